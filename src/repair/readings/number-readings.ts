import type { Json } from '../../contract/json.ts'
import type { Reading } from '../reading.ts'
import { decimalOf } from '../../schema/multiple-of.ts'
import { decimalTexts } from './decimal-texts.ts'
import { momentsOf } from './moments.ts'
import { millisecondsOf } from './moment.ts'
import { converted } from './reader.ts'
import type { Wanted } from './wanted.ts'

/** The number that a text, a boolean or a number with the noise of binary fractions stands for. */
export function numberReadings(value: Json, wanted: Wanted): readonly Reading[] {
  if (!wanted.takes('number')) return []
  if (typeof value === 'boolean') return [converted(Number(value), 2)]
  if (typeof value === 'number') return withoutNoise(value)
  if (typeof value !== 'string') return []
  return [
    ...decimalTexts(value).flatMap(({ text, cost }) => {
      const number = exactNumber(text)
      return number === undefined ? [] : [converted(number, cost)]
    }),
    ...epochReadings(value),
  ]
}

/** The number of a decimal text; undefined where a number has no room for all its digits. */
export function exactNumber(text: string): number | undefined {
  const number = Number(text)
  if (!Number.isFinite(number)) return undefined
  return canonicalDigits(text) === canonicalDigits(String(number)) ? number + 0 : undefined
}

/** Sign, significant digits and power of ten, so that equal decimals have equal texts. */
function canonicalDigits(text: string): string {
  const [mantissa = '', power = '0'] = text.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = (whole + fraction).replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  if (significant === '') return '0'
  const exponent = Number(power) - fraction.length + digits.length - significant.length
  return `${mantissa.startsWith('-') ? '-' : ''}${significant}e${exponent}`
}

/** As 0.1 + 0.2 has it: a short decimal and, many digits on, what the sum of binary fractions is off by. */
function withoutNoise(value: number): readonly Reading[] {
  if (significantDigits(value) < 16) return []
  return [15, 14, 13]
    .map((digits) => Number(value.toPrecision(digits)) + 0)
    .filter((rounded) => Number.isFinite(rounded) && significantDigits(rounded) <= 12)
    .map((rounded) => converted(rounded, 1.5))
}

function significantDigits(value: number): number {
  return String(decimalOf(Math.abs(value)).digits).replace(/0+$/, '').length
}

/** An instant as a count since 1970: of milliseconds as scripts have it, less likely of seconds. */
function epochReadings(text: string): readonly Reading[] {
  return momentsOf(text).flatMap(({ moment, cost }) => {
    const milliseconds = moment.clock?.offset === undefined ? undefined : millisecondsOf(moment)
    if (milliseconds === undefined || cost > 1.5) return []
    const seconds = milliseconds % 1000 === 0 ? [converted(milliseconds / 1000, cost + 1)] : []
    return [converted(milliseconds, cost + 0.5), ...seconds]
  })
}
