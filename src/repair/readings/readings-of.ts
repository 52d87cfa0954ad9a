import type { Json } from '../../contract/json.ts'
import type { Violation } from '../../inputs/violation.ts'
import { itemKey } from '../../schema/equal-items.ts'
import type { Reading } from '../reading.ts'
import { addressReadings } from './address-readings.ts'
import { allowedReadings } from './allowed-readings.ts'
import { alternativeReadings } from './alternative-readings.ts'
import { booleanReadings } from './boolean-readings.ts'
import { currencyReadings } from './currency-readings.ts'
import { datesOfOneOrder } from './date-order.ts'
import { durationReadings } from './duration-readings.ts'
import { isLarge } from './is-large.ts'
import { itemReadings } from './item-readings.ts'
import { jsonReadings } from './json-readings.ts'
import { listReadings } from './list-readings.ts'
import { nullReadings } from './null-readings.ts'
import { numberReadings } from './number-readings.ts'
import { objectReadings } from './object-readings.ts'
import { phoneReadings } from './phone-readings.ts'
import { printedReadings } from './printed-readings.ts'
import { longestWord, type Reader } from './reader.ts'
import { textReadings } from './text-readings.ts'
import { timeReadings } from './time-readings.ts'
import { tokenReadings } from './token-readings.ts'
import { unwrapReadings } from './unwrap-readings.ts'
import { type Wanted, wantedBy } from './wanted.ts'

// Of two readings that cost the same, the one of the earlier reader comes first.
const readers: readonly Reader[] = [
  allowedReadings,
  unwrapReadings,
  jsonReadings,
  nullReadings,
  booleanReadings,
  numberReadings,
  itemReadings,
  listReadings,
  objectReadings,
  textReadings,
  timeReadings,
  durationReadings,
  phoneReadings,
  currencyReadings,
  tokenReadings,
  addressReadings,
  printedReadings,
]

const mostReadings = 24
/** How many values on the way are read again: such as the text in a list, which stands for a number. */
const mostExpanded = 40
const mostSteps = 3
const highestCost = 3
/** What a step more costs, so that the direct way is preferred. */
const stepCost = 0.25

/**
 * Other ways to write a value that breaks these violations, all of them at its place: the surest first, distinct, none
 * equal to the value, 24 at most, the same for the same value. Each keeps what the value says, and mends the violations as
 * far as they tell what they ask; whether the payload passes, only the check knows. A value past all limits has none.
 * `types` are those that the schema names for the place: a text may be meant for an alternative that no violation tells.
 */
export function readingsOf(
  received: Json,
  violations: readonly Violation[],
  types: readonly string[] = [],
): readonly Reading[] {
  const wanted = wantedBy(received, violations)
  if (wanted === undefined || isLarge(received)) return []
  const found = new Map<unknown, Reading>()
  const seen = new Map<unknown, number>([[itemKey(received), 0]])
  const shown = wanted.isOpen ? JSON.stringify(received) : ''
  let values: readonly Reading[] = [{ how: 'convert', value: received, cost: 1 }]
  for (let step = 0; step < mostSteps; step += 1) {
    const read = values.slice(0, mostExpanded).flatMap((value) => stepsFrom(value, wanted, step))
    const fresh = read.filter(({ value, cost }) => isCheaper(seen, itemKey(value), cost))
    for (const reading of fresh) if (wanted.fits(reading.value)) keepCheaper(found, reading)
    values = byCost(fresh.filter(({ value }) => !wanted.fits(value) || standsIn(value, shown)))
  }
  const inOneOrder = [...found.values()].flatMap(datesOfOneOrder).filter(({ value }) => wanted.fits(value))
  for (const reading of [...inOneOrder, ...alternativeReadings(received, violations, types)])
    if (reading.cost <= highestCost && itemKey(reading.value) !== itemKey(received)) keepCheaper(found, reading)
  return byCost([...found.values()]).slice(0, mostReadings)
}

/** One step on from a value; after the first, only the last value is shown. */
function stepsFrom({ value, cost }: Reading, wanted: Wanted, step: number): readonly Reading[] {
  const next = readers.flatMap((reader) => reader(value, wanted))
  const all =
    step === 0
      ? next
      : next.map((one) => ({ how: 'convert' as const, value: one.value, cost: cost + one.cost - 1 + stepCost }))
  return all.filter((one) => one.cost <= highestCost)
}

/** Whether a text was found in a value: then it fits the type, but a format that is not told yet may ask for another form. */
function standsIn(value: Json, shown: string): boolean {
  return typeof value === 'string' && value.length <= longestWord && shown.includes(JSON.stringify(value).slice(1, -1))
}

function isCheaper(seen: Map<unknown, number>, key: unknown, cost: number): boolean {
  if ((seen.get(key) ?? Infinity) <= cost) return false
  seen.set(key, cost)
  return true
}

function keepCheaper(found: Map<unknown, Reading>, reading: Reading): void {
  const key = itemKey(reading.value)
  const known = found.get(key)
  if (known === undefined || reading.cost < known.cost) found.set(key, reading)
}

function byCost(readings: readonly Reading[]): readonly Reading[] {
  return readings.toSorted((one, other) => one.cost - other.cost)
}
