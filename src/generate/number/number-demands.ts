import { isMultipleOf } from '../../schema/multiple-of.ts'
import { greatestCount, leastCount } from './decimal-grid.ts'

/** What schemas demand of a number; everything given must hold. */
export interface NumberDemands {
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  /** Each greater than 0; counted in decimals (see multiple-of.ts). */
  readonly multiplesOf?: readonly number[]
  /** Whether only whole numbers will do. */
  readonly integer?: boolean
}

/** Whether the number meets the demands, as the validator judges it. */
export function meetsDemands(demands: NumberDemands, value: number): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multiplesOf = [], integer = false } = demands
  return (
    Number.isFinite(value) &&
    (minimum === undefined || value >= minimum) &&
    (maximum === undefined || value <= maximum) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum) &&
    (exclusiveMaximum === undefined || value < exclusiveMaximum) &&
    (!integer || Number.isInteger(value)) &&
    multiplesOf.every((divisor) => isMultipleOf(value, divisor))
  )
}

/** Finite ends of all that can meet the demands; an open end is not part of it. */
export interface NumberRange {
  readonly low: number
  readonly lowOpen: boolean
  readonly high: number
  readonly highOpen: boolean
}

/** The range that the bounds leave; undefined when it is empty, or holds no finite number. */
export function rangeOf(demands: NumberDemands): NumberRange | undefined {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum, exclusiveMaximum } = demands
  const low = Math.max(minimum, exclusiveMinimum ?? -Infinity, -Number.MAX_VALUE)
  const high = Math.min(maximum, exclusiveMaximum ?? Infinity, Number.MAX_VALUE)
  if (low > high || !Number.isFinite(low) || !Number.isFinite(high)) return undefined
  return { low, lowOpen: low === exclusiveMinimum, high, highOpen: high === exclusiveMaximum }
}

/** The least and the greatest count of `10^exponent` in the range. */
export function countsIn(range: NumberRange, exponent: number): readonly [low: bigint, high: bigint] {
  return [leastCount(range.low, exponent, range.lowOpen), greatestCount(range.high, exponent, range.highOpen)]
}
