import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonSchema } from '../../src/contract/json.ts'
import type { NumberDemands } from '../../src/generate/number/number-demands.ts'
import { numberGrid } from '../../src/generate/number/number-grid.ts'
import { compileSchema } from '../../src/schema/validator.ts'
import { seededRandom } from '../../src/generate/seeded-random.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
const cents = fc.integer({ min: -2000, max: 2000 }).map((count) => count / 100)
const divisor = fc.oneof(
  fc.constantFrom(0.01, 0.02, 0.05, 0.07, 0.1, 0.25, 0.3, 0.5, 1, 1.5, 2, 3, 7, 10, 12, 100),
  fc.integer({ min: 1, max: 3000 }).map((count) => count / 100),
)
const anyDivisor = fc.oneof(
  { weight: 3, arbitrary: divisor },
  { weight: 1, arbitrary: finite.map(Math.abs).filter((value) => value > 0) },
  { weight: 1, arbitrary: fc.constantFrom(1e-8, 1e-20, 1e-323, 1e20, 1e300, 0.1234567890123, 2 ** 53, 1 / 3) },
)

function demandsOf(bound: fc.Arbitrary<number>, step: fc.Arbitrary<number>): fc.Arbitrary<NumberDemands> {
  return fc.record(
    {
      minimum: bound,
      maximum: bound,
      exclusiveMinimum: bound,
      exclusiveMaximum: bound,
      multiplesOf: fc.array(step, { maxLength: 3 }),
      integer: fc.boolean(),
    },
    { requiredKeys: [] },
  )
}

const ends = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean())
const anyBound = fc.oneof(cents, finite, fc.maxSafeInteger(), fc.constantFrom(0, 1e15, -1e15, 1e16, 1e-10))

test('every number made is accepted, and is whole JSON', () => {
  let made = 0
  fc.assert(
    fc.property(demandsOf(anyBound, anyDivisor), fc.integer(), (demands, seed) => {
      const maker = numberGrid(demands)
      if (maker === undefined) return
      const random = seededRandom(seed)
      const validator = compileSchema(schemaOf(demands))
      const numbers = [maker.simplest]
      for (let count = 0; count < 50; count += 1) numbers.push(maker.make(random, false), maker.make(random, true))
      expect(numbers.filter((value) => !validator.accepts(value))).toEqual([])
      expect(numbers.some((value) => Object.is(value, -0))).toBe(false)
      expect(JSON.parse(JSON.stringify(numbers))).toEqual(numbers)
      made += 1
    }),
    { numRuns: 2_000 },
  )
  // About every fifth set of demands leaves a number.
  expect(made).toBeGreaterThan(100)
})

test('there is a maker exactly where some number of a short range is accepted', () => {
  const seen = { fits: 0, nothing: 0 }
  const divisors = fc.array(divisor, { minLength: 1, maxLength: 2 })
  fc.assert(
    fc.property(cents, fc.nat(60), divisors, ends, (low, width, multiplesOf, [openLow, openHigh, integer]) => {
      const first = Math.round(low * 100)
      const numbers = Array.from({ length: width + 1 }, (_, index) => (first + index) / 100)
      const demands = demandsBetween(numbers, openLow, openHigh, multiplesOf, integer)
      const validator = compileSchema(schemaOf(demands))
      const fits = numbers.some((value) => validator.accepts(value))
      seen[fits ? 'fits' : 'nothing'] += 1
      expect(numberGrid(demands) !== undefined).toBe(fits)
    }),
    { numRuns: 300 },
  )
  expect(Math.min(seen.fits, seen.nothing)).toBeGreaterThan(30)
})

test('there is a maker exactly where one of some neighboring binary numbers is accepted', () => {
  const seen = { fits: 0, nothing: 0 }
  const start = fc.oneof(finite, cents, fc.constantFrom(1e15, 1e16, 2 ** 53, 1e22, 1e300, 3e-323, 0, -1e17, 1e-310))
  const step = fc.oneof(anyDivisor, fc.constantFrom(1e-15, 1e-14, 16, 1024, 1e-322, 5e-324, 3e-318))
  const steps = fc.array(step, { maxLength: 2 })
  fc.assert(
    fc.property(start, fc.nat(40), steps, ends, (low, count, multiplesOf, [openLow, openHigh, integer]) => {
      const numbers = neighbors(low, count)
      const demands = demandsBetween(numbers, openLow, openHigh, multiplesOf, integer)
      const validator = compileSchema(schemaOf(demands))
      const fits = numbers.some((value) => validator.accepts(value))
      seen[fits ? 'fits' : 'nothing'] += 1
      expect(numberGrid(demands) !== undefined).toBe(fits)
    }),
    { numRuns: 500 },
  )
  expect(Math.min(seen.fits, seen.nothing)).toBeGreaterThan(50)
})

function demandsBetween(
  numbers: readonly number[],
  openLow: boolean,
  openHigh: boolean,
  multiplesOf: readonly number[],
  integer: boolean,
): NumberDemands {
  const low = numbers[0] ?? 0
  const high = numbers.at(-1) ?? low
  return {
    ...(openLow ? { exclusiveMinimum: low } : { minimum: low }),
    ...(openHigh ? { exclusiveMaximum: high } : { maximum: high }),
    multiplesOf,
    integer,
  }
}

/** The number and those that follow it, up to `count`, finite. */
function neighbors(low: number, count: number): number[] {
  const view = new DataView(new ArrayBuffer(8))
  const numbers = [low + 0]
  for (let left = count; left > 0; left -= 1) {
    const last = numbers.at(-1) ?? 0
    view.setFloat64(0, last)
    view.setBigInt64(0, view.getBigInt64(0) + (last < 0 ? -1n : 1n))
    const next = view.getFloat64(0) + 0
    if (!Number.isFinite(next)) break
    numbers.push(next)
  }
  return numbers
}

function schemaOf({ multiplesOf = [], integer = false, ...bounds }: NumberDemands): JsonSchema {
  return {
    ...bounds,
    type: integer ? 'integer' : 'number',
    allOf: [{}, ...multiplesOf.map((multipleOf) => ({ multipleOf }))],
  }
}
