import type { DayOrder } from './calendar-days.ts'

/** A time of day as somebody wrote it. */
export interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** The digits behind the point, such as `250`; empty when there were none. */
  readonly fraction: string
  /** Minutes east of UTC; undefined when no zone was written. */
  readonly offset: number | undefined
}

/** A day of the calendar, with a time when one was written. */
export interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly clock?: Clock
}

/** A moment that a value may stand for, and what it costs to read it so. */
export interface MomentForm {
  readonly moment: Moment
  readonly cost: number
  /** The order in which its text was taken; undefined where there is but one. */
  readonly order?: DayOrder | undefined
}

/** Whether the calendar has the day, and the clock the time. */
export function isReal({ year, month, day, clock }: Moment): boolean {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return false
  return clock === undefined || isRealClock(clock)
}

/** Whether a clock can show the time; leap seconds are left out. */
export function isRealClock({ hour, minute, second, offset = 0 }: Clock): boolean {
  return hour < 24 && minute < 60 && second < 60 && Math.abs(offset) <= 14 * 60
}

/** The milliseconds since 1970 of a moment with an offset, those split further left out. */
export function millisecondsOf({ year, month, day, clock }: Moment): number {
  // Date.UTC takes the years up to 99 for those of the last century.
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day)
  if (clock === undefined) return midnight
  const minutes = clock.hour * 60 + clock.minute - (clock.offset ?? 0)
  return midnight + (minutes * 60 + clock.second) * 1000 + Number(clock.fraction.padEnd(3, '0').slice(0, 3))
}

/** The moment in UTC; undefined outside the years that four digits can tell. */
export function utcMoment(milliseconds: number, fraction?: string): Moment | undefined {
  const date = new Date(milliseconds)
  const year = date.getUTCFullYear()
  if (!(year >= 1 && year <= 9999)) return undefined
  const rest = date.getUTCMilliseconds()
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    clock: {
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
      fraction: fraction ?? (rest === 0 ? '' : String(rest).padStart(3, '0')),
      offset: 0,
    },
  }
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
