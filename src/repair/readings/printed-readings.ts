import { isJsonObject, type Json } from '../../contract/json.ts'
import { isJsonList } from '../../inputs/slips/json-type.ts'
import type { Reading } from '../reading.ts'
import { truthWords } from './boolean-readings.ts'
import { converted } from './reader.ts'
import type { Wanted } from './wanted.ts'

/** A value as text: a number by its digits, an object or a list as JSON text. */
export function printedReadings(value: Json, wanted: Wanted): readonly Reading[] {
  if (!wanted.takes('string') || value === null || typeof value === 'string') return []
  if (typeof value === 'boolean') return [converted(String(value), 1), ...truthWords(value)]
  if (typeof value === 'number') return printedNumber(value)
  return [converted(JSON.stringify(value), jsonCost(value)), ...joined(value)]
}

function printedNumber(value: number): readonly Reading[] {
  const text = String(value)
  // Whole numbers from 1e21 on print with a power of ten.
  return text.includes('e') && Number.isInteger(value)
    ? [converted(text, 1), converted(String(BigInt(value)), 1.5)]
    : [converted(text, 1)]
}

/** Around one value, a list or an object is likelier a wrapper than something to print. */
function jsonCost(value: Json): number {
  if (isJsonList(value)) return value.length === 1 ? 2 : 1.5
  return isJsonObject(value) && Object.keys(value).length === 1 ? 1.5 : 1
}

function joined(value: Json): readonly Reading[] {
  if (!isJsonList(value) || value.length < 2) return []
  const isPlain = value.every(
    (item) => ['string', 'number', 'boolean'].includes(typeof item) && !/[,\n]/.test(String(item)),
  )
  return isPlain ? [converted(value.map(String).join(','), 2)] : []
}
