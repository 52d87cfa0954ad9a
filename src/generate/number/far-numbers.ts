import { coarser, type DecimalGrid, exactDigits, exactExponent, floorOf, powerOfTen } from './decimal-grid.ts'
import { numberLadder, type NumberLadder } from './number-ladder.ts'

/** Numbers of a grid that are found one by one, or that lie on a ladder. */
export interface FarNumbers {
  readonly ladders: readonly NumberLadder[]
  readonly singles: readonly number[]
}

/** No number's shortest text has more digits. */
const mostDigits = 17

/**
 * The nearest numbers to 0 on a grid among those that need more than 15 digits to count, from `low` to `high` (counts
 * of `10^exponent`, 0 < low). Numbers are sparse out there: of a count with d digits only the first 17 show, so all
 * candidates are multiples of 10^(d-17), and multiples of 10^(d-15) are numbers for certain. A stretch without a
 * multiple of the latter has less than a hundred of the former, and those are tried.
 */
export function farNumbers(
  grid: DecimalGrid,
  low: bigint,
  high: bigint,
  meets: (value: number) => boolean,
): FarNumbers {
  const singles: number[] = []
  if (low > high) return { ladders: [], singles }
  for (let digits = Math.max(lengthOf(low), lengthOf(grid.unit)); digits <= lengthOf(high); digits += 1) {
    const from = larger(low, powerOfTen(digits - 1))
    const to = smaller(high, powerOfTen(digits) - 1n)
    const shift = Math.max(0, digits - exactDigits, exactExponent - grid.exponent)
    const ladder = shiftedLadder(grid, shift, from, to)
    if (ladder !== undefined) return { ladders: [ladder], singles }
    const candidates = coarser(grid, Math.max(0, digits - mostDigits))
    const power = powerOfTen(candidates.exponent - grid.exponent)
    const step = candidates.unit * power
    for (let count = -floorOf(-from, step) * step; count <= to; count += step) {
      const value = Number(`${count}e${grid.exponent}`)
      if (meets(value)) singles.push(value)
    }
    if (singles.length > 0) break
  }
  return { ladders: [], singles }
}

function shiftedLadder(grid: DecimalGrid, shift: number, from: bigint, to: bigint): NumberLadder | undefined {
  const power = powerOfTen(shift)
  return numberLadder(coarser(grid, shift), -floorOf(-from, power), floorOf(to, power))
}

function lengthOf(count: bigint): number {
  return String(count).length
}

function larger(left: bigint, right: bigint): bigint {
  return left > right ? left : right
}

function smaller(left: bigint, right: bigint): bigint {
  return left < right ? left : right
}
