import { emptyPart, sequenceOf } from './build-tree.ts'
import { sizeOf } from './character-ranges.ts'
import { formsOf } from './forms.ts'
import type { Graft, PatternPart, RepeatPart } from './pattern-tree.ts'

/** Sets this large, such as the dot, want nothing in particular. */
const wideSet = 1_000

/** What makes a text fit a look-around: the ways in which its inside can match, without what fits nearly anything. */
export function graftsOf(inside: PatternPart | undefined): readonly Graft[] {
  if (inside === undefined) return []
  return formsOf(inside).flatMap(({ part, end }) => {
    const parts = part.kind === 'sequence' ? [...part.parts] : [part]
    const last = parts.at(-1)
    const isOpenEnd = !end || (last !== undefined && isWide(last) && last.least === 0 && last.most === Infinity)
    if (isOpenEnd) while (isOptional(parts.at(-1))) parts.pop()
    const [first] = parts
    const gap = first !== undefined && (isWide(first) || (parts.length > 1 && isRun(first))) ? first : undefined
    const core = sequenceOf(gap === undefined ? parts : parts.slice(1)) ?? emptyPart
    if (core.longest === 0) return []
    return [{ part: core, leastGap: gap?.least ?? 0, mostGap: gap?.most ?? 0, atEnd: !isOpenEnd }]
  })
}

function isOptional(part: PatternPart | undefined): boolean {
  return part?.kind === 'repeat' && part.shortest === 0
}

function isRun(part: PatternPart): part is RepeatPart {
  return part.kind === 'repeat' && part.item.kind === 'set'
}

function isWide(part: PatternPart): part is RepeatPart {
  return part.kind === 'repeat' && part.item.kind === 'set' && sizeOf(part.item.set.ranges) >= wideSet
}
