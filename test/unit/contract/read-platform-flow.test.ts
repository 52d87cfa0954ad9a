import { describe, expect, test } from 'vitest'
import { parseContract } from '../../../src/contract/parse-contract.ts'
import { readPlatformFlow } from '../../../src/contract/read-platform-flow.ts'
import { renderContract } from '../../../src/contract/render-contract.ts'

const flow = { id: 'e3b2c1a0-4567-89ab-cdef-1234567890ab', name: 'Customer Onboarding', type: 'WORKFLOW' }
const inputSchema = { type: 'object', properties: { 'Flow.customerId': { type: 'string' } } }
const outputSchema = { type: 'object', properties: { 'Flow.accountId': { type: 'string' } } }

describe('where schemas are looked for', () => {
  test('at the top first', () => {
    const read = readPlatformFlow({ ...flow, inputSchema, publishedVersion: { inputSchema: outputSchema } })
    expect(read.contract).toMatchObject({ flow, inputs: inputSchema, outputs: null })
    expect(read.schemasFound).toBe(true)
  })

  test.each([
    null,
    undefined,
    {},
    { type: 'object' },
    { $schema: 'http://json-schema.org/draft-04/schema#', title: 'In' },
  ])('on the published version, when the top has %j', (nothing) => {
    const read = readPlatformFlow({
      ...flow,
      inputSchema: nothing,
      publishedVersion: { id: '1.0', inputSchema, outputSchema },
    })
    expect(read.contract).toMatchObject({ inputs: inputSchema, outputs: outputSchema })
  })

  test('on the version that was asked for by itself', () => {
    const read = readPlatformFlow({ ...flow, publishedVersion: { id: '1.0' } }, { version: { id: '1.0', inputSchema } })
    expect(read).toMatchObject({ schemasFound: true, version: '1.0', contract: { inputs: inputSchema } })
  })

  test('nowhere: null, and nobody claims that the flow takes nothing', () => {
    const read = readPlatformFlow({ ...flow, inputSchema: {}, outputSchema: null, publishedVersion: null })
    expect(read).toEqual({
      contract: { flow, inputs: null, outputs: null, source: { kind: 'api' } },
      schemasFound: false,
    })
  })

  test('empty properties are known to be none, and are said', () => {
    const empty = { type: 'object', properties: {} }
    const { contract } = readPlatformFlow({ ...flow, inputSchema: empty, outputSchema: empty })
    expect(contract).toMatchObject({ inputs: empty, outputs: empty, notes: ['The flow takes no inputs'] })
  })
})

describe('names and types in a list', () => {
  test('with Architect types, flags, collections and unknown types', () => {
    const { contract } = readPlatformFlow({
      ...flow,
      inputs: [
        { name: 'customerId', type: 'string', required: true, createdBy: { name: 'somebody' }, selfUri: '/x' },
        { name: 'Flow.day', type: 'Date', description: 'The day' },
        { name: 'Flow.ids', type: 'string', isCollection: true },
        { name: 'Flow.level', type: 'string', allowableValues: ['a', 'b'], required: false, default: null },
        { name: 'Flow.note', type: ['string', 'null'] },
        { name: 'Flow.thing', type: 'widget' },
        { name: 'Flow.any' },
      ],
      outputs: [{ name: 'Flow.ok', type: 'boolean' }],
    })
    expect(contract.inputs).toEqual({
      type: 'object',
      required: ['customerId'],
      properties: {
        customerId: { type: 'string' },
        'Flow.day': { type: 'string', format: 'date', description: 'The day' },
        'Flow.ids': { type: 'array', items: { type: 'string' } },
        'Flow.level': { type: 'string', enum: ['a', 'b'] },
        'Flow.note': { type: ['string', 'null'] },
        'Flow.thing': {},
        'Flow.any': {},
      },
    })
    expect(contract.outputs).toEqual({ type: 'object', properties: { 'Flow.ok': { type: 'boolean' } } })
    expect(contract.notes).toEqual([
      "Flow.thing: the JSON form of Architect's type widget is not known, so every value passes",
      "Flow.day: judged by Architect's literal forms; that launches take the same forms is likely, not documented",
    ])
  })

  const customer = {
    type: 'object',
    properties: { customerData: { type: 'object', properties: { customerId: { type: 'string' } } } },
  }

  test.each([
    [
      'a list of properties',
      [{ name: 'customerData', type: 'object', properties: [{ name: 'customerId', type: 'string' }] }],
    ],
    ['a schema', [{ name: 'customerData', type: 'object', properties: { customerId: { type: 'string' } } }]],
    ['a wrapper by name', { customerData: { customerId: 'string' } }],
    ['a wrapper with descriptions', { customerData: { customerId: { type: 'string' } } }],
    ['a wrapper around a list', { customerData: [{ name: 'customerId', type: 'string' }] }],
    ['a whole schema', customer],
  ])('objects within, as %s', (_name, inputs) => {
    expect(readPlatformFlow({ ...flow, inputs }).contract.inputs).toEqual(customer)
  })

  test('a required member within an object', () => {
    const inputs = [
      {
        name: 'customerData',
        type: 'object',
        required: true,
        properties: [{ name: 'customerId', type: 'string', required: true }],
      },
    ]
    expect(readPlatformFlow({ ...flow, inputs }).contract.inputs).toEqual({
      type: 'object',
      required: ['customerData'],
      properties: {
        customerData: { type: 'object', required: ['customerId'], properties: { customerId: { type: 'string' } } },
      },
    })
  })

  test('an uncertain type within an object is noted with its way', () => {
    const { contract } = readPlatformFlow({ ...flow, inputs: { customerData: { queue: 'queue' } } })
    expect(contract.notes).toEqual([
      "customerData.queue: the JSON form of Architect's type queue is not known, so every value passes",
    ])
  })

  test('an empty list is known to be none', () => {
    const { contract } = readPlatformFlow({ ...flow, inputs: [] })
    expect(contract).toMatchObject({ inputs: { type: 'object', properties: {} }, notes: ['The flow takes no inputs'] })
  })
})

