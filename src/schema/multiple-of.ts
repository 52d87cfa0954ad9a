/**
 * Whether a number is a multiple of another, by the decimals that JSON text shows: 0.07 is one of 0.01, although the
 * quotient of the binary fractions is not whole. `divisor` is greater than 0 (2020-12, 6.2.1).
 */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0
  if (!Number.isFinite(value) || !Number.isFinite(divisor)) return false
  const [left, right] = [decimalOf(value), decimalOf(divisor)]
  if (right.digits === 0n) return false
  const exponent = Math.min(left.exponent, right.exponent)
  return scaled(left, exponent) % scaled(right, exponent) === 0n
}

/** `digits × 10^exponent` */
export interface Decimal {
  readonly digits: bigint
  readonly exponent: number
}

/** The decimal that JSON text shows of a finite number. */
export function decimalOf(value: number): Decimal {
  const [mantissa = '', power = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}

function scaled({ digits, exponent }: Decimal, least: number): bigint {
  return digits * 10n ** BigInt(exponent - least)
}
