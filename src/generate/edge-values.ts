import type { Json } from '../contract/json.ts'
import { escapeText } from '../contract/escape-text.ts'
import type { Entry } from './make/place.ts'
import { Run } from './make/run.ts'
import { seededRandom } from './seeded-random.ts'
import { lengthOf } from './shape/fits-shape.ts'
import { listType, numberType, textType } from './shape/types.ts'

/** A value at the edge of what is allowed, and what it is in a few words. */
export interface EdgeValue {
  readonly what: string
  readonly value: Json
}

const samples = 80
const mostListed = 40

/** The values at the edges of an entry: each listed one, the least and greatest, the shortest and longest. */
export function edgeValues(entry: Entry): readonly EdgeValue[] {
  if (entry.values !== undefined)
    return entry.values.slice(0, mostListed).map((value) => ({ what: shortened(JSON.stringify(value)), value }))
  const values = sampled(entry)
  switch (entry.type) {
    case numberType:
      return ends(values, Number, (number) => [`the least number, ${number}`, `the greatest number, ${number}`])
    case textType:
      return ends(
        values,
        (text) => lengthOf(String(text)),
        (length) => [
          `the shortest text, ${counted(length, 'character')}`,
          `${length >= entry.shape.text.most ? 'the longest' : 'a long'} text, ${counted(length, 'character')}`,
        ],
      )
    case listType:
      return ends(
        values,
        (list) => (list as readonly Json[]).length,
        (length) => [
          `the fewest items, ${length}`,
          `${length >= entry.shape.list.most ? 'the most' : 'many'} items, ${length}`,
        ],
      )
    default:
      return []
  }
}

function sampled(entry: Entry): readonly Json[] {
  const run = new Run(seededRandom(1))
  return Array.from({ length: samples }, () => {
    run.start(true, 200, 10)
    return entry.make(run, 2)
  })
}

function ends(
  values: readonly Json[],
  measure: (value: Json) => number,
  words: (measured: number) => readonly [least: string, greatest: string],
): readonly EdgeValue[] {
  const ordered = values.toSorted((one, other) => measure(one) - measure(other))
  const [least, greatest] = [ordered[0], ordered.at(-1)]
  if (least === undefined || greatest === undefined) return []
  const low = { what: words(measure(least))[0], value: least }
  return measure(least) === measure(greatest) ? [low] : [low, { what: words(measure(greatest))[1], value: greatest }]
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function shortened(text: string): string {
  return escapeText(text.length > 40 ? `${text.slice(0, 40)}…` : text)
}
