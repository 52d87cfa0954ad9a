import { type Decimal, decimalOf } from '../../schema/multiple-of.ts'

/** The number that a decimal is, never -0; Infinity past the greatest. */
export function numberOf({ digits, exponent }: Decimal): number {
  return digits === 0n ? 0 : Number(`${digits}e${exponent}`)
}

/** The sum of two numbers as their decimals have it: 0.1 and 0.2 make 0.3. */
export function decimalSum(left: number, right: number): number {
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left + right
  const [one, other] = [decimalOf(left), decimalOf(right)]
  const exponent = Math.min(one.exponent, other.exponent)
  return numberOf({ digits: digitsAt(one, exponent) + digitsAt(other, exponent), exponent })
}

/** The multiples of a step next to a number: the greatest below it and the least above it. */
export function nextMultiples(value: number, step: number): { readonly below: number; readonly above: number } {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) {
    const rest = ((value % step) + step) % step
    return { below: value - (rest === 0 ? step : rest), above: value - rest + step }
  }
  const [number, grid] = [decimalOf(value), decimalOf(step)]
  const exponent = Math.min(number.exponent, grid.exponent)
  const [digits, unit] = [digitsAt(number, exponent), digitsAt(grid, exponent)]
  const rest = ((digits % unit) + unit) % unit
  const below = digits - (rest === 0n ? unit : rest)
  return { below: numberOf({ digits: below, exponent }), above: numberOf({ digits: digits - rest + unit, exponent }) }
}

function digitsAt({ digits, exponent }: Decimal, least: number): bigint {
  return digits * 10n ** BigInt(exponent - least)
}
