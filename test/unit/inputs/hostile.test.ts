import { describe, expect, test } from 'vitest'
import type { Json, JsonSchema } from '../../../src/contract/json.ts'
import { checkInputs, checkOutputs } from '../../../src/inputs/check-inputs.ts'
import { checkLaunch } from '../../../src/inputs/check-launch.ts'
import type { Violation } from '../../../src/inputs/violation.ts'
import { contractOf, inputsOf, onboarding } from '../../support/contracts.ts'

const told = (violations: readonly Violation[]) => violations.map(({ rule, path }) => `${rule} ${path}`)
const judged = (properties: { readonly [name: string]: JsonSchema }, value: unknown) =>
  told(checkInputs(contractOf(inputsOf(properties)), value))

describe('schemas from outside', () => {
  test('$async says nothing', () => {
    const schema = { $async: true, type: 'object', properties: { a: { $async: true, type: 'string' } } }
    expect(told(checkInputs(contractOf(schema), { a: 5 }))).toEqual(['wrong-type /a'])
  })

  test.each<[string, JsonSchema]>([
    ['nullable without a type', { nullable: true }],
    ['nullable that is no boolean', { type: 'integer', nullable: 'yes' }],
    ['nullable: false beside null', { type: ['integer', 'null'], nullable: false }],
    ['formatMinimum', { type: 'integer', formatMinimum: 'x' }],
  ])('unknown words say nothing: %s', (_name, schema) => {
    expect(judged({ a: schema }, { a: 5 })).toEqual([])
  })

  test('nullable: true beside a type takes null', () => {
    expect(judged({ a: { type: 'string', nullable: true } }, { a: null })).toEqual([])
  })

  test.each<[JsonSchema, unknown]>([
    [{ properties: { a: {} }, required: ['a'] }, 'text'],
    [{ properties: { a: {} } }, []],
    [{}, null],
    [true, 5],
  ])('%j: the inputs are a map all the same, and %j is none', (schema, value) => {
    expect(told(checkInputs(contractOf(schema), value))).toEqual(['wrong-type '])
    expect(told(checkOutputs(contractOf(null, undefined, schema), value))).toEqual(['wrong-type '])
  })

  test('a null that the config accepts is one of an input, not of the whole map', () => {
    const lenient = contractOf(inputsOf({ a: { type: 'string' } }, ['a']), { accept: ['null'] })
    expect(checkInputs(lenient, { a: null })).toEqual([])
    expect(told(checkInputs(lenient, null))).toEqual(['wrong-type '])
  })

  test('names that are only required, or stand in the designer’s own words, are known', () => {
    const schema = { type: 'object', properties: { a: {} }, required: ['b'], anyof: [{ properties: { c: {} } }] }
    expect(checkInputs(contractOf(schema), { b: 1, c: 2 })).toEqual([])
  })

  test('an integer is one behind a reference or beside null too', () => {
    const schema = {
      type: 'object',
      definitions: { count: { type: 'integer' } },
      properties: { a: { anyOf: [{ type: 'integer' }, { type: 'null' }] }, b: { $ref: '#/definitions/count' } },
    }
    expect(told(checkInputs(contractOf(schema), { a: 1e20, b: 1e20 }))).toEqual(['out-of-range /a', 'out-of-range /b'])
  })
})

describe('numeric text, where it passes, is judged as the number that it stands for', () => {
  test.each<[JsonSchema, Json, string[]]>([
    [{ type: 'integer' }, '200', []],
    [{ enum: [200, 404] }, '200', []],
    [{ type: 'integer', const: 200 }, '200', []],
    [{ type: 'integer', maximum: 5 }, '999', ['out-of-range /a']],
    [{ type: 'integer' }, '2.5', ['wrong-type /a']],
    [{ type: 'array', items: { type: 'number' } }, ['1', 'x'], ['wrong-type /a/1']],
    [{ anyOf: [{ type: 'number' }, { type: 'boolean' }] }, '7', []],
  ])('%j and %j', (schema, value, expected) => {
    expect(outputs(schema, value)).toEqual(expected)
  })
})

