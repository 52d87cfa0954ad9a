import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject, JsonSchema } from '../../src/contract/json.ts'
import { isPlainer } from '../../src/generate/shrink/plainness.ts'
import type { RandomSource } from '../../src/generate/random-source.ts'
import { valueArbitrary } from '../../src/generate/value-arbitrary.ts'
import { schemaSource, someText } from '../support/schema-source.ts'

const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'

const schema: JsonSchema = {
  type: 'object',
  properties: {
    customer: { type: 'string', pattern: '^CUST-\\d{5}$' },
    ticket: { type: 'string', pattern: uuid },
    attempts: { type: 'integer', minimum: 0, maximum: 1_000_000 },
    amount: { type: 'number', multipleOf: 0.05, minimum: 1 },
    comment: { type: ['string', 'null'], maxLength: 60 },
    skills: { type: 'array', items: { type: 'string', minLength: 1 } },
    lines: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          sku: { type: 'string', pattern: '^[A-Z]{2}-\\d{1,4}$' },
          quantity: { type: 'integer', minimum: 1 },
        },
        required: ['sku'],
        additionalProperties: false,
      },
    },
    attributes: {
      type: 'object',
      propertyNames: { pattern: '^[a-z]{1,12}$' },
      additionalProperties: { type: ['number', 'boolean'] },
    },
    street: { type: 'string' },
    city: { type: 'string' },
  },
  required: ['customer', 'ticket', 'attempts', 'lines'],
  dependentRequired: { street: ['city'], city: ['street'] },
  additionalProperties: false,
}

const simplest = {
  customer: 'CUST-00000',
  ticket: 'aaaaaaaa-aaaa-4aaa-aaaa-aaaaaaaaaaaa',
  attempts: 0,
  lines: [{ sku: 'AA-0' }],
}

function digits(random: RandomSource, count: number, from: string): string {
  return Array.from({ length: count }, () => from[random.integer(0, from.length - 1)]).join('')
}

function several<Item>(random: RandomSource, least: number, most: number, make: () => Item): Item[] {
  return Array.from({ length: random.integer(least, most) }, make)
}

function inputsOf(random: RandomSource): JsonObject {
  const hex = (count: number): string => digits(random, count, '0123456789abcdef')
  const maybe = (members: () => JsonObject): JsonObject => (random.integer(0, 2) === 0 ? {} : members())
  const code = (): string => `${digits(random, 2, 'ABCXYZ')}-${digits(random, random.integer(1, 4), '0123456789')}`
  return {
    customer: `CUST-${digits(random, 5, '0123456789')}`,
    ticket: `${hex(8)}-${hex(4)}-4${hex(3)}-${digits(random, 1, '89ab')}${hex(3)}-${hex(12)}`,
    attempts: random.integer(0, 1_000_000),
    lines: several(random, 1, 6, () => ({ sku: code(), ...maybe(() => ({ quantity: random.integer(1, 99) })) })),
    ...maybe(() => ({ amount: random.integer(20, 200_000) / 20 })),
    ...maybe(() => ({ comment: random.integer(0, 3) === 0 ? null : someText(random, 0, 30) })),
    ...maybe(() => ({ skills: several(random, 0, 8, () => someText(random, 1, 2)) })),
    ...maybe(() => ({
      attributes: Object.fromEntries(
        several(random, 0, 6, () => [digits(random, random.integer(1, 12), 'abcdefxyz'), random.integer(-50, 50) / 4]),
      ),
    })),
    ...maybe(() => ({ street: someText(random, 0, 12), city: someText(random, 0, 12) })),
  }
}

const source = schemaSource<JsonObject>(schema, inputsOf, simplest)
const inputs = valueArbitrary(source)

interface Failing {
  readonly attempts: number
  readonly amount?: number
  readonly comment?: string | null
  readonly skills?: readonly string[]
  readonly lines: readonly { readonly sku: string; readonly quantity?: number }[]
  readonly attributes?: JsonObject
  readonly street?: string
  readonly city?: string
}

