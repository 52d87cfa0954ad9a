// What a passing assertion costs: ours, ajv's own validation plus an empty assertion of the runner, and jest-json-schema.
// All in one process and one run, so that the ratios hold on a noisy machine.
import { createRequire } from 'node:module'
import { matchers as jsonSchemaMatchers } from 'jest-json-schema'
import { Bench } from 'tinybench'
import { checkInputs, checkLaunch, parseContract } from '../dist/index.mjs'
import { flowMatchers } from '../dist/matchers.mjs'

const require = createRequire(import.meta.url)
const { Ajv } = require('ajv')
const { expect } = require('expect')

const inputs = {
  type: 'object',
  properties: {
    'Flow.customerId': { type: 'string', pattern: '^CUST-\\d{5}$' },
    'Flow.priority': { type: 'string', enum: ['LOW', 'NORMAL', 'HIGH'] },
    'Flow.attempts': { type: 'integer', minimum: 1, maximum: 5 },
    'Flow.channels': { type: 'array', items: { type: 'string' } },
    'Flow.lines': {
      type: 'array',
      items: {
        type: 'object',
        properties: { sku: { type: 'string' }, quantity: { type: 'integer' } },
        required: ['sku', 'quantity'],
      },
    },
  },
  required: ['Flow.customerId'],
}
const contract = parseContract({
  formatVersion: 1,
  flow: { id: 'e3b2c1a0-4567-89ab-cdef-1234567890ab', name: 'Customer Onboarding', type: 'WORKFLOW' },
  inputs,
  outputs: null,
  source: { kind: 'hand' },
})
const payload = {
  'Flow.customerId': 'CUST-99887',
  'Flow.priority': 'HIGH',
  'Flow.attempts': 3,
  'Flow.channels': ['sms', 'email'],
  'Flow.lines': [
    { sku: 'A-1', quantity: 2 },
    { sku: 'B-2', quantity: 1 },
  ],
}
const launch = { flowId: contract.flow.id, inputData: payload }
const validate = new Ajv({ allErrors: true }).compile(inputs)

expect.extend({ ...flowMatchers([contract]), ...jsonSchemaMatchers })

const bench = new Bench({ time: 500, warmupTime: 200 })
  .add('ajv alone', () => validate(payload))
  .add('checkInputs', () => checkInputs(contract, payload))
  .add('checkLaunch', () => checkLaunch([contract], launch))
  .add('an empty assertion and ajv', () => expect(validate(payload)).toBe(true))
  .add('toMatchFlowInputs', () => expect(payload).toMatchFlowInputs(contract))
  .add('toBeFlowLaunch', () => expect(launch).toBeFlowLaunch())
  .add('jest-json-schema toMatchSchema', () => expect(payload).toMatchSchema(inputs))

await bench.run()
const base = bench.getTask('an empty assertion and ajv').result.latency.p50
console.table(
  bench.tasks.map(({ name, result }) => ({
    assertion: name,
    'median µs': Number((result.latency.p50 * 1000).toFixed(2)),
    'times the runner and ajv': Number((result.latency.p50 / base).toFixed(2)),
  })),
)