test("the designer's words in a schema become standard ones, unknown keywords stay", () => {
  const { contract } = readPlatformFlow({
    ...flow,
    inputSchema: {
      id: 'urn:in',
      type: 'object',
      properties: {
        'Flow.a': { name: 'Flow.a', type: 'string', required: true, 'x-order': 1 },
        'Flow.b': { anyof: [{ type: 'string' }] },
      },
    },
  })
  expect(contract.inputs).toEqual({
    id: 'urn:in',
    type: 'object',
    required: ['Flow.a'],
    properties: {
      'Flow.a': { name: 'Flow.a', type: 'string', 'x-order': 1 },
      'Flow.b': { anyOf: [{ type: 'string' }] },
    },
  })
})

describe('versions', () => {
  test.each([
    ['2025-03-29T09:30:00.000Z', '2025-03-29T09:30:00.000Z'],
    ['2025-03-29T10:30:00+01:00', '2025-03-29T09:30:00.000Z'],
    ['2025-03-29T09:30:00', '2025-03-29T09:30:00.000Z'],
    [1743240600000, '2025-03-29T09:30:00.000Z'],
  ])('published %s', (datePublished, expected) => {
    const read = readPlatformFlow({ ...flow, publishedVersion: { id: '3.0', datePublished } })
    expect(read).toMatchObject({ version: '3.0', datePublished: expected })
  })

  test('a date that no calendar knows is left out', () => {
    expect(
      readPlatformFlow({ ...flow, publishedVersion: { id: '3.0', datePublished: 'yesterday' } }),
    ).not.toHaveProperty('datePublished')
  })
})

test('nothing but identity, schemas and version is taken over', () => {
  const secret = 'never-in-a-contract'
  const read = readPlatformFlow(
    {
      ...flow,
      type: 'workflow',
      inputSchema,
      selfUri: `/api/v2/flows/${secret}`,
      description: secret,
      division: { id: secret },
      lockedUser: { name: secret, email: secret },
      publishedBy: { name: secret },
      currentOperation: { actionStatus: secret },
      savedVersion: { inputSchema: { [secret]: 1 } },
      publishedVersion: { id: '3.0', createdBy: { name: secret }, dateCreated: 1, configurationUri: secret },
    },
    { region: 'mypurecloud.ie' },
  )
  expect(JSON.stringify(read)).not.toContain(secret)
  expect(read.contract).toEqual({
    flow,
    inputs: inputSchema,
    outputs: null,
    source: { kind: 'api', region: 'mypurecloud.ie' },
  })
})

describe('what is no flow', () => {
  test.each([
    [null, 'expected an object, found null'],
    ['<html>', 'expected an object'],
    [{ type: 'WORKFLOW' }, 'expected a member "name", found none'],
    [{ ...flow, name: '' }, '/name'],
    [{ ...flow, id: 5 }, '/id'],
    [{ ...flow, type: null }, 'expected a member "type"'],
    [{ ...flow, inputSchema: 'string' }, '/inputSchema: expected a JSON Schema'],
    [{ ...flow, inputs: [{ type: 'string' }] }, '/inputs/0: expected an object with a member "name"'],
    [{ ...flow, inputs: ['customerId'] }, '/inputs/0: expected an object'],
    [{ ...flow, inputs: [{ name: 'a', type: 5 }] }, '/inputs/0/type'],
    [{ ...flow, inputs: [{ name: 'a', required: 'yes' }] }, '/inputs/0/required: expected true or false, found "yes"'],
    [{ ...flow, inputs: [{ name: 'a' }, { name: 'a' }] }, '/inputs/1/name: expected each name once'],
    [{ ...flow, inputs: { a: 5 } }, '/inputs/a: expected an object that describes a value'],
    [{ ...flow, publishedVersion: 'x' }, '/publishedVersion: expected an object'],
    [{ ...flow, publishedVersion: { datePublished: {} } }, '/publishedVersion/datePublished'],
  ])('%j', (value, message) => {
    expect(() => readPlatformFlow(value)).toThrow(
      expect.objectContaining({ code: 'platform-flow-invalid', message: expect.stringContaining(message) }),
    )
  })

  test.each(['inputSchema', 'inputs'])('%s without a bottom', (member) => {
    let deep: object = { type: 'string' }
    for (let level = 0; level < 20_000; level++) deep = { type: 'object', properties: { a: deep } }
    expect(() => readPlatformFlow({ ...flow, [member]: deep })).toThrow('at most 500 levels')
    let wrapped: object = { a: 'string' }
    for (let level = 0; level < 20_000; level++) wrapped = { a: wrapped }
    expect(() => readPlatformFlow({ ...flow, inputs: wrapped })).toThrow('at most 500 levels')
  })
})

test('a contract that was read can be kept in a file', () => {
  const { contract } = readPlatformFlow({ ...flow, inputs: [{ name: '__proto__', type: 'queue', required: true }] })
  expect(parseContract(renderContract(contract))).toEqual(contract)
})
