import type { Form } from './reader.ts'

/** The parts of a duration, as ISO 8601 has them; weeks are days. */
export interface Duration {
  readonly years: number
  readonly months: number
  readonly days: number
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
}

/** A unit as somebody writes it: so many times a part. */
export interface Unit {
  readonly part: keyof Duration
  readonly times: number
}

/** Counts of units added up. */
export function sumOf(counted: readonly (readonly [Unit, number])[]): Partial<Duration> {
  const sum: Partial<Record<keyof Duration, number>> = {}
  for (const [{ part, times }, count] of counted) sum[part] = (sum[part] ?? 0) + count * times
  return sum
}

/** The parts with the letters of ISO 8601; only these can tell a fraction in the parts below them. */
const parts = [
  { name: 'years', letter: 'Y', each: undefined },
  { name: 'months', letter: 'M', each: undefined },
  { name: 'days', letter: 'D', each: undefined },
  { name: 'hours', letter: 'H', each: 24 },
  { name: 'minutes', letter: 'M', each: 60 },
  { name: 'seconds', letter: 'S', each: 60 },
] as const

/** The duration as `PT1H30M`, where only seconds may have a fraction; none where a fraction cannot be told below. */
export function durationForms(duration: Partial<Duration>, isNegative: boolean, cost: number): readonly Form[] {
  let [date, time, carried] = ['', '', 0]
  for (const { name, letter, each } of parts) {
    if (each === undefined && carried !== 0) return []
    // Sums of binary fractions show digits that nobody wrote.
    const count = Number(((duration[name] ?? 0) + carried * (each ?? 0)).toFixed(6))
    const whole = name === 'seconds' ? count : Math.floor(count)
    if (!(count >= 0 && count < 1e9) || String(whole).includes('e')) return []
    carried = count - whole
    if (whole > 0 && each === undefined) date += whole + letter
    if (whole > 0 && each !== undefined) time += whole + letter
  }
  if (date + time === '') return [{ text: 'PT0S', cost }]
  return [{ text: `${isNegative ? '-' : ''}P${date}${time === '' ? '' : `T${time}`}`, cost }]
}
