import type { Json } from '../../contract/json.ts'
import type { Reading } from '../reading.ts'
import { converted, longestWord } from './reader.ts'
import type { Wanted } from './wanted.ts'

/** The words for true and false, and what it costs to take them for a boolean. */
const pairs = [
  ['true', 'false', 1],
  ['yes', 'no', 1.5],
  ['on', 'off', 1.5],
  ['1', '0', 1.5],
  ['y', 'n', 1.5],
  ['t', 'f', 1.5],
  ['enabled', 'disabled', 2],
  ['active', 'inactive', 2.5],
] as const

const truths: ReadonlyMap<string, Truth> = new Map(
  pairs.flatMap(([yes, no, cost]): [string, Truth][] => [
    [yes, { truth: true, cost }],
    [no, { truth: false, cost }],
  ]),
)

/** A truth value, and what it costs to read it so. */
export interface Truth {
  readonly truth: boolean
  readonly cost: number
}

/** The truth value that a value stands for; undefined when it stands for none. */
export function truthOf(value: Json): Truth | undefined {
  if (typeof value === 'boolean') return { truth: value, cost: 1 }
  if (value === 1 || value === 0) return { truth: value === 1, cost: 1.5 }
  if (typeof value !== 'string' || value.length > longestWord) return undefined
  return truths.get(value.trim().toLowerCase())
}

/** The other words for a truth value, as lists of allowed texts have them; the check tells whether they are taken. */
export function truthWords(truth: boolean): readonly Reading[] {
  return pairs.slice(1, 6).flatMap(([yes, no, cost]) => {
    const word = truth ? yes : no
    const capital = word.charAt(0).toUpperCase() + word.slice(1)
    return [word, word.toUpperCase(), capital].map((text) => converted(text, cost + 0.5))
  })
}

/** The boolean that a text or a number stands for. */
export function booleanReadings(value: Json, wanted: Wanted): readonly Reading[] {
  const meant = wanted.takes('boolean') ? truthOf(value) : undefined
  return meant === undefined ? [] : [converted(meant.truth, meant.cost)]
}
