import { type JsonObject } from '../../contract/json.ts'
import { durationForms, sumOf, type Unit } from './duration.ts'
import type { Form } from './reader.ts'

const words = [
  ['years', 1, ['year', 'years', 'yr', 'yrs']],
  ['months', 1, ['month', 'months', 'mo', 'mos']],
  ['days', 7, ['week', 'weeks', 'wk', 'wks']],
  ['days', 1, ['d', 'day', 'days']],
  ['hours', 1, ['h', 'hour', 'hours', 'hr', 'hrs']],
  ['minutes', 1, ['minute', 'minutes', 'min', 'mins']],
  ['seconds', 1, ['s', 'second', 'seconds', 'sec', 'secs']],
  ['seconds', 0.001, ['ms', 'millisecond', 'milliseconds', 'millis', 'msec']],
] as const

const units: ReadonlyMap<string, Unit> = new Map(
  words.flatMap(([part, times, names]) => names.map((name) => [name, { part, times }] as const)),
)

/** `5 minutes`, `500ms`, `2 days and 3 hours`; what only has letters, such as `1h30m`, is read by letters. */
export function wordForms(text: string, isNegative: boolean): readonly Form[] {
  const plain = text.toLowerCase().replace(/\s+and\s+/g, ' ')
  if (!/^(?:\d+(?:[.,]\d+)?\s*[a-z]+[\s,]*)+$/.test(plain)) return []
  const written = [...plain.matchAll(/(\d+(?:[.,]\d+)?)\s*([a-z]+)/g)]
  const counted = written.flatMap(([, count = '', word = '']) => {
    const unit = units.get(word)
    return unit === undefined ? [] : [[unit, Number(count.replace(',', '.'))] as const]
  })
  const isSpelt = written.every(([, , word = '']) => word.length > 2)
  return counted.length === written.length ? durationForms(sumOf(counted), isNegative, isSpelt ? 1 : 1.5) : []
}

/** Objects that name the units, as libraries for dates have them. */
export function memberForms(object: JsonObject): readonly Form[] {
  const members = Object.entries(object)
  const counted = members.flatMap(([name, count]) => {
    const unit = name.length > 2 ? units.get(name.toLowerCase()) : undefined
    return unit === undefined || typeof count !== 'number' || count < 0 ? [] : [[unit, count] as const]
  })
  return counted.length === members.length && counted.length > 0 ? durationForms(sumOf(counted), false, 1.5) : []
}
