import { type DecimalGrid, exactDigits, floorOf, powerOfTen } from './decimal-grid.ts'

/**
 * Numbers at even steps: `rung × unit × 10^exponent` for the whole `rung` from `least` to `greatest`. Every product
 * `rung × unit` has at most 15 digits, so that plain numbers give each rung exactly.
 */
export interface NumberLadder {
  readonly unit: number
  readonly exponent: number
  readonly least: number
  readonly greatest: number
}

/** The part of a grid from `low` to `high`, both counts of `10^exponent`; undefined when no rung lies between. */
export function numberLadder(grid: DecimalGrid, low: bigint, high: bigint): NumberLadder | undefined {
  const limit = powerOfTen(exactDigits) - 1n
  const least = -floorOf(low < -limit ? limit : -low, grid.unit)
  const greatest = floorOf(high > limit ? limit : high, grid.unit)
  if (least > greatest) return undefined
  return {
    // A unit with more digits has no rung but 0 here.
    unit: grid.unit > limit ? 1 : Number(grid.unit),
    exponent: grid.exponent,
    least: Number(least),
    greatest: Number(greatest),
  }
}

// As far as powers of ten are exact numbers, products and quotients with them are rounded but once.
const powers: readonly number[] = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`))

/** The number on a rung; never -0. */
export function rungValue({ unit, exponent }: NumberLadder, rung: number): number {
  const digits = rung * unit
  const power = powers[Math.abs(exponent)]
  if (power === undefined) return Number(`${digits}e${exponent}`) + 0
  return (exponent < 0 ? digits / power : digits * power) + 0
}

/** The rung that is nearest to 0. */
export function middleRung({ least, greatest }: NumberLadder): number {
  return Math.min(Math.max(least, 0), greatest) + 0
}
