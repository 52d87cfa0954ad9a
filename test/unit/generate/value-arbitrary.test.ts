import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../../src/contract/json.ts'
import type { RandomSource } from '../../../src/generate/random-source.ts'
import { globalSize, valueArbitrary, withMembers } from '../../../src/generate/value-arbitrary.ts'
import { schemaSource, someText } from '../../support/schema-source.ts'

type Order = JsonObject & { readonly id: string; readonly quantity: number; readonly tags: readonly string[] }

const schema = {
  type: 'object',
  properties: {
    id: { type: 'string', minLength: 1 },
    quantity: { type: 'integer', minimum: 1, maximum: 1000 },
    tags: { type: 'array', items: { type: 'string' } },
    vip: { type: 'boolean' },
  },
  required: ['id', 'quantity', 'tags'],
  additionalProperties: false,
}
const simplest = { id: 'a', quantity: 1, tags: [] }
const source = schemaSource<Order>(schema, orderOf, simplest)
const orders = valueArbitrary(source)

function orderOf(random: RandomSource, edge: boolean): Order {
  const tags = Array.from({ length: random.integer(0, 3) }, () => someText(random, 0, 5))
  const order = { id: someText(random, 1, 8), quantity: edge ? 1000 : random.integer(2, 999), tags }
  return random.integer(0, 1) === 0 ? order : { ...order, vip: random.integer(0, 1) === 1 }
}

function eighthOf(number: number): number {
  return Math.floor((number + 1e15) / 2.5e14)
}

function isEdge({ quantity }: Order): boolean {
  return quantity === 1000
}

function fails({ quantity, vip }: Order): boolean {
  return quantity > 50 && vip !== undefined
}

/** What a failing property ends with. */
function checked<Value>(arbitrary: fc.Arbitrary<Value>, fails: (value: Value) => boolean, options: object = {}) {
  return fc.check(
    fc.property(arbitrary, (value) => !fails(value)),
    { seed: 7, numRuns: 1000, ...options },
  )
}

describe('generated values', () => {
  test('are the same from the same seed, and others from another', () => {
    const [first, again, other] = [3, 3, 4].map((seed) => fc.sample(orders, { seed, numRuns: 200 }))
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
    expect(first?.every((order) => source.accepts(order))).toBe(true)
  })

  test('do not hang on what was made before by the same arbitrary', () => {
    const first = fc.sample(orders, { seed: 3, numRuns: 10 })
    fc.sample(orders, { seed: 9, numRuns: 7 })
    expect(fc.sample(orders, { seed: 3, numRuns: 10 })).toEqual(first)
  })

  test('stand at the edges now and then, and never without bias', () => {
    const edges = fc.sample(orders, { seed: 1, numRuns: 1000 }).filter(isEdge).length
    expect(edges).toBeGreaterThan(150)
    expect(edges).toBeLessThan(500)
    expect(fc.sample(fc.noBias(orders), { seed: 1, numRuns: 1000 }).some(isEdge)).toBe(false)
  })

  test('come from whole ranges, also from ones that 32 bits do not span', () => {
    const wide = valueArbitrary<number>({
      make: (random) => random.integer(-1e15, 1e15),
      accepts: (value): value is number => Number.isSafeInteger(value),
      shrinks: () => [],
    })
    const numbers = fc.sample(wide, { seed: 1, numRuns: 2000 })
    expect(numbers.every((number) => Number.isSafeInteger(number) && Math.abs(number) <= 1e15)).toBe(true)
    const perEighth = Array.from({ length: 8 }, (_, eighth) => numbers.filter((one) => eighthOf(one) === eighth).length)
    expect(Math.min(...perEighth)).toBeGreaterThan(190)
    expect(new Set(numbers.map((number) => Math.abs(number) % 2)).size).toBe(2)
  })

  test('are read by what fast-check prints', () => {
    const [order] = fc.sample(orders, { seed: 3, numRuns: 1 })
    expect(fc.stringify(order)).toContain('"quantity":')
    const lines: string[] = []
    fc.statistics(orders, ({ vip }) => `vip: ${String(vip)}`, {
      seed: 1,
      numRuns: 1000,
      logger: (line) => lines.push(line),
    })
    expect(lines.join('\n')).toMatch(/vip: undefined\.+\d/)
  })

  test('are parts of other arbitraries, which shrink them', () => {
    const parts = fc.record({ order: fc.option(orders), more: fc.array(orders) })
    const { counterexample } = checked(parts, ({ order, more }) => more.length > 1 && order !== null)
    expect(counterexample).toEqual([{ order: simplest, more: [simplest, simplest] }])
    const chained = fc.integer({ min: 1, max: 3 }).chain((count) => fc.tuple(fc.constant(count), orders))
    expect(checked(chained, ([, { quantity }]) => quantity > 50).counterexample).toEqual([
      [1, { ...simplest, quantity: 51 }],
    ])
    const filtered = orders.filter(({ tags }) => tags.length > 0).map(({ tags }) => tags)
    expect(checked(filtered, () => true).counterexample).toEqual([['']])
  })
})

