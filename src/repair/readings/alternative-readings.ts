import type { Json } from '../../contract/json.ts'
import type { JsonType } from '../../inputs/slips/json-type.ts'
import type { Violation } from '../../inputs/violation.ts'
import type { Reading } from '../reading.ts'
import { booleanReadings } from './boolean-readings.ts'
import { nullReadings } from './null-readings.ts'
import { numberReadings } from './number-readings.ts'
import type { Reader } from './reader.ts'
import { timeReadings } from './time-readings.ts'
import type { Wanted } from './wanted.ts'

/** What only texts are judged by; a list of allowed values can be one of several alternatives too. */
const ofTexts: ReadonlySet<string> = new Set(['wrong-format', 'wrong-pattern', 'wrong-length', 'not-allowed-value'])

const byType: readonly (readonly [JsonType, Reader])[] = [
  ['null', nullReadings],
  ['boolean', booleanReadings],
  ['number', numberReadings],
  ['string', timeReadings],
]

/** What it costs that no violation asks for it. */
const untold = 0.25

/**
 * What a text plainly is by another alternative of its schema: violations tell the closest one alone. `types` are those
 * that the schema names; where it names none, another type would only pass because nothing is asked of it.
 */
export function alternativeReadings(
  value: Json,
  violations: readonly Violation[],
  types: readonly string[],
): readonly Reading[] {
  if (typeof value !== 'string' || !violations.every(({ rule }) => ofTexts.has(rule))) return []
  return byType
    .filter(([type]) => types.includes(type) || (type === 'number' && types.includes('integer')))
    .flatMap(([, reader]) => reader(value, anything))
    .map((reading) => ({ ...reading, cost: reading.cost + untold }))
}

const anything: Wanted = {
  takes: () => true,
  allowed: [],
  formats: [],
  patterns: [],
  asks: () => true,
  isOpen: false,
  items: false,
  fits: () => true,
}
