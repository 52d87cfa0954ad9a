import { pointerOf } from './pointer.ts'

/** A member name that an object of a JSON text has twice. */
export interface RepeatedName {
  readonly name: string
  /** JSON Pointer to the member. */
  readonly pointer: string
  /** Where the name stands for the second time, in UTF-16 code units. */
  readonly offset: number
}

/** An object or a list that is still open: the names it has so far, and the member or item that is being read. */
interface Open {
  readonly names: Set<string> | undefined
  step: string | number
  nameNext: boolean
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g

/**
 * The first member name that stands twice in one object of a text, which must be JSON; undefined when there is none.
 * `JSON.parse` lets the last one win in silence (RFC 8259, section 4: "the behavior … is unpredictable").
 */
export function repeatedName(text: string): RepeatedName | undefined {
  const open: Open[] = []
  for (const { 0: part, index } of text.matchAll(token)) {
    const within = open.at(-1)
    if (part === '{') open.push({ names: new Set(), step: '', nameNext: true })
    else if (part === '[') open.push({ names: undefined, step: 0, nameNext: false })
    else if (part === '}' || part === ']') open.pop()
    else if (within === undefined || part === ':') continue
    else if (part === ',') {
      if (typeof within.step === 'number') within.step += 1
      else within.nameNext = true
    } else if (within.names !== undefined && within.nameNext) {
      const name: string = JSON.parse(part)
      within.step = name
      within.nameNext = false
      if (within.names.has(name)) return { name, pointer: pointerOf(open.map(({ step }) => step)), offset: index }
      within.names.add(name)
    }
  }
  return undefined
}
