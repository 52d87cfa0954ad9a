import { describe, expect, it } from 'vitest'
import type { JsonSchema } from '../../../src/contract/json.ts'
import { checkInputs, checkOutputs } from '../../../src/inputs/check-inputs.ts'
import { contractOf, inputsOf, onboarding } from '../../support/contracts.ts'

const sites = (schema: JsonSchema, value: unknown) =>
  checkInputs(contractOf(schema), value).map(({ rule, path }) => `${rule} ${path}`)
const sitesOf = (property: JsonSchema, value: unknown) => sites(inputsOf({ 'Flow.x': property }), { 'Flow.x': value })

describe('rules', () => {
  it.each<[string, JsonSchema, unknown, string[]]>([
    ['type', { type: 'integer' }, 'abc', ['wrong-type /Flow.x']],
    ['enum', { enum: ['LOW', 'HIGH'] }, 'MEDIUM', ['not-allowed-value /Flow.x']],
    ['const', { const: 'A' }, 'B', ['not-allowed-value /Flow.x']],
    ['minimum', { minimum: 1 }, 0, ['out-of-range /Flow.x']],
    ['exclusiveMaximum', { exclusiveMaximum: 5 }, 5, ['out-of-range /Flow.x']],
    ['multipleOf', { multipleOf: 0.01 }, 0.005, ['out-of-range /Flow.x']],
    ['minLength', { minLength: 2 }, 'a', ['wrong-length /Flow.x']],
    ['format', { format: 'date' }, '24/12/2026', ['wrong-format /Flow.x']],
    ['pattern', { pattern: '^CUST-\\d{5}$' }, 'CUST-1', ['wrong-pattern /Flow.x']],
    ['maxItems', { maxItems: 1 }, [1, 2], ['wrong-items /Flow.x']],
    ['uniqueItems', { uniqueItems: true }, [1, 1], ['wrong-items /Flow.x']],
    ['contains', { contains: { type: 'string' } }, [1, 2], ['wrong-items /Flow.x']],
    ['required in an object', { required: ['id'] }, {}, ['missing-input /Flow.x/id']],
    [
      'additionalProperties',
      { properties: { a: true }, additionalProperties: false },
      { b: 1 },
      ['unknown-input /Flow.x/b'],
    ],
    ['propertyNames', { propertyNames: { maxLength: 1 } }, { long: 1 }, ['unknown-input /Flow.x/long']],
    ['not', { not: { type: 'string' } }, 'text', ['schema /Flow.x']],
    ['minProperties', { minProperties: 1 }, {}, ['schema /Flow.x']],
    ['oneOf with two matches', { oneOf: [{ type: 'number' }, { minimum: 1 }] }, 5, ['schema /Flow.x']],
    ['two faults at one place', { minimum: 10, multipleOf: 5 }, 3, ['out-of-range /Flow.x', 'out-of-range /Flow.x']],
  ])('%s', (_keyword, schema, value, expected) => {
    expect(sitesOf(schema, value)).toEqual(expected)
  })

  it('takes exact cents', () => {
    for (const amount of [0.07, 0.29, 1.1, 4.35, 19.99, 1_000_000.01])
      expect(sitesOf({ type: 'number', multipleOf: 0.01 }, amount)).toEqual([])
  })

  it('refuses what is no map', () => {
    for (const value of [null, [], 'text', 5]) expect(sites(inputsOf({}), value)).toEqual(['wrong-type '])
  })
})

