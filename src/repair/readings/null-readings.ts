import type { Json } from '../../contract/json.ts'
import type { Reading } from '../reading.ts'
import { converted, longestWord } from './reader.ts'
import type { Wanted } from './wanted.ts'

const words: ReadonlyMap<string, number> = new Map([
  ['null', 1],
  ['', 1.5],
  ['undefined', 1.5],
  ['none', 2.5],
  ['nil', 2.5],
])

/** Null for the words that stand for no value, where null is taken. */
export function nullReadings(value: Json, wanted: Wanted): readonly Reading[] {
  if (typeof value !== 'string' || value.length > longestWord || !wanted.takes('null')) return []
  const cost = words.get(value.trim().toLowerCase())
  return cost === undefined ? [] : [converted(null, cost)]
}
