import { describe, expect, test } from 'vitest'
import type { Json, JsonSchema } from '../../../src/contract/json.ts'
import { generatedSize } from '../../../src/generate/generated-size.ts'
import { seededRandom } from '../../../src/generate/seeded-random.ts'
import { schemaTarget } from '../../../src/generate/target.ts'
import { valueMaker } from '../../../src/generate/value-maker.ts'
import type { Dialect } from '../../../src/schema/dialect.ts'
import { thrown } from '../../support/thrown.ts'

function valuesOf(schema: JsonSchema, count = 200, dialect: Dialect = 'draft2020-12'): Json[] {
  const maker = valueMaker(schemaTarget(schema, { dialect }), generatedSize('small'))
  const random = seededRandom(3)
  return Array.from({ length: count }, (_, index) => maker.make(random, index % 4 === 0))
}

function problemOf(schema: JsonSchema): string {
  return thrown(() => valuesOf(schema)).message
}

/** Schemas whose demands must meet: every value is judged where it is made, so making some is the proof. */
const hard: Readonly<Record<string, JsonSchema>> = {
  'alternatives that are told apart by a member': {
    oneOf: [
      { type: 'object', required: ['kind', 'iban'], properties: { kind: { const: 'sepa' }, iban: { type: 'string' } } },
      { type: 'object', required: ['kind', 'card'], properties: { kind: { const: 'card' }, card: { type: 'string' } } },
    ],
  },
  'alternatives that overlap': { oneOf: [{ multipleOf: 3 }, { multipleOf: 5 }], type: 'integer' },
  'ten choices at once': {
    type: 'object',
    allOf: Array.from({ length: 10 }, (_, index) => ({
      anyOf: [
        { required: [`a${index}`] },
        { required: [`b${index}`], properties: { [`b${index}`]: { type: 'integer' } } },
        { properties: { [`c${index}`]: false } },
      ],
    })),
  },
  'a condition on another member': {
    type: 'object',
    properties: { country: { enum: ['DE', 'US'] }, zip: { type: 'string' } },
    required: ['country', 'zip'],
    if: { properties: { country: { const: 'DE' } } },
    then: { properties: { zip: { pattern: '^[0-9]{5}$' } } },
    else: { properties: { zip: { pattern: '^[0-9]{5}-[0-9]{4}$' } } },
  },
  'a tree': {
    $defs: {
      node: {
        type: 'object',
        required: ['children'],
        properties: { children: { type: 'array', items: { $ref: '#/$defs/node' } } },
      },
    },
    $ref: '#/$defs/node',
  },
  'members that come along': {
    type: 'object',
    properties: { a: {}, b: {}, c: {} },
    dependentRequired: { a: ['b'], b: ['c'] },
    maxProperties: 3,
    minProperties: 1,
    additionalProperties: false,
  },
  'nothing but what was evaluated': {
    type: 'object',
    anyOf: [
      { properties: { a: { type: 'string' } }, required: ['a'] },
      { properties: { b: { type: 'number' } }, required: ['b'] },
    ],
    unevaluatedProperties: false,
  },
  'items of a kind, counted': {
    type: 'array',
    contains: { type: 'integer' },
    minContains: 2,
    maxContains: 3,
    items: { type: ['integer', 'string'] },
    minItems: 5,
  },
  'few distinct items': { type: 'array', items: { enum: ['A', 'B', 'C'] }, uniqueItems: true, minItems: 3 },
  'equal items': { type: 'array', not: { uniqueItems: true }, items: { type: 'integer' } },
  'names of a form': { type: 'object', propertyNames: { pattern: '^x-[a-z]+$' }, minProperties: 3 },
  'some member that is not': { type: 'object', not: { additionalProperties: { type: 'string' } } },
  'a recursion through not': { not: { anyOf: [{ type: 'object' }, { type: 'array' }] } },
  'a name that is special': {
    type: 'object',
    required: ['__proto__', 'constructor'],
    properties: { ['__proto__']: { type: 'integer' }, constructor: { type: 'integer' } },
  },
  'two patterns, for the beginning and the end': {
    allOf: [{ type: 'string', pattern: '^[A-Z]{3}-' }, { pattern: '-[0-9]{4}$' }],
  },
  'a format, and a pattern within it': { type: 'string', format: 'uuid', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-7' },
  'a long format': { type: 'string', format: 'uri', minLength: 3_000 },
  'decimals that meet': { type: 'number', multipleOf: 0.01, minimum: 0.07, exclusiveMaximum: 0.1 },
  'listed objects with other demands': {
    enum: [{ a: 1 }, { a: 'x' }, { b: 1 }, 3, []],
    properties: { a: { type: 'string' } },
    required: ['a'],
    type: 'object',
  },
}

describe('values of schemas', () => {
  test.each(Object.entries(hard))('%s', (_name, schema) => {
    const values = valuesOf(schema)
    expect(values).toHaveLength(200)
    const { accepts } = schemaTarget(schema, { dialect: 'draft2020-12' })
    expect(values.filter((value) => !accepts(JSON.parse(JSON.stringify(value))))).toEqual([])
  })

  test('differ, and are the same from the same source', () => {
    const schema = { type: 'object', required: ['id'], properties: { id: { type: 'string', minLength: 5 } } }
    expect(valuesOf(schema)).toEqual(valuesOf(schema))
    expect(new Set(valuesOf(schema).map((value) => JSON.stringify(value))).size).toBeGreaterThan(150)
  })

  test('are plain JSON: no undefined, no -0, no objects without a prototype', () => {
    const check = (value: unknown): void => {
      expect(value).not.toBe(undefined)
      expect(Object.is(value, -0)).toBe(false)
      if (typeof value !== 'object' || value === null) return
      if (!Array.isArray(value)) expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
      Object.values(value).forEach(check)
    }
    valuesOf(true, 500).forEach(check)
    valuesOf({ type: 'number', minimum: -1, maximum: 1 }, 500).forEach(check)
  })

  test('own what they hold: changing one changes no other', () => {
    const schema = { enum: [{ list: [1] }] }
    const [first, second] = valuesOf(schema, 2) as { list: number[] }[]
    first?.list.push(2)
    expect(second).toEqual({ list: [1] })
    expect(valuesOf(schema, 1)).toEqual([{ list: [1] }])
  })

  test('reach what is optional, present and absent, null where it is allowed, and the bounds', () => {
    const values = valuesOf({
      type: 'object',
      properties: {
        age: { type: 'integer', minimum: 18, maximum: 99 },
        note: { type: ['string', 'null'], maxLength: 3 },
      },
      additionalProperties: false,
    }) as { age?: number; note?: string | null }[]
    const ages = values.map(({ age }) => age)
    expect(ages).toContain(undefined)
    expect(ages).toContain(18)
    expect(ages).toContain(99)
    const notes = values.map(({ note }) => note)
    expect(notes).toContain(null)
    expect(notes).toContain('')
    expect(notes.some((note) => note?.length === 3)).toBe(true)
    expect(values).toContainEqual({})
  })
})

test.each(['small', 'medium', 'large', 'xlarge'] as const)('values end, and stay within bounds, in size %s', (size) => {
  const tree = {
    type: 'object',
    properties: { l: { $ref: '#' }, r: { $ref: '#' }, m: { type: 'array', items: { $ref: '#' } } },
  }
  for (const schema of [tree, true, { type: 'array', items: { type: 'string' } }]) {
    const maker = valueMaker(schemaTarget(schema, {}), generatedSize(size))
    const random = seededRandom(5)
    for (let count = 0; count < 10; count += 1)
      expect(JSON.stringify(maker.make(random, true)).length).toBeLessThan(2_000_000)
  }
})

describe('schemas that no value fits are said to be so at once', () => {
  test.each<[string, JsonSchema, string]>([
    ['false', false, 'No value fits the schema: what it asks for there contradicts itself'],
    [
      'two types',
      { type: 'object', required: ['a'], properties: { a: { allOf: [{ type: 'string' }, { type: 'null' }] } } },
      'No value fits the schema at /a:',
    ],
    ['bounds that cross', { type: 'number', minimum: 3, maximum: 2 }, 'No value fits the schema:'],
    [
      'no whole number between',
      { type: 'integer', exclusiveMinimum: 3, exclusiveMaximum: 4 },
      'No value fits the schema:',
    ],
    [
      'a member without end',
      { type: 'object', required: ['next'], properties: { next: { $ref: '#' } } },
      'it asks for itself without end',
    ],
    ['a value and its opposite', { const: 3, not: { const: 3 } }, 'No value fits the schema:'],
    [
      'a required member that is forbidden',
      { type: 'object', required: ['a', 'b'], not: { required: ['b'] } },
      'No value fits the schema:',
    ],
    [
      'more members than there can be',
      { type: 'object', minProperties: 2, properties: { a: {} }, additionalProperties: false },
      'No value fits the schema:',
    ],
    [
      'an item that cannot be',
      { type: 'array', minItems: 2, prefixItems: [{}, false] },
      'No value fits the schema at /1:',
    ],
  ])('%s', (_name, schema, message) => {
    expect(problemOf(schema)).toContain(message)
    expect(thrown(() => valuesOf(schema))).toMatchObject({ code: 'cannot-generate' })
  })

  test.each<[string, JsonSchema]>([
    ['text', { type: 'string', minLength: 1e9 }],
    ['text of a pattern', { type: 'string', pattern: '^(a{1000}){1000000}$' }],
    ['list', { type: 'array', minItems: 1e9 }],
    ['object', { type: 'object', minProperties: 1e9 }],
  ])('what is too large to be made is said to be so: %s', (_name, schema) => {
    expect(problemOf(schema)).toContain('1000000000')
  })

  test('where none is found in a bounded number of tries, the error says what was refused and where', () => {
    const schema = {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'string', format: 'ipv4', pattern: '^x' } },
    }
    expect(problemOf(schema)).toMatch(/^No value was found in 100 tries: the last one was refused at \/a \(/)
  })
})
