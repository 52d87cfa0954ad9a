import { isJsonObject, type Json, type JsonObject } from '../../contract/json.ts'
import { isJsonList } from '../../inputs/slips/json-type.ts'
import type { Reading } from '../reading.ts'
import { jsonReadings } from './json-readings.ts'
import { converted } from './reader.ts'
import { scalarsOf, splitText } from './split-text.ts'
import type { Wanted } from './wanted.ts'

/** The list that a lone value, a text with separators or an object of numbered members stands for. */
export function listReadings(value: Json, wanted: Wanted): readonly Reading[] {
  if (!wanted.takes('array') || value === null || isJsonList(value)) return []
  if (typeof value === 'string') return [...splitReadings(value), ...lone(value, wrapCost(value))]
  if (!isJsonObject(value)) return lone(value, 1)
  const items = numberedItems(value)
  return items === undefined ? lone(value, 1.25) : [converted(items, 1), ...lone(value, 2)]
}

function lone(value: Json, cost: number): readonly Reading[] {
  return [{ how: 'wrap', step: '0', value: [value], cost }]
}

function wrapCost(text: string): number {
  if (/^\s*["[{]/.test(text) || text === '') return 2.5
  return /[,;|\n\t]/.test(text) ? 2 : 1
}

function splitReadings(text: string): readonly Reading[] {
  if (text.trim() === '' || text.trim() === '[]') return [converted([], 1.5)]
  if (jsonReadings(text).length > 0) return []
  const split = splitText(text)
  const parts = split?.parts ?? [text.trim()]
  const cost = split?.cost ?? 1.25
  const scalars = scalarsOf(parts)
  // The check chooses by the type of the items.
  return [converted(parts, cost), ...(scalars === undefined ? [] : [converted(scalars, cost + 0.1)])]
}

/** The members in the order of their names 0, 1, 2, …; undefined unless they are exactly that. */
function numberedItems(object: JsonObject): readonly Json[] | undefined {
  const names = Object.keys(object)
  const [first] = names
  if (first !== '0' && first !== '1') return undefined
  return names.every((name, index) => name === String(index + Number(first))) ? Object.values(object) : undefined
}