describe('shrinking', () => {
  const minimum = { ...simplest, quantity: 51, vip: false }

  test('ends at the plainest value that fails, by values that are accepted', () => {
    const { counterexample, failures } = checked(orders, fails, { verbose: fc.VerbosityLevel.Verbose })
    expect(counterexample).toEqual([minimum])
    expect(failures.length).toBeGreaterThan(3)
    expect(failures.every(([order]) => source.accepts(order))).toBe(true)
  })

  test('is repeated by seed and path', () => {
    const { counterexamplePath: path, counterexample } = checked(orders, fails)
    const seen: Order[] = []
    const again = checked(orders, (order) => seen.push(order) > 0 && fails(order), { path, endOnFailure: true })
    expect(path).toMatch(/:/)
    expect(again.counterexample).toEqual(counterexample)
    expect(seen[0]).toEqual(minimum)
  })

  test('is told step by step where that is asked for', () => {
    const property = fc.property(orders, (order) => !fails(order))
    const report = fc.check(property, { seed: 7, numRuns: 1000, verbose: fc.VerbosityLevel.VeryVerbose })
    expect(fc.defaultReportMessage(report)).toContain('"quantity":51')
  })

  test('begins at examples, and at nothing that is refused', () => {
    const example = { id: 'ORDER-4711', quantity: 873, tags: ['x', 'y'], vip: true }
    const options = { examples: [[example]], numRuns: 1 }
    expect(checked(orders, fails, options).counterexample).toEqual([minimum])
    const refused = { ...example, quantity: 5000 } as Order
    expect(orders.canShrinkWithoutContext(refused)).toBe(false)
    expect(checked(orders, () => true, { examples: [[refused]] }).counterexample).toEqual([refused])
  })

  test('tries again what passed before, when another value of the property has changed since', () => {
    const plain = JSON.stringify(simplest)
    const property = fc.property(orders, orders, (one, { quantity }) => JSON.stringify(one) === plain && quantity > 50)
    for (let seed = 1; seed <= 20; seed += 1) {
      const { counterexample } = fc.check(property, { seed, numRuns: 1000 })
      expect(counterexample).toEqual([simplest, simplest])
    }
  })

  test('is not led astray by a property that changes its values', () => {
    const mutated = checked(orders, (order) => {
      const isFailure = fails(order)
      const loose = order as { -readonly [Name in keyof Order]: unknown }
      ;(order.tags as string[]).push('seen')
      loose['seen'] = true
      return isFailure
    })
    expect(mutated.counterexample).toEqual([{ ...minimum, tags: ['seen'], seen: true }])
    expect(simplest).toEqual({ id: 'a', quantity: 1, tags: [] })
  })
})

