import { meetsDemands, type NumberDemands, rangeOf } from './number-demands.ts'
import { middleRung, type NumberLadder, rungValue } from './number-ladder.ts'
import { type NumberStock, numberStock } from './number-stock.ts'
import { pick } from '../pick.ts'
import type { RandomSource } from '../random-source.ts'

export interface NumberMaker {
  /** The number to shrink to: 0, or else the plainest near it. */
  readonly simplest: number
  /** A number that meets the demands, never -0; with `edge` one at the bounds, at 0, ±1 or a step beside them. */
  make(random: RandomSource, edge: boolean): number
}

/**
 * Compiles what makes the numbers that meet the demands, by the exact decimals that the validator counts in. Undefined
 * when no number of JSON meets them. Where bounds allow it, small numbers are likely and numbers past 15 digits (the
 * platform's limit on integers) come only as bounds.
 */
export function numberGrid(demands: NumberDemands): NumberMaker | undefined {
  const range = rangeOf(demands)
  const stock = range === undefined ? undefined : numberStock(demands, range)
  const edges = stock === undefined ? [] : edgesOf(demands, stock)
  if (stock === undefined || edges.length === 0) return undefined
  const windows = windowsOf(demands, stock.ladders)
  const { singles } = stock
  const last = windows.length + singles.length - 1
  return {
    simplest: meetsDemands(demands, 0) ? 0 : simplestOf(stock),
    make(random, edge) {
      if (edge) return pick(random, edges)
      const index = random.integer(0, last)
      const window = windows[index]
      return window === undefined
        ? (singles[index - windows.length] as number)
        : rungValue(window.ladder, random.integer(window.low, window.high))
    },
  }
}

function simplestOf({ ladders: [plainest], singles }: NumberStock): number {
  return plainest === undefined
    ? singles.reduce((best, value) => (Math.abs(value) < Math.abs(best) ? value : best))
    : rungValue(plainest, middleRung(plainest))
}

function edgesOf(demands: NumberDemands, { ladders, singles }: NumberStock): number[] {
  const candidates = [demands.minimum, demands.maximum, 0, 1, -1, ...singles]
  for (const ladder of new Set([...ladders.slice(0, 1), ...ladders.slice(-1)])) {
    const { least, greatest } = ladder
    for (const rung of [least, least + 1, -1, 1, greatest - 1, greatest])
      if (rung >= least && rung <= greatest) candidates.push(rungValue(ladder, rung))
  }
  // A set holds 0 for -0.
  return [...new Set(candidates)].filter(
    (value): value is number => value !== undefined && meetsDemands(demands, value),
  )
}

/** A stretch of a ladder that is drawn from evenly. */
interface LadderWindow {
  readonly ladder: NumberLadder
  readonly low: number
  readonly high: number
}

const nearReach = 100
const middleReach = 1_000_000

/** The stretches to draw from, the likelier ones repeated. */
function windowsOf(demands: NumberDemands, ladders: readonly NumberLadder[]): LadderWindow[] {
  const { minimum = demands.exclusiveMinimum, maximum = demands.exclusiveMaximum } = demands
  const bounded = minimum !== undefined && maximum !== undefined
  return ladders.flatMap((ladder, index) => {
    const near = windowOf(ladder, nearReach)
    const middle = windowOf(ladder, middleReach)
    const whole = windowOf(ladder, Infinity)
    const four = bounded ? [near, middle, whole, whole] : [near, near, middle, whole]
    // The first ladders have the fewest decimals.
    return index < 3 ? [...four, ...four, ...four] : four
  })
}

function windowOf(ladder: NumberLadder, reach: number): LadderWindow {
  const middle = middleRung(ladder)
  return { ladder, low: Math.max(ladder.least, middle - reach), high: Math.min(ladder.greatest, middle + reach) }
}
