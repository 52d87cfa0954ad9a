import { coarser, commonGrid, type DecimalGrid, exactDigits, exactExponent, powerOfTen } from './decimal-grid.ts'
import { farNumbers } from './far-numbers.ts'
import { countsIn, meetsDemands, type NumberDemands, type NumberRange } from './number-demands.ts'
import { numberLadder, type NumberLadder } from './number-ladder.ts'

/** The numbers to choose from: the plainest ladder first. With no ladder and no single number nothing fits. */
export interface NumberStock {
  readonly ladders: readonly NumberLadder[]
  readonly singles: readonly number[]
}

/** Fewer numbers than these are too few to choose from when there are more. */
const fewRungs = 16

/** Decimals of numbers that no demand binds to a step. */
const mostDecimals = 10

/** The stock of numbers for demands whose bounds leave `range`. */
export function numberStock(demands: NumberDemands, range: NumberRange): NumberStock {
  const divisors = [...(demands.multiplesOf ?? []), ...(demands.integer === true ? [1] : [])]
  if (divisors.length === 0) return unsteppedStock(demands, range)
  const grid = commonGrid(divisors)
  return grid === undefined ? { ladders: [], singles: [] } : steppedStock(grid, demands, range)
}

function steppedStock(grid: DecimalGrid, demands: NumberDemands, range: NumberRange): NumberStock {
  const shift = Math.max(0, exactExponent - grid.exponent)
  const near = nearLadder(coarser(grid, shift), range)
  if (near !== undefined && rungsOf(near) >= fewRungs) return { ladders: [near], singles: [] }
  const far = bothFar(grid, demands, range, shift === 0 ? nearLimit(grid.exponent) : 0n)
  return { ladders: near === undefined ? far.ladders : [near, ...far.ladders], singles: far.singles }
}

function unsteppedStock(demands: NumberDemands, range: NumberRange): NumberStock {
  const ladders: NumberLadder[] = []
  for (let decimals = 0; decimals <= mostDecimals; decimals += 1) {
    const ladder = nearLadder({ unit: 1n, exponent: -decimals }, range)
    if (ladder !== undefined) ladders.push(ladder)
  }
  const finest = ladders.at(-1)
  if (finest === undefined || rungsOf(finest) < fewRungs) {
    const exponent = fineExponent(range)
    const finer = Number.isFinite(exponent)
      ? numberLadder({ unit: 1n, exponent }, ...countsIn(range, exponent))
      : undefined
    if (finer !== undefined) ladders.push(finer)
  }
  if (ladders.length > 0) return { ladders, singles: [] }
  return bothFar({ unit: 1n, exponent: -324 }, demands, range, 0n)
}

/** The power of ten that cuts a narrow range into a thousand steps, as far as 15 digits reach. */
function fineExponent({ low, high }: NumberRange): number {
  const forSteps = Math.floor(Math.log10(high - low)) - 3
  const forDigits = Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high)))) - (exactDigits - 1)
  return Math.max(forSteps, forDigits, exactExponent)
}

/** The greatest count of `10^exponent` with at most 15 digits, both of the count and of whole numbers. */
function nearLimit(exponent: number): bigint {
  const limit = powerOfTen(exactDigits) - 1n
  return exponent > 0 ? limit / powerOfTen(exponent) : limit
}

function nearLadder(grid: DecimalGrid, range: NumberRange): NumberLadder | undefined {
  const limit = nearLimit(grid.exponent)
  const [low, high] = countsIn(range, grid.exponent)
  return numberLadder(grid, low < -limit ? -limit : low, high > limit ? limit : high)
}

/** The nearest numbers beyond `limit` (a count of the grid's power of ten), above 0 and below. */
function bothFar(grid: DecimalGrid, demands: NumberDemands, range: NumberRange, limit: bigint): NumberStock {
  const [low, high] = countsIn(range, grid.exponent)
  const first = limit + 1n
  const above = farNumbers(grid, low > first ? low : first, high, (value) => meetsDemands(demands, value))
  const below = farNumbers(grid, -high > first ? -high : first, -low, (value) => meetsDemands(demands, -value))
  return {
    ladders: [...above.ladders, ...below.ladders.map(mirrored)],
    singles: [...above.singles, ...below.singles.map((value) => -value)],
  }
}

function mirrored(ladder: NumberLadder): NumberLadder {
  return { ...ladder, least: -ladder.greatest, greatest: -ladder.least }
}

function rungsOf({ least, greatest }: NumberLadder): number {
  return greatest - least + 1
}
