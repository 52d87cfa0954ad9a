import fc from 'fast-check'
import type { CallerExpectations, FlowContract, ProjectFacts } from '../../src/contract/contract.ts'
import type { JsonObject } from '../../src/contract/json.ts'
import { contractOf } from './contracts.ts'

const names = [
  'customerId',
  'orderNumber',
  'callbackAt',
  'priority',
  'channelName',
  'isUrgent',
  'attempts',
  'amountDue',
  'remarks',
  'productLines',
  'shippingAddress',
  'queueName',
]

/** Contracts as flows have them, at random: scoped or bare names, and every usual form of value. */
export const randomFlow: fc.Arbitrary<FlowContract> = fc
  .record({
    scope: fc.constantFrom('Flow.', 'Flow.', 'Flow.', ''),
    members: fc.uniqueArray(fc.tuple(fc.constantFrom(...names), value()), {
      selector: ([name]) => name,
      minLength: 1,
      maxLength: 6,
    }),
    required: fc.nat(5),
    expected: fc.nat(3),
    isClosed: fc.boolean(),
    launchKey: fc.constantFrom('inputData', 'inputData', 'inputs'),
    version: fc.constantFrom(undefined, undefined, '2.0'),
  })
  .map(({ scope, members, required, expected, isClosed, launchKey, version }) => {
    const scoped = members.map(([name, schema]): [string, JsonObject] => [scope + name, schema])
    const inputs = {
      type: 'object',
      properties: Object.fromEntries(scoped),
      required: scoped.slice(0, required).map(([name]) => name),
      ...(isClosed ? { additionalProperties: false } : {}),
    }
    const callerExpects: CallerExpectations = { required: scoped.slice(0, expected).map(([name]) => name) }
    const facts: Partial<ProjectFacts> = { callerExpects, launchKey, ...(version === undefined ? {} : { version }) }
    return contractOf(inputs, facts)
  })

function value(): fc.Arbitrary<JsonObject> {
  return fc.oneof(
    { weight: 4, arbitrary: scalar() },
    { weight: 1, arbitrary: list() },
    { weight: 1, arbitrary: object() },
  )
}

function scalar(): fc.Arbitrary<JsonObject> {
  return fc.constantFrom<JsonObject>(
    { type: 'string' },
    { type: 'string', minLength: 1, maxLength: 40 },
    { type: 'string', pattern: '^CUST-\\d{5}$' },
    { type: 'string', pattern: '^[1-9]\\d{3}$' },
    { type: 'string', format: 'date' },
    { type: 'string', format: 'date-time' },
    { type: 'string', format: 'uuid' },
    { type: 'string', format: 'email' },
    { type: 'string', enum: ['NEW', 'IN_PROGRESS', 'CLOSED'] },
    { type: 'string', enum: ['sms', 'email', 'voice'] },
    { type: 'integer' },
    { type: 'integer', minimum: 0, maximum: 100 },
    { type: 'number' },
    { type: 'number', minimum: 0, multipleOf: 0.01 },
    { type: 'boolean' },
    { type: ['string', 'null'] },
  )
}

function list(): fc.Arbitrary<JsonObject> {
  return fc
    .tuple(fc.oneof(scalar(), object()), fc.boolean())
    .map(([items, isLimited]) => ({ type: 'array', items, ...(isLimited ? { minItems: 1, maxItems: 4 } : {}) }))
}

function object(): fc.Arbitrary<JsonObject> {
  const part = fc.tuple(fc.constantFrom('identifier', 'fullName', 'quantity', 'isDefault', 'postalCode'), scalar())
  return fc
    .tuple(fc.uniqueArray(part, { selector: ([name]) => name, minLength: 1, maxLength: 3 }), fc.nat(2), fc.boolean())
    .map(([parts, required, isClosed]) => ({
      type: 'object',
      properties: Object.fromEntries(parts),
      required: parts.slice(0, required).map(([name]) => name),
      ...(isClosed ? { additionalProperties: false } : {}),
    }))
}