describe('one cause, one violation', () => {
  test('a value of another type is not also none of the allowed ones', () => {
    expect(judged({ a: { type: 'string', enum: ['A'] } }, { a: 5 })).toEqual(['wrong-type /a'])
  })

  test('a member is missing once', () => {
    const schema = { ...(inputsOf({ a: {}, b: {}, c: {} }, ['c']) as object), dependencies: { a: ['c'], b: ['c'] } }
    expect(told(checkInputs(contractOf(schema), { a: 1, b: 2 }))).toEqual(['missing-input /c'])
  })

  test('of alternatives by type all types are named', () => {
    const schema = { anyOf: [{ type: 'string', enum: ['A', 'B'] }, { type: 'null' }] }
    const [violation] = checkInputs(contractOf(inputsOf({ a: schema })), { a: 5 })
    expect(violation?.message).toContain('takes text or null')
  })

  test('of alternatives that a member tells apart all its values are named', () => {
    const schema = { oneOf: [alternative('a', 'x'), alternative('b', 'y')] }
    const violations = checkInputs(contractOf(inputsOf({ a: schema })), { a: { kind: 'c', y: '1' } })
    expect(violations).toMatchObject([{ rule: 'not-allowed-value', path: '/a/kind', expected: ['a', 'b'] }])
  })

  test('an unknown input is unknown, whatever its value', () => {
    expect(judged({ a: {} }, { b: Number.NaN })).toEqual(['not-json /b', 'unknown-input /b'])
  })
})

describe('values that fight back', () => {
  const traps: readonly (readonly [string, unknown])[] = [
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('boom')
          },
        },
      ),
    ],
    ['a revoked proxy', revoked()],
    [
      'a tag that throws',
      {
        get [Symbol.toStringTag]() {
          throw new Error('boom')
        },
      },
    ],
  ]

  test.each(traps)('%s', (_name, value) => {
    expect(checkInputs(onboarding, value).length).toBeGreaterThan(0)
    expect(checkLaunch([onboarding], value).length).toBeGreaterThan(0)
  })

  test('a list without end', () => {
    const endless = new Proxy([], { get: (_target, key) => (key === 'length' ? 2 ** 40 : 'x') })
    expect(told(checkInputs(onboarding, { 'Flow.customerId': endless }))).toEqual(['not-json '])
  })

  test('tens of thousands of violations', () => {
    const unknown = Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`x${index}`, index]))
    expect(judged({ a: {} }, unknown)).toHaveLength(30_000)
    const lost = { a: Array.from({ length: 30_000 }, () => Number.NaN) }
    expect(
      judged({ a: { type: 'array', items: { type: 'number' } } }, lost).filter((one) => one.startsWith('not-json')),
    ).toHaveLength(30_000)
  })
})

describe('contracts that can be read only once, or share a name', () => {
  const twin = { ...onboarding, flow: { ...onboarding.flow, id: 'another-id' } }

  test('an iterator', () => {
    const contracts = new Map([
      ['one', onboarding],
      ['other', twin],
    ])
    const launch = { flowId: 'another-id', inputData: { 'Flow.customerId': 'CUST-99887' } }
    expect(told(checkLaunch(contracts.values(), launch, onboarding.flow.name))).toEqual(['wrong-envelope /flowId'])
  })

  test('the id of another flow with the same name', () => {
    const launch = { flowId: 'another-id', inputData: { 'Flow.customerId': 'CUST-99887' } }
    expect(told(checkLaunch([onboarding, twin], launch, onboarding))).toEqual(['wrong-envelope /flowId'])
    expect(checkLaunch([onboarding, twin], launch, twin)).toEqual([])
  })
})

describe('secrets', () => {
  const secret = 'hunter2'

  test.each<[string, unknown]>([
    ['under its name', { 'Flow.password': secret }],
    ['under other names for it', { 'Flow.pwd': secret, 'Flow.customerPin': secret, accessKey: secret }],
    ['as a pair of name and value', { a: { name: 'password', value: secret } }],
    ['in JSON text', { a: JSON.stringify({ password: secret }) }],
    ['in JSON text within JSON text', { a: JSON.stringify(JSON.stringify({ password: secret })) }],
    ['in a form', { a: `id=1&password=${secret}` }],
    [
      'in what a getter throws',
      {
        get a() {
          throw new Error(`token=${secret}`)
        },
      },
    ],
  ])('%s never reach a message', (_name, inputs) => {
    const violations = checkInputs(contractOf(inputsOf({ b: {}, a: { type: 'integer' } })), inputs)
    expect(violations.length).toBeGreaterThan(0)
    for (const { message } of violations) expect(message).not.toContain(secret)
  })
})

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

function outputs(schema: JsonSchema, value: Json): string[] {
  return told(checkOutputs(contractOf(null, undefined, inputsOf({ a: schema })), { a: value }))
}

function alternative(kind: string, own: string): JsonSchema {
  return { properties: { kind: { const: kind }, [own]: { type: 'string' } }, required: ['kind', own] }
}
