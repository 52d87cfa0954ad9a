import { CharacterSet } from './character-set.ts'
import type { CharacterRanges } from './character-ranges.ts'
import type { LookPart, PatternPart } from './pattern-tree.ts'

/** A part; undefined where no text can match it. */
export type MaybePart = PatternPart | undefined

/** A text that stands so often is written out: more would only take space. */
const mostWrittenOut = 16
const nothing = { shortest: 0, longest: 0, anchored: false } as const

/** That text. */
function textPart(text: string): PatternPart {
  const length = [...text].length
  return { kind: 'text', text, shortest: length, longest: length, anchored: false, sure: true }
}

/** No text, which always matches. */
export const emptyPart: PatternPart = textPart('')

/** One character of the ranges. */
export function setPart(ranges: CharacterRanges): MaybePart {
  if (ranges.length === 0) return undefined
  if (ranges.length === 2 && ranges[0] === ranges[1]) return textPart(String.fromCodePoint(ranges[0] as number))
  return { kind: 'set', set: new CharacterSet(ranges), shortest: 1, longest: 1, anchored: false, sure: true }
}

/** Some text around the match. */
export function paddingPart(set: CharacterSet): PatternPart {
  return { kind: 'padding', set, shortest: 0, longest: Infinity, anchored: false, sure: true }
}

/** One part after the other. */
export function sequenceOf(given: readonly MaybePart[]): MaybePart {
  const parts: PatternPart[] = []
  for (const part of given) {
    if (part === undefined) return undefined
    for (const one of part.kind === 'sequence' ? part.parts : [part]) {
      const last = parts.at(-1)
      if (one.kind === 'text' && last?.kind === 'text') parts[parts.length - 1] = textPart(last.text + one.text)
      else if (one.kind !== 'text' || one.text !== '') parts.push(one)
    }
  }
  if (parts.length < 2) return parts[0] ?? emptyPart
  const copies = copiesOf(parts)
  const shortestAfter: number[] = []
  const longestAfter: number[] = []
  let [shortest, longest] = [0, 0]
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    shortestAfter[at] = shortest
    longestAfter[at] = longest
    const part = parts[at] as PatternPart
    shortest += times(part.shortest, copies[at] as number)
    longest += times(part.longest, copies[at] as number)
  }
  const { anchored, sure } = together(parts)
  return { kind: 'sequence', parts, shortestAfter, longestAfter, copies, shortest, longest, anchored, sure }
}

function copiesOf(parts: readonly PatternPart[]): readonly number[] {
  const copies = parts.map(() => 1)
  for (const [at, part] of parts.entries()) {
    if (part.kind !== 'reference') continue
    const group = parts.findIndex(
      (one, index) => index < at && one.kind === 'group' && part.numbers.includes(one.number),
    )
    if (group === -1) continue
    copies[at] = 0
    copies[group] = (copies[group] as number) + 1
  }
  return copies
}

/** One of the alternatives that can match. */
export function choiceOf(given: readonly MaybePart[]): MaybePart {
  const alternatives = given.filter((part) => part !== undefined)
  if (alternatives.length < 2) return alternatives[0]
  return {
    kind: 'choice',
    alternatives,
    shortest: Math.min(...alternatives.map(({ shortest }) => shortest)),
    longest: Math.max(...alternatives.map(({ longest }) => longest)),
    ...together(alternatives),
  }
}

/** From `least` to `most` times the item. */
export function repeatOf(item: MaybePart, least: number, most: number): MaybePart {
  if (most < least || (item === undefined && least > 0)) return undefined
  if (item === undefined || most === 0 || (item.kind === 'text' && item.text === '')) return emptyPart
  if (least === 1 && most === 1) return item
  if (least === most && item.kind === 'text' && least <= mostWrittenOut) return textPart(item.text.repeat(least))
  const { shortest, longest, anchored, sure } = item
  return {
    kind: 'repeat',
    item,
    least,
    most,
    shortest: times(shortest, least),
    longest: times(longest, most),
    anchored,
    sure,
  }
}

/** A group that is remembered by its number. */
export function groupOf(item: MaybePart, number: number): MaybePart {
  if (item === undefined) return undefined
  const { shortest, longest, anchored, sure } = item
  return { kind: 'group', item, number, shortest, longest, anchored, sure }
}

/** The text of a group, which has a text for certain or perhaps. */
export function referencePart(
  groups: readonly { number: number; part: PatternPart }[],
  isCertain: boolean,
): PatternPart {
  const parts = groups.map(({ part }) => part)
  return {
    kind: 'reference',
    numbers: groups.map(({ number }) => number),
    shortest: isCertain ? Math.min(...parts.map(({ shortest }) => shortest)) : 0,
    longest: Math.max(...parts.map(({ longest }) => longest)),
    anchored: false,
    sure: false,
  }
}

/** `^` or `$`. */
export function anchorPart(side: 'start' | 'end'): PatternPart {
  return { kind: 'anchor', side, ...nothing, anchored: true, sure: false }
}

/** `\b`, or `\B`. */
export function boundaryPart(negative: boolean): PatternPart {
  return { kind: 'boundary', negative, ...nothing, sure: false }
}

/** What must or must not stand before or behind. */
export function lookPart(
  item: MaybePart,
  look: Pick<LookPart, 'ahead' | 'negative' | 'grafts' | 'recalled'>,
): MaybePart {
  const { negative } = look
  if (item === undefined) return negative ? emptyPart : undefined
  if (negative && item.sure && item.shortest === 0) return undefined
  return { kind: 'look', item, ...look, ...nothing, sure: false }
}

function together(parts: readonly PatternPart[]): { anchored: boolean; sure: boolean } {
  return { anchored: parts.some(({ anchored }) => anchored), sure: parts.every(({ sure }) => sure) }
}

/** Stays a number where one is none and the other infinite, and finite where the lengths are beyond all measure. */
function times(length: number, count: number): number {
  if (length === 0 || count === 0) return 0
  const product = length * count
  return length === Infinity || count === Infinity ? product : Math.min(product, Number.MAX_VALUE)
}
