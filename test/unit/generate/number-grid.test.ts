import { describe, expect, test } from 'vitest'
import type { NumberDemands } from '../../../src/generate/number/number-demands.ts'
import { numberGrid, type NumberMaker } from '../../../src/generate/number/number-grid.ts'
import { seededRandom } from '../../../src/generate/seeded-random.ts'

describe('without bounds', () => {
  test('integers are mostly small, and reach the limit of the platform', () => {
    const numbers = numbersOf({ integer: true }, 5000)
    expect(numbers.every((value) => Number.isInteger(value))).toBe(true)
    expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(999_999_999_999_999)
    expect(numbers.filter((value) => Math.abs(value) <= 100).length).toBeGreaterThan(2000)
    expect(numbers.some((value) => value > 1e14) && numbers.some((value) => value < -1e14)).toBe(true)
    expect(new Set(edgesOf({ integer: true }))).toEqual(
      new Set([0, 1, -1, 999_999_999_999_999, 999_999_999_999_998, -999_999_999_999_999, -999_999_999_999_998]),
    )
  })

  test('decimals have 0 to 10 of them', () => {
    const numbers = numbersOf({}, 5000)
    const decimals = numbers.map((value) => Math.max(0, Math.round(decimalsOf(value))))
    expect(new Set(decimals)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
    expect(numbers.filter((value) => Number.isInteger(value)).length).toBeGreaterThan(500)
  })

  test('steps of cents are no binary fractions', () => {
    const numbers = numbersOf({ multiplesOf: [0.01] }, 5000)
    expect(numbers.every((value) => decimalsOf(value) <= 2)).toBe(true)
    expect(new Set(numbers).size).toBeGreaterThan(2000)
  })
})

describe('within bounds', () => {
  test('every number of a short range is made, the bounds being edges', () => {
    expect(new Set(numbersOf({ minimum: -2, maximum: 3, integer: true }, 500))).toEqual(new Set([-2, -1, 0, 1, 2, 3]))
    expect(edgesOf({ minimum: 10, exclusiveMaximum: 100, integer: true })).toEqual([10, 11, 98, 99])
    expect(edgesOf({ exclusiveMinimum: 0, maximum: 10, multiplesOf: [0.5] })).toEqual([0.5, 1, 9.5, 10])
  })

  test('bounds past 15 digits are reached', () => {
    expect(edgesOf({ minimum: 0, maximum: 9_007_199_254_740_991, integer: true })).toContain(9_007_199_254_740_991)
    expect(edgesOf({ maximum: 1e300 })).toContain(1e300)
    expect(edgesOf({ minimum: 0.123_456_789_012_345_68 })).toContain(0.123_456_789_012_345_68)
  })

  test.each<NumberDemands>([
    { minimum: 0, maximum: 1e-12 },
    { exclusiveMinimum: 1, exclusiveMaximum: 1 + 1e-12 },
    { minimum: 1e15, integer: true },
    { minimum: 1e20 },
    { maximum: -1e300 },
    { exclusiveMinimum: Number.MAX_VALUE / 2 },
    { multiplesOf: [1e20] },
    { multiplesOf: [1e-8], minimum: 1e9 },
    { multiplesOf: [1e-300] },
    { multiplesOf: [0.1, 0.25, 3] },
    { multiplesOf: [123_456_789.123_456_79] },
    { exclusiveMinimum: 0, maximum: 1e-300 },
    { minimum: 9_007_199_254_740_992, maximum: 9_007_199_254_742_992, integer: true },
  ])('there is a choice: %o', (demands) => {
    expect(new Set(numbersOf(demands, 500)).size).toBeGreaterThan(6)
  })
})

describe('the simplest', () => {
  test.each<[NumberDemands, number]>([
    [{}, 0],
    [{ integer: true, minimum: 5 }, 5],
    [{ integer: true, maximum: -5 }, -5],
    [{ exclusiveMinimum: 0 }, 1],
    [{ exclusiveMinimum: 0, exclusiveMaximum: 0.5 }, 0.1],
    [{ minimum: 0.25, multiplesOf: [0.1] }, 0.3],
    [{ minimum: 1e16, integer: true }, 1e16],
    [{ maximum: -1e16, multiplesOf: [7] }, -10_000_000_000_000_500],
    [{ minimum: 5e-324, maximum: 5e-324 }, 5e-324],
  ])('%o: %d', (demands, simplest) => {
    expect(numberGrid(demands)?.simplest).toBe(simplest)
  })
})

test.each<NumberDemands>([
  { minimum: 1, maximum: 0 },
  { minimum: 1, exclusiveMaximum: 1 },
  { exclusiveMinimum: 0, exclusiveMaximum: 5e-324 },
  { exclusiveMinimum: 0, exclusiveMaximum: 1, integer: true },
  { exclusiveMinimum: 0, exclusiveMaximum: 0.3, multiplesOf: [0.1, 0.15] },
  { minimum: Infinity },
  { exclusiveMaximum: -Infinity },
  { exclusiveMinimum: Number.MAX_VALUE },
  { multiplesOf: [0] },
  { multiplesOf: [Infinity] },
])('nothing meets %o', (demands) => {
  expect(numberGrid(demands)).toBeUndefined()
})

function makerOf(demands: NumberDemands): NumberMaker {
  const maker = numberGrid(demands)
  if (maker === undefined) throw new Error('No number meets the demands')
  return maker
}

function numbersOf(demands: NumberDemands, count: number): number[] {
  const [maker, random] = [makerOf(demands), seededRandom(count)]
  return Array.from({ length: count }, () => maker.make(random, false))
}

function edgesOf(demands: NumberDemands): number[] {
  const [maker, random] = [makerOf(demands), seededRandom(1)]
  const edges = new Set(Array.from({ length: 500 }, () => maker.make(random, true)))
  return [...edges].toSorted((left, right) => left - right)
}

function decimalsOf(value: number): number {
  const [mantissa = '', power = '0'] = String(value).split('e')
  return (mantissa.split('.')[1] ?? '').length - Number(power)
}
