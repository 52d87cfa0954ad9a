import { describe, expect, test } from 'vitest'
import type { Json, JsonObject, JsonSchema } from '../../../src/contract/json.ts'
import { toStandardSchema } from '../../../src/contract/standard-schema.ts'

describe('the words of the flow designer become standard ones', () => {
  test.each<[string, JsonSchema, JsonSchema]>([
    ['anyof', { anyof: [{ type: 'string' }, true] }, { anyOf: [{ type: 'string' }, true] }],
    ['oneof and allof', { oneof: [{}], allof: [{}] }, { oneOf: [{}], allOf: [{}] }],
    ['anyof beside anyOf', { anyOf: [{}], anyof: [true] }, { anyOf: [{}], allOf: [{ anyOf: [true] }] }],
    ['allowableValues', { type: 'string', allowableValues: ['a', 'b'] }, { type: 'string', enum: ['a', 'b'] }],
    ['allowableValues beside enum', { enum: ['a'], allowableValues: ['b'] }, { enum: ['a'], allOf: [{ enum: ['b'] }] }],
    ['no allowableValues at all', { allowableValues: [] }, { allowableValues: [] }],
    [
      'required: true on a property',
      { properties: { a: { type: 'string', required: true }, b: { required: false }, c: { required: ['x'] } } },
      { properties: { a: { type: 'string' }, b: {}, c: { required: ['x'] } }, required: ['a'] },
    ],
    [
      'required: true beside a list',
      { required: ['b', 'a'], properties: { a: { required: true }, c: { required: true } } },
      { required: ['b', 'a', 'c'], properties: { a: {}, c: {} } },
    ],
    [
      'required: true on a property that has such properties',
      { properties: { a: { required: true, properties: { b: { required: true } } } } },
      { properties: { a: { required: ['b'], properties: { b: {} } } }, required: ['a'] },
    ],
    ['required: true where nothing is around', { required: true, items: { required: true } }, { items: {} }],
    ["Architect's types", { type: 'decimal' }, { type: 'number' }],
    [
      "Architect's types and a format",
      { type: 'dateTime', title: 'x' },
      { type: 'string', format: 'date-time', title: 'x' },
    ],
    ['a format of its own counts more', { type: 'phone', format: 'tel' }, { type: 'string', format: 'tel' }],
    ["Architect's collections", { type: 'integerCollection' }, { type: 'array', items: { type: 'integer' } }],
    ['types in a list', { type: ['decimal', 'null'] }, { type: ['number', 'null'] }],
    ['a type that takes everything in a list', { type: ['json', 'null'] }, {}],
    ['words deep within', { items: [{ not: { anyof: [{}] } }] }, { items: [{ not: { anyOf: [{}] } }] }],
    [
      'words within a renamed word',
      { anyof: [{ anyof: [{ type: 'decimal' }] }] },
      { anyOf: [{ anyOf: [{ type: 'number' }] }] },
    ],
    [
      'a reference through a renamed word',
      { properties: { anyof: { anyof: [{ type: 'string' }] }, b: { $ref: '#/properties/anyof/anyof/0' } } },
      { properties: { anyof: { anyOf: [{ type: 'string' }] }, b: { $ref: '#/properties/anyof/anyOf/0' } } },
    ],
  ])('%s', (_name, schema, standard) => {
    expect(toStandardSchema(schema)).toEqual(standard)
    const once = toStandardSchema(schema)
    expect(toStandardSchema(once)).toBe(once)
  })
})

describe('what is standard stays the same object', () => {
  test.each<[string, JsonSchema]>([
    ['a boolean', true],
    ['nothing', {}],
    [
      'properties that are called like the words',
      {
        type: 'object',
        properties: {
          anyof: { type: 'string' },
          allowableValues: { type: 'array' },
          required: { type: 'boolean' },
          type: { type: 'string' },
          __proto__: { type: 'string' },
        },
        required: ['required', 'anyof'],
      },
    ],
    [
      'words in values',
      { enum: [{ anyof: [{}], required: true }], const: { allowableValues: [1] }, default: { type: 'decimal' } },
    ],
    ['words in examples', { examples: [{ properties: { a: { required: true } } }] }],
    ['words with values of another form', { anyof: 'x', allowableValues: 5, oneof: [], allof: ['x'] }],
    ['a type that nobody knows', { type: 'widget' }],
    [
      'definitions that are called like the words',
      { definitions: { anyof: { type: 'string' } }, $ref: '#/definitions/anyof' },
    ],
    ['unknown keywords', { 'x-anyof': [{}], properties: { a: { name: 'a', 'ui:order': 1 } } }],
    ['dependencies that are lists', { dependencies: { required: ['anyof'] } }],
    ['a pointer beyond any schema', { 'x-parts': { anyof: [{}] }, $ref: '#/x-parts/anyof/0' }],
  ])('%s', (_name, schema) => {
    expect(toStandardSchema(schema)).toBe(schema)
  })
})

test('a property called __proto__ survives the change around it', () => {
  const schema = JSON.parse('{"properties": {"__proto__": {"type": "decimal", "required": true}}}') as JsonSchema
  expect(JSON.stringify(toStandardSchema(schema))).toBe(
    '{"properties":{"__proto__":{"type":"number"}},"required":["__proto__"]}',
  )
})

test('the schema that was given is not touched', () => {
  const schema = { properties: { a: { required: true, allowableValues: ['x'] } } }
  const before = structuredClone(schema)
  toStandardSchema(schema)
  expect(schema).toEqual(before)
})

test('any depth is taken, and only what changes is copied', () => {
  const same = { type: 'string' }
  let deep: JsonObject = { anyof: [{}] }
  for (let level = 0; level < 10_000; level++) deep = { properties: { a: deep, b: same } }
  let result = toStandardSchema(deep) as JsonObject
  for (let level = 0; level < 10_000; level++) {
    const properties = result['properties'] as JsonObject
    if (level === 5_000) expect(properties['b']).toBe(same)
    result = properties['a'] as JsonObject
  }
  expect(result).toEqual({ anyOf: [{}] })
})

test('a schema that holds itself ends all the same', () => {
  const circle: Record<string, Json> = { type: 'object' }
  circle['not'] = circle
  expect(toStandardSchema(circle)).toBe(circle)
})