const failures: readonly (readonly [name: string, fails: (value: Failing) => boolean, minimum: JsonObject])[] = [
  ['a number above 50', ({ attempts }) => attempts > 50, { ...simplest, attempts: 51 }],
  ['a multiple above 50', ({ amount = 0 }) => amount > 50.02, { ...simplest, amount: 51 }],
  ['two equal items', ({ skills = [] }) => new Set(skills).size < skills.length, { ...simplest, skills: ['a', 'a'] }],
  ['text with a digit', ({ comment }) => /\d/.test(comment ?? ''), { ...simplest, comment: '0' }],
  ['text with a blank within', ({ comment }) => /\S \S/.test(comment ?? ''), { ...simplest, comment: 'a a' }],
  [
    'an optional member with another',
    ({ comment, skills }) => comment !== undefined && skills !== undefined,
    { ...simplest, comment: null, skills: [] },
  ],
  ['members that need each other', ({ city = '' }) => city.length > 3, { ...simplest, city: 'aaaa', street: '' }],
  [
    'an item deep within',
    ({ lines }) => lines.some(({ quantity = 0 }) => quantity > 10),
    { ...simplest, lines: [{ sku: 'AA-0', quantity: 11 }] },
  ],
  ['several items', ({ lines }) => lines.length > 2, { ...simplest, lines: [1, 2, 3].flatMap(() => simplest.lines) }],
  [
    'members of any name',
    ({ attributes = {} }) => Object.keys(attributes).length > 1,
    { ...simplest, attributes: { a: false, b: false } },
  ],
  ['anything', () => true, simplest],
]

const seeds = Array.from({ length: 30 }, (_, index) => index + 1)

describe('a bug is shrunk to one smallest case, in few runs', () => {
  test.each(failures)('%s', (_name, fails, minimum) => {
    const ends = seeds.map((seed) => shrunk(seed, fails))
    expect([...new Set(ends.map(({ end }) => end))].map((end) => JSON.parse(end) as Json)).toEqual([minimum])
    expect(ends.reduce((sum, { runs }) => sum + runs, 0) / ends.length).toBeLessThanOrEqual(40)
  })
})

/** Where shrinking ends, and how many runs after the first failure it came there. */
function shrunk(seed: number, fails: (value: Failing) => boolean): { end: string; runs: number } {
  let [runs, last] = [0, 0]
  const property = fc.property(inputs, (value) => {
    const isFailure = fails(value as JsonObject & Failing)
    if (isFailure || runs > 0) runs += 1
    if (isFailure) last = runs
    return !isFailure
  })
  const { counterexample } = fc.check(property, { seed, numRuns: 5_000 })
  return { end: JSON.stringify(counterexample?.[0]), runs: last - 1 }
}

test('every step is accepted and plainer than the one before, whatever fails; so shrinking ends', () => {
  fc.assert(
    fc.property(fc.integer(), fc.func(fc.boolean()), (seed, fails) => {
      let [value] = fc.sample(inputs, { seed, numRuns: 1 }) as [JsonObject]
      for (let next: JsonObject | undefined = value; next !== undefined;) {
        value = next
        next = undefined
        for (const simpler of source.shrinks(value)) {
          if (!source.accepts(simpler) || !isPlainer(simpler, value)) return false
          if (!fails(simpler)) continue
          next = simpler
          break
        }
      }
      return true
    }),
    { numRuns: 50 },
  )
})

test('recorded inputs shrink as generated ones do', () => {
  const recorded = JSON.parse(JSON.stringify(fc.sample(inputs, { seed: 11, numRuns: 20 }))) as JsonObject[]
  for (const example of recorded) {
    const property = fc.property(inputs, ({ attempts }) => Number(attempts) <= 50)
    const { counterexample } = fc.check(property, { examples: [[{ ...example, attempts: 987_654 }]], numRuns: 1 })
    expect(counterexample).toEqual([{ ...simplest, attempts: 51 }])
  }
})

test('equal seeds give equal runs, and a path leads back to the end', () => {
  for (const [, fails] of failures) {
    const property = fc.property(inputs, (value) => !fails(value as JsonObject & Failing))
    const [first, again] = [5, 5].map((seed) => fc.check(property, { seed, numRuns: 5_000, verbose: 1 }))
    expect(again?.failures).toEqual(first?.failures)
    const path = first?.counterexamplePath ?? ''
    expect(fc.check(property, { seed: 5, path, endOnFailure: true }).counterexample).toEqual(first?.counterexample)
  }
})
