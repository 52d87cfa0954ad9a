import { decimalOf } from '../../schema/multiple-of.ts'

/** The multiples of `unit × 10^exponent`; `unit` is greater than 0. */
export interface DecimalGrid {
  readonly unit: bigint
  readonly exponent: number
}

/** The greatest digits and the least exponent of which every decimal is one number, and that number's shortest text. */
export const exactDigits = 15
export const exactExponent = -322

/** The numbers that are multiples of every divisor, by their decimals; undefined when a divisor has no multiples. */
export function commonGrid(divisors: readonly number[]): DecimalGrid | undefined {
  let grid: DecimalGrid | undefined
  for (const divisor of divisors) {
    if (!Number.isFinite(divisor) || divisor === 0) return undefined
    const { digits, exponent } = decimalOf(Math.abs(divisor))
    grid = grid === undefined ? { unit: digits, exponent } : commonOfTwo(grid, { unit: digits, exponent })
  }
  return grid === undefined ? undefined : withoutZeros(grid)
}

function commonOfTwo(left: DecimalGrid, right: DecimalGrid): DecimalGrid {
  const exponent = Math.min(left.exponent, right.exponent)
  const finer = (grid: DecimalGrid): bigint => grid.unit * powerOfTen(grid.exponent - exponent)
  return { unit: leastCommonMultiple(finer(left), finer(right)), exponent }
}

function withoutZeros({ unit, exponent }: DecimalGrid): DecimalGrid {
  let [digits, power] = [unit, exponent]
  while (digits % 10n === 0n) [digits, power] = [digits / 10n, power + 1]
  return { unit: digits, exponent: power }
}

/** The multiples of a grid that are also multiples of `10^(exponent + shift)`, counted in that power. */
export function coarser({ unit, exponent }: DecimalGrid, shift: number): DecimalGrid {
  const power = powerOfTen(shift)
  return { unit: leastCommonMultiple(unit, power) / power, exponent: exponent + shift }
}

/** The least whole number whose product with `10^exponent` is `value` or more (`more` only, when `open`). */
export function leastCount(value: number, exponent: number, open: boolean): bigint {
  return -greatestCount(-value, exponent, open)
}

/** The greatest whole number whose product with `10^exponent` is `value` or less (`less` only, when `open`). */
export function greatestCount(value: number, exponent: number, open: boolean): bigint {
  const decimal = decimalOf(value)
  if (decimal.exponent >= exponent) {
    const count = decimal.digits * powerOfTen(decimal.exponent - exponent)
    return open ? count - 1n : count
  }
  const divisor = powerOfTen(exponent - decimal.exponent)
  const count = floorOf(decimal.digits, divisor)
  return open && count * divisor === decimal.digits ? count - 1n : count
}

/** The quotient rounded down, also below 0; `divisor` is greater than 0. */
export function floorOf(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient
}

export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent)
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let [divisor, rest] = [left, right]
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest]
  return (left / divisor) * right
}