describe('one cause, one violation', () => {
  it('reads alternatives of one type each as one list of types', () => {
    const violations = checkInputs(
      contractOf(inputsOf({ 'Flow.x': { anyOf: [{ type: 'string' }, { type: 'null' }] } })),
      { 'Flow.x': 5 },
    )
    expect(violations).toMatchObject([{ rule: 'wrong-type', path: '/Flow.x', expected: ['string', 'null'] }])
  })

  it('reports the closest alternative, told by its mark', () => {
    const payment: JsonSchema = {
      oneOf: [
        {
          type: 'object',
          properties: { kind: { const: 'card' }, number: { type: 'string' } },
          required: ['kind', 'number'],
        },
        {
          type: 'object',
          properties: { kind: { const: 'transfer' }, iban: { type: 'string' } },
          required: ['kind', 'iban'],
        },
      ],
    }
    expect(sitesOf(payment, { kind: 'transfer', number: '4111' })).toEqual(['missing-input /Flow.x/iban'])
    expect(sitesOf(payment, { kind: 'card' })).toEqual(['missing-input /Flow.x/number'])
  })

  it('reports alternatives behind references by the closest too', () => {
    const schema: JsonSchema = {
      type: 'object',
      properties: { 'Flow.x': { anyOf: [{ $ref: '#/definitions/a' }, { $ref: '#/definitions/b' }] } },
      definitions: {
        a: { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
        b: { type: 'array', items: { $ref: '#/definitions/a' } },
      },
    }
    expect(sites(schema, { 'Flow.x': [{ a: 1 }] })).toEqual(['wrong-type /Flow.x/0/a'])
  })

  it('reports the branch of an if, and not the if', () => {
    expect(sitesOf({ if: { type: 'string' }, then: { minLength: 3 } }, 'a')).toEqual(['wrong-length /Flow.x'])
  })
})

describe('unknown inputs', () => {
  it('break an open schema, once, and a closed one, once', () => {
    expect(sites(inputsOf({ 'Flow.customerId': { type: 'string' } }), { customerId: 'C' })).toEqual([
      'unknown-input /customerId',
    ])
    const closed = { ...(inputsOf({ 'Flow.customerId': { type: 'string' } }) as object), additionalProperties: false }
    expect(sites(closed, { customerId: 'C' })).toEqual(['unknown-input /customerId'])
    const nested = { 'Flow.x': { open: 1 } }
    expect(sites(inputsOf({ 'Flow.x': { type: 'object', properties: { a: true } } }), nested)).toEqual([])
  })

  it('name the near input and what the platform is reported to do', () => {
    const [violation] = checkInputs(onboarding, { customerId: 'C' })
    expect(violation?.message).toBe(
      'customerId: no such input in the contract (did you mean "Flow.customerId"?); the platform is reported to drop such inputs silently',
    )
  })

  it('pass where the config allows them for the flow, also on a closed schema', () => {
    const schema: JsonSchema = { type: 'object', properties: { a: true }, additionalProperties: false }
    expect(checkInputs(contractOf(schema, { unknownInputs: 'allow' }), { b: 1 })).toEqual([])
  })

  it('are none where the names come from patterns, references or a declared map', () => {
    expect(sites({ type: 'object', patternProperties: { '^Flow\\.': true } }, { 'Flow.a': 1 })).toEqual([])
    expect(sites({ type: 'object', patternProperties: { '^Flow\\.': true } }, { a: 1 })).toEqual(['unknown-input /a'])
    expect(
      sites(
        { allOf: [{ $ref: '#/definitions/a' }], definitions: { a: { properties: { 'Flow.a': true } } } },
        { 'Flow.a': 1, b: 1 },
      ),
    ).toEqual(['unknown-input /b'])
    expect(
      sites({ type: 'object', properties: {}, additionalProperties: { type: 'string' } }, { any: 'text' }),
    ).toEqual([])
  })

  it('are all inputs of a flow that takes none, and none where nothing is said of names', () => {
    expect(sites({ type: 'object', properties: {} }, { a: 1 })).toEqual(['unknown-input /a'])
    expect(sites(true, { a: 1 })).toEqual([])
  })
})

describe('platform limits', () => {
  it.each<[string, JsonSchema, unknown, string[]]>([
    ['Integer', { type: 'integer' }, 1_000_000_000_000_000, ['out-of-range /Flow.x']],
    ['Integer, the last one', { type: 'integer' }, -999_999_999_999_999, []],
    ['Decimal', { type: 'number' }, 1e41, ['out-of-range /Flow.x']],
    ['Decimal, within', { type: 'number' }, 1e40, []],
    ['String', { type: 'string' }, 'x'.repeat(32_001), ['wrong-length /Flow.x']],
    ['String, counted in characters', { type: 'string' }, '😀'.repeat(32_000), []],
    ['collection', { type: 'array' }, Array.from({ length: 2_001 }, () => 1), ['wrong-items /Flow.x']],
    ['Integer in a collection', { type: 'array', items: { type: 'integer' } }, [1, 1e15], ['out-of-range /Flow.x/1']],
  ])('%s', (_name, schema, value, expected) => {
    expect(sitesOf(schema, value)).toEqual(expected)
  })

  it('are said to be the platform’s', () => {
    const [violation] = checkInputs(contractOf(inputsOf({ 'Flow.x': { type: 'string' } })), {
      'Flow.x': 'x'.repeat(32_001),
    })
    expect(violation).toMatchObject({ source: 'platform', expected: 32_000 })
  })

  it('do not hold for what a flow gives back', () => {
    const outputs = contractOf(null, undefined, inputsOf({ 'Flow.x': { type: 'string' } }))
    expect(checkOutputs(outputs, { 'Flow.x': 'x'.repeat(32_001) })).toEqual([])
  })
})

describe('order', () => {
  it('is the payload’s own, then the missing inputs by name', () => {
    const schema = inputsOf(
      {
        'Flow.a': { type: 'string' },
        'Flow.b': { type: 'array', items: { type: 'string' } },
        'Flow.z': true,
        'Flow.y': true,
      },
      ['Flow.z', 'Flow.y'],
    )
    expect(sites(schema, { 'Flow.b': ['x', 1, 2], typo: 1, 'Flow.a': 5 })).toEqual([
      'wrong-type /Flow.b/1',
      'wrong-type /Flow.b/2',
      'unknown-input /typo',
      'wrong-type /Flow.a',
      'missing-input /Flow.y',
      'missing-input /Flow.z',
    ])
  })
})

describe('outputs', () => {
  const outputs = contractOf(
    null,
    undefined,
    inputsOf({
      'Flow.count': { type: 'integer' },
      'Flow.list': { type: 'array', items: { anyOf: [{ type: 'number' }, { type: 'boolean' }] } },
      'Flow.state': { enum: ['A', 'B'] },
    }),
  )

  it('take null everywhere and numeric text for numbers', () => {
    expect(checkOutputs(outputs, { 'Flow.count': '200', 'Flow.list': ['1.5', null], 'Flow.state': null })).toEqual([])
  })

  it('take no other text for numbers, and no fraction for an integer', () => {
    for (const count of ['many', '1.5', '', ' 1', '0x10']) {
      expect(checkOutputs(outputs, { 'Flow.count': count })).toMatchObject([
        { rule: 'wrong-type', path: '/Flow.count' },
      ])
    }
  })

  it('refuse a name that the flow does not give', () => {
    expect(checkOutputs(outputs, { 'Flow.cuont': 1 })).toMatchObject([{ rule: 'unknown-input', path: '/Flow.cuont' }])
  })

  it('are strict for inputs unless the config accepts', () => {
    const schema = inputsOf({ 'Flow.count': { type: 'integer' } })
    expect(checkInputs(contractOf(schema), { 'Flow.count': '200' })).toHaveLength(1)
    expect(checkInputs(contractOf(schema, { accept: ['numeric-text'] }), { 'Flow.count': '200' })).toEqual([])
    expect(checkInputs(contractOf(schema, { accept: ['null'] }), { 'Flow.count': null })).toEqual([])
    expect(checkInputs(contractOf(schema, { accept: ['null'] }), { 'Flow.count': '200' })).toHaveLength(1)
  })
})
