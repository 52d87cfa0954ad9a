import { onceIn, pick } from '../pick.ts'
import type { RandomSource } from '../random-source.ts'

const twoDigits: readonly string[] = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'))
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const rareDates = [
  '0001-01-01',
  '1582-10-15',
  '1900-02-28',
  '1969-12-31',
  '1970-01-01',
  '1999-12-31',
  '2000-02-29',
  '2038-01-19',
  '2100-02-28',
  '9999-12-31',
] as const
const rareTimes = ['00:00:00', '12:00:00', '23:59:59', '23:59:59.999', '00:00:00.000000001'] as const
const offsets = ['+00:00', '-00:00', '+01:00', '-05:00', '-08:00', '+05:30', '+12:45', '-09:30', '+14:00'] as const

/** A `date` (RFC 3339, full-date): most of these decades, with leap days and the ends of the calendar. */
export function dateText(random: RandomSource): string {
  if (onceIn(random, 16)) return pick(random, rareDates)
  if (onceIn(random, 16)) return `${2000 + 4 * random.integer(0, 20)}-02-29`
  const month = random.integer(1, 12)
  const day = random.integer(1, daysOfMonth[month - 1] as number)
  return `${random.integer(1970, 2079)}-${twoDigits[month]}-${twoDigits[day]}`
}

/** A `time` (RFC 3339, full-time), always with an offset. */
function offsetTimeText(random: RandomSource): string {
  if (onceIn(random, 64)) return '23:59:60Z'
  return localTimeText(random) + offsetText(random)
}

/** An `iso-time` or the Architect `time`: mostly `hh:mm:ss`, sometimes with an offset. */
export function timeText(random: RandomSource): string {
  return onceIn(random, 4) ? offsetTimeText(random) : localTimeText(random)
}

/** A `date-time` (RFC 3339), with leap seconds where there were some. */
export function dateTimeText(random: RandomSource): string {
  if (onceIn(random, 64)) return onceIn(random, 2) ? '1998-12-31T23:59:60Z' : '2016-12-31T15:59:60-08:00'
  return `${dateText(random)}T${localTimeText(random)}${offsetText(random)}`
}

/** An `iso-date-time`: the offset may be missing, and a space stand for the `T`. */
export function looseDateTimeText(random: RandomSource): string {
  const separator = onceIn(random, 8) ? ' ' : 'T'
  return `${dateText(random)}${separator}${timeText(random)}`
}

const dateUnits = ['Y', 'M', 'D'] as const
const timeUnits = ['H', 'M', 'S'] as const
const rareDurations = ['PT0S', 'P0D', 'PT5M', 'PT24H', 'PT60S', 'P1W', 'P52W', 'P365D', 'PT86400S', 'P99Y'] as const

/**
 * A `duration` that both RFC 3339 (appendix A, where no unit between two may be missing) and Architect take: no sign
 * and no split seconds.
 */
export function durationText(random: RandomSource): string {
  if (onceIn(random, 12)) return pick(random, rareDurations)
  if (onceIn(random, 12)) return `P${random.integer(1, 60)}W`
  const parts = random.integer(1, 3)
  const days = parts === 1 ? '' : amounts(random, dateUnits, 30)
  const time = parts === 2 ? '' : `T${amounts(random, timeUnits, 59)}`
  return `P${days}${time}`
}

function amounts(random: RandomSource, units: readonly string[], most: number): string {
  const first = random.integer(0, units.length - 1)
  const last = random.integer(first, units.length - 1)
  let text = ''
  for (let index = first; index <= last; index += 1) text += `${random.integer(0, most)}${units[index]}`
  return text
}

function localTimeText(random: RandomSource): string {
  if (onceIn(random, 16)) return pick(random, rareTimes)
  const ofDay = random.integer(0, 86_399)
  const hour = twoDigits[Math.floor(ofDay / 3600)]
  const minute = twoDigits[Math.floor(ofDay / 60) % 60]
  const text = `${hour}:${minute}:${twoDigits[ofDay % 60]}`
  return onceIn(random, 4) ? `${text}.${String(random.integer(0, 999)).padStart(3, '0')}` : text
}

function offsetText(random: RandomSource): string {
  return onceIn(random, 3) ? pick(random, offsets) : 'Z'
}
