import { describe, expect, test } from 'vitest'
import type { Json, JsonSchema } from '../../../src/contract/json.ts'
import { UnusableSchemaError } from '../../../src/contract/errors.ts'
import { compileSchema } from '../../../src/schema/validator.ts'

const accepts = (schema: JsonSchema, value: unknown) => compileSchema(schema).accepts(value)

describe('dialects', () => {
  const limits = { minimum: 5, exclusiveMinimum: true }

  test.each([
    ['draft-04', { $schema: 'http://json-schema.org/draft-04/schema#', ...limits }],
    ['draft-06', { $schema: 'http://json-schema.org/draft-06/schema#', exclusiveMinimum: 5 }],
    ['draft-07', { $schema: 'http://json-schema.org/draft-07/schema#', exclusiveMinimum: 5 }],
    ['2019-09', { $schema: 'https://json-schema.org/draft/2019-09/schema', exclusiveMinimum: 5 }],
    ['2020-12', { $schema: 'https://json-schema.org/draft/2020-12/schema', exclusiveMinimum: 5 }],
    ['none', { exclusiveMinimum: 5 }],
    ['none, with the words of draft-04', limits],
    ['one that nobody knows', { $schema: 'https://example.com/own', exclusiveMinimum: 5 }],
  ])('%s', (_name, schema) => {
    expect(accepts(schema, 5)).toBe(false)
    expect(accepts(schema, 6)).toBe(true)
  })

  test('a bare id is an identifier in draft-04 and says nothing elsewhere', () => {
    const definitions = { code: { id: '#code', type: 'string' } }
    const draft4 = {
      $schema: 'http://json-schema.org/draft-04/schema#',
      definitions,
      properties: { a: { $ref: '#code' } },
    }
    expect(accepts(draft4, { a: 1 })).toBe(false)
    expect(
      accepts({ id: 'https://example.com/flow', properties: { a: { id: 'here', type: 'string' } } }, { a: 'x' }),
    ).toBe(true)
  })

  test('what stands beside a $ref counts since 2019-09', () => {
    const schema = { definitions: { any: {} }, $ref: '#/definitions/any', type: 'string' }
    expect(accepts({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' }, 1)).toBe(true)
    expect(accepts({ ...schema, $schema: 'https://json-schema.org/draft/2020-12/schema' }, 1)).toBe(false)
  })

  test("the flow designer's own words are read", () => {
    const schema = { properties: { a: { allowableValues: ['x'], required: true }, b: { anyof: [{ type: 'null' }] } } }
    expect(accepts(schema, { a: 'x', b: null })).toBe(true)
    expect(accepts(schema, { b: null })).toBe(false)
    expect(accepts(schema, { a: 'y' })).toBe(false)
    expect(accepts(schema, { a: 'x', b: 1 })).toBe(false)
  })
})

describe('what schemas from outside may hold', () => {
  test('unknown keywords and formats say nothing', () => {
    expect(accepts({ format: 'genesys-guid', 'x-order': 5, widget: { type: 'text' } }, 'any')).toBe(true)
  })

  test.each([
    ['a title that is none', { title: null, description: 5 }],
    [
      'an empty list of required names in draft-04',
      { $schema: 'http://json-schema.org/draft-04/schema#', required: [] },
    ],
    ['the same within items', { $schema: 'http://json-schema.org/draft-04/schema#', items: { required: [] } }],
  ])('%s does no harm', (_name, schema) => {
    expect(accepts(schema, [{}])).toBe(true)
  })

  test('two schemas with one $id do not meet', () => {
    const [text, number] = ['string', 'number'].map((type) => compileSchema({ $id: 'https://example.com/flow', type }))
    expect([text?.accepts('x'), number?.accepts('x')]).toEqual([true, false])
  })

  test('a pattern that only the older syntax takes', () => {
    expect(accepts({ pattern: '^[\\w\\-]+$' }, 'a-b')).toBe(true)
    expect(accepts({ pattern: '^\\-x$' }, '-x')).toBe(true)
    expect(accepts({ pattern: '^.$' }, '😀'), 'a character beyond 16 bits is one character').toBe(true)
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is an ordinary name', (name) => {
    const schema = JSON.parse(`{"properties": {"${name}": {"type": "string"}}, "required": ["${name}"]}`) as JsonSchema
    const [text, number] = [JSON.parse(`{"${name}": "x"}`), JSON.parse(`{"${name}": 1}`)] as Json[]
    expect(accepts(schema, text)).toBe(true)
    expect(accepts(schema, number)).toBe(false)
    expect(accepts(schema, {})).toBe(false)
    expect(accepts({ ...(schema as object), required: [], additionalProperties: false }, text)).toBe(true)
  })

  test('the dialects’ own meta-schemas can be referred to', () => {
    expect(accepts({ $ref: 'http://json-schema.org/draft-07/schema#' }, { type: 'string' })).toBe(true)
    expect(accepts({ $ref: 'http://json-schema.org/draft-07/schema#' }, { type: 5 })).toBe(false)
  })
})

describe('values', () => {
  test('exact cents, at every amount', () => {
    const { accepts: isCents } = compileSchema({ multipleOf: 0.01 })
    const refused = Array.from({ length: 20_000 }, (_, cents) => cents / 100).filter((amount) => !isCents(amount))
    expect(refused).toEqual([])
    expect([0.001, 19.999, 1e-9].filter(isCents)).toEqual([])
  })

  test('a long list is compared in linear time', () => {
    const items = Array.from({ length: 200_000 }, (_, index) => ({ index }))
    const unique = compileSchema({ uniqueItems: true })
    expect(unique.accepts(items)).toBe(true)
    expect(unique.errors([...items, { index: 7 }])[0]?.params).toEqual({ i: 200_000, j: 7 })
  })

  test('equal items, whatever the order of their members and whatever their type', () => {
    const unique = compileSchema({ uniqueItems: true })
    expect(
      unique.accepts([
        { a: 1, b: [0] },
        { b: [0], a: 1 },
      ]),
    ).toBe(false)
    expect(unique.accepts([0, -0])).toBe(false)
    expect(unique.accepts([1, '1', true, 'true', null, 'null', [], {}, '[]', '{}', [1], ['1']])).toBe(true)
  })

  test.each([
    ['duration', ['PT5M', 'P1DT2H', '-P1Y', 'P3W', 'PT0.5S'], ['5M', 'P', 'PT', 'P1S']],
    ['currency', ['12.50|USD', '-3|EUR'], ['12.50', '12.50|usd', '12.50 USD']],
    ['time', ['09:30:00', '09:30:00Z', '09:30:00+01:00'], ['9:30', '25:00:00']],
    ['phone', ['tel:+15551234567', 'tel:+15551234567;ext=12'], ['+15551234567', 'tel:5551234567']],
    ['date', ['2025-03-29'], ['2025-02-30', '29.03.2025']],
    ['date-time', ['2025-03-29T09:30:00Z'], ['2025-03-29']],
  ])('the format %s', (format, good, bad) => {
    const { accepts: fits } = compileSchema({ format })
    expect(good.filter((text) => !fits(text))).toEqual([])
    expect(bad.filter(fits)).toEqual([])
  })
})

describe('a schema that cannot be used', () => {
  const nested = (depth: number): Json => (depth === 0 ? {} : { properties: { a: nested(depth - 1) } })
  const circular: Record<string, unknown> = {}
  circular['not'] = circular

  test.each([
    ['a type that is none', { properties: { a: { type: 5 } } }, '/properties/a/type'],
    ['a type that nobody knows', { type: 'txet' }, '/type'],
    ['a pattern that is none', { properties: { a: { pattern: '(' } } }, '/properties/a/pattern'],
    ['a pattern among names', { patternProperties: { '[': {} } }, '/patternProperties/['],
    ['alternatives that are none', { properties: { a: { anyOf: [] } } }, '/properties/a/anyOf'],
    ['a name that is required twice over', { items: { required: [5] } }, '/items/required/0'],
    ['a reference to nowhere', { $ref: '#/definitions/gone' }, '#/definitions/gone'],
    ['a reference to elsewhere', { $ref: 'https://example.com/x.json' }, 'https://example.com/x.json'],
    ['a reference to itself', { $ref: '#' }, 'refers to itself'],
    ['too deep', nested(5_000), 'at most 128 levels'],
    ['too large', { enum: Array.from({ length: 60_000 }, (_, index) => index) }, 'at most 50000 values'],
    ['too long a pattern', { pattern: 'a'.repeat(5_000) }, 'at most 4096 characters'],
    ['an object that contains itself', circular, 'contains itself'],
  ])('%s', (_name, schema, words) => {
    const message = errorOf(schema)
    expect(message).toContain(words)
    expect(message?.length).toBeLessThan(400)
  })
})

describe('one cause, one error', () => {
  test('the failed clause speaks for its if', () => {
    const errors = compileSchema({ if: { type: 'string' }, then: { minLength: 3 } }).errors('a')
    expect(errors.map(({ keyword }) => keyword)).toEqual(['minLength'])
  })

  test('contains and propertyNames speak for what failed inside them', () => {
    const errors = compileSchema({ contains: { type: 'string' } }).errors([1, 2])
    expect(errors).toMatchObject([{ keyword: 'contains', params: { minContains: 1 } }])
    const names = compileSchema({ propertyNames: { maxLength: 1 } }).errors({ ab: 1, a: 1, cd: 1 })
    expect(names.map(({ params }) => params)).toEqual([{ propertyName: 'ab' }, { propertyName: 'cd' }])
  })

  test('what a failed alternative would have evaluated is not unevaluated too', () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      anyOf: [{ properties: { a: { type: 'string' } }, required: ['a'] }],
      unevaluatedProperties: false,
    }
    expect(
      compileSchema(schema)
        .errors({ a: 1 })
        .map(({ keyword }) => keyword),
    ).toEqual(['anyOf'])
    expect(
      compileSchema(schema)
        .errors({ a: 'x', b: 1 })
        .map(({ params }) => params),
    ).toEqual([{ unevaluatedProperty: 'b' }])
  })

  test('a value that fits several alternatives says which', () => {
    const [error] = compileSchema({ oneOf: [{ type: 'string' }, { minimum: 1 }, { minimum: 2 }] }).errors(5)
    expect(error).toMatchObject({ keyword: 'oneOf', params: { passingSchemas: [1, 2] } })
  })
})

function errorOf(schema: unknown): string | undefined {
  try {
    compileSchema(schema as JsonSchema).accepts({ a: {} })
  } catch (error) {
    expect(error).toBeInstanceOf(UnusableSchemaError)
    return (error as Error).message
  }
  return undefined
}

test('what follows the items of a tuple is judged on an empty list too', () => {
  const tuple = compileSchema({ items: [{ type: 'array' }, { const: null }], contains: {} })
  expect(tuple.accepts([])).toBe(false)
  expect(tuple.errors([]).map(({ keyword }) => keyword)).toEqual(['contains'])
})

describe('equality', () => {
  const hiding = ['{"toString":[]}', '{"valueOf":1}', '{"constructor":{"a":1}}', '{"hasOwnProperty":"x"}']

  test.each(hiding)('asks a value for nothing that its members hide: %s', (text) => {
    const value = JSON.parse(text) as Json
    for (const schema of [{ enum: [{}, 'x'] }, { enum: [[]] }, { const: {} }, { anyOf: [{ enum: [{}] }] }]) {
      expect(accepts(schema, value)).toBe(false)
    }
    for (const schema of [{ enum: ['x', value] }, { const: value }]) {
      expect(accepts(schema, structuredClone(value))).toBe(true)
    }
  })

  test('counts neither the order of members nor the sign of zero', () => {
    const validator = compileSchema({ const: { a: 0, b: [{ c: 1, d: 2 }] } })
    expect(validator.accepts({ b: [{ d: 2, c: 1 }], a: -0 })).toBe(true)
    expect(validator.accepts({ b: [{ d: 2, c: 1 }] })).toBe(false)
  })
})