describe('given members', () => {
  const base: fc.Arbitrary<JsonObject> = orders
  const ids = fc.constantFrom('CUST-1', 'CUST-2')
  const any = { accepts: () => true, refusal: () => new Error('never') }

  test("are fixed or drawn, and the rest is the base's", () => {
    const values = fc.sample(withMembers(base, { vip: true, id: ids }, any), { seed: 1, numRuns: 300 })
    expect(values.every(({ vip }) => vip === true)).toBe(true)
    expect(new Set(values.map(({ id }) => id))).toEqual(new Set(['CUST-1', 'CUST-2']))
    expect(new Set(values.map(({ quantity }) => quantity)).size).toBeGreaterThan(50)
    expect(values.every((value) => source.accepts(value))).toBe(true)
  })

  test('without any, the base is given back', () => {
    expect(withMembers(base, {}, any)).toBe(base)
  })

  test('shrink by their own arbitraries, fixed ones stay, and the rest shrinks', () => {
    const given = withMembers(base, { vip: true, id: ids, quantity: fc.integer({ min: 10, max: 900 }) }, any)
    const end = { id: 'CUST-1', tags: [''], vip: true }
    const { counterexample, counterexamplePath: path } = checked(given, ({ tags }) => (tags as Json[]).length > 0)
    expect(counterexample).toEqual([{ ...end, quantity: 10 }])
    const replayed = checked(given, ({ tags }) => (tags as Json[]).length > 0, { path, endOnFailure: true })
    expect(replayed.counterexample).toEqual(counterexample)
    const both = checked(given, ({ tags, quantity }) => (tags as Json[]).length > 0 && Number(quantity) > 50)
    expect(both.counterexample).toEqual([{ ...end, quantity: 51 }])
  })

  test('of an example shrink too, when it has what is fixed', () => {
    const given = withMembers(base, { tags: ['a', 'b'], id: ids }, any)
    const example = { id: 'CUST-2', quantity: 500, tags: ['a', 'b'], vip: true }
    expect(checked(given, () => true, { examples: [[example]] }).counterexample).toEqual([
      { id: 'CUST-1', quantity: 1, tags: ['a', 'b'] },
    ])
    for (const other of [{ ...example, tags: ['a'] }, { ...example, id: 'x' }, { quantity: 1 }])
      expect(given.canShrinkWithoutContext(other)).toBe(false)
  })

  test('are copies: changing one changes no other', () => {
    const given = withMembers(base, { tags: ['a'] }, any)
    const [first, second] = fc.sample(given, { seed: 1, numRuns: 2 }) as { tags: string[] }[]
    first?.tags.push('b')
    expect(second?.tags).toEqual(['a'])
  })

  test('are judged together with the rest: drawn again, left out while shrinking, and refused at last', () => {
    const even = {
      accepts: ({ quantity, id }: JsonObject) => Number(quantity) % 2 === 0 && id !== 'CUST-1',
      refusal: ({ id }: JsonObject) => new Error(`not with ${String(id)}`),
    }
    const given = withMembers(base, { id: ids }, even)
    expect(fc.sample(given, { seed: 1, numRuns: 200 }).every(even.accepts)).toBe(true)
    const { counterexample } = checked(given, ({ quantity }) => Number(quantity) > 10)
    expect(counterexample).toMatchObject([{ id: 'CUST-2' }])
    expect(() => fc.sample(withMembers(base, { id: 'CUST-1' }, even), 1)).toThrow('not with CUST-1')
  })

  test('may come from another copy of fast-check, and have special names', () => {
    const foreign: object = {
      generate: ids.generate.bind(ids),
      shrink: ids.shrink.bind(ids),
      canShrinkWithoutContext: ids.canShrinkWithoutContext.bind(ids),
    }
    const [value] = fc.sample(
      withMembers(base, { id: foreign as fc.Arbitrary<Json>, ['__proto__']: { generate: 'x' } }, any),
      1,
    )
    expect(value?.['id']).toMatch(/^CUST-/)
    expect(JSON.stringify(value)).toContain('"__proto__":{"generate":"x"}')
  })
})

describe('the global size', () => {
  const before = fc.readConfigureGlobal()
  afterEach(() => fc.configureGlobal(before))

  test('is small when none is set, else what is set', () => {
    expect(globalSize()).toBe('small')
    fc.configureGlobal({ ...before, baseSize: 'large' })
    expect(globalSize()).toBe('large')
  })
})
