import type { Json } from '../../contract/json.ts'
import { daysOf } from './calendar-days.ts'
import { clockOf } from './clock.ts'
import { isReal, type MomentForm, utcMoment } from './moment.ts'

/** No date in words is longer. */
const longestText = 100

/** The moments that a text or a number may stand for: dates of every order, with a time or without, counts since 1970. */
export function momentsOf(value: Json): readonly MomentForm[] {
  if (typeof value === 'number') return sinceEpoch(value)
  if (typeof value !== 'string' || value.length > longestText) return []
  const text = value.normalize('NFKC').trim()
  const counted = /^\/?Date\((-?\d+)\)\/?$/.exec(text)
  if (counted !== null) return sinceEpoch(Number(counted[1]))
  if (/^-?\d{9,}(?:\.\d+)?$/.test(text)) return [...sinceEpoch(Number(text)), ...writtenMoments(text)]
  return writtenMoments(text)
}

function writtenMoments(text: string): readonly MomentForm[] {
  return daysOf(text).flatMap(({ rest, cost, order, ...day }) => {
    const behind = rest.replace(/^(?:\s*,\s*|\s+at\s+)/i, ' ').trim()
    const clock = behind === '' ? undefined : clockOf(behind)
    if (behind !== '' && clock === undefined) return []
    const moment = clock === undefined ? day : { ...day, clock }
    return isReal(moment) ? [{ moment, cost, order }] : []
  })
}

/** The units of counts since 1970, each with the counts that fall in the years 1973 to 2103: no two overlap. */
const units = [
  { from: 1e8, to: 4.2e9, perMillisecond: 0.001, cost: 1.5 },
  { from: 1e11, to: 4.2e12, perMillisecond: 1, cost: 1.5 },
  { from: 1e14, to: 4.2e15, perMillisecond: 1000, cost: 2 },
] as const

function sinceEpoch(count: number): readonly MomentForm[] {
  return units.flatMap(({ from, to, perMillisecond, cost }) => {
    if (count < from || count >= to) return []
    const moment = utcMoment(Math.floor(Number((count / perMillisecond).toFixed(3))))
    return moment === undefined ? [] : [{ moment, cost }]
  })
}
