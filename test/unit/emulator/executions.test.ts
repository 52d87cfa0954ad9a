import { describe, expect, test } from 'vitest'
import type { FlowContract } from '../../../src/contract/contract.ts'
import type { EmulatedFlow } from '../../../src/emulator/emulated-flow.ts'
import { createFlowsApi } from '../../../src/emulator/flows-api.ts'
import type { FlowsApiOptions } from '../../../src/emulator/flows-api-options.ts'
import { checkOutputs } from '../../../src/inputs/check-inputs.ts'
import { contractOf, inputsOf } from '../../support/contracts.ts'
import { type ReadAnswer, signedIn } from '../../support/flows-api-client.ts'

const outputs = {
  type: 'object',
  properties: {
    'Flow.accountId': { type: 'string', pattern: '^ACC-\\d{3}$' },
    'Flow.count': { type: 'integer', minimum: 5 },
    'Flow.tags': { type: 'array', items: { type: 'string' } },
  },
} as const
const inputs = inputsOf({ 'Flow.customerId': { type: 'string' }, 'Flow.note': { type: 'string' } }, ['Flow.customerId'])
const contract = contractOf(inputs, { key: 'onboarding' }, outputs)
const flowId = contract.flow.id ?? ''
const good = { 'Flow.customerId': 'CUST-99887', 'Flow.note': '' }

/** A launch, and what reading its run answers at a time after it. */
async function launch(
  inputData: unknown,
  { contracts = [contract], ...options }: FlowsApiOptions = {},
): Promise<{ id: unknown; at(milliseconds: number): Promise<ReadAnswer> }> {
  const start = Date.parse('2025-03-29T10:00:00Z')
  let now = start
  const client = await signedIn(createFlowsApi({ contracts, now: () => now, ...options }))
  const { body } = await client.launch({ flowId, inputData, name: 'Case 7' })
  return {
    id: body['id'],
    at: (milliseconds) => {
      now = start + milliseconds
      return client.get(`/api/v2/flows/executions/${String(body['id'])}`)
    },
  }
}

async function completed(flow: EmulatedFlow, contracts?: readonly FlowContract[]): Promise<ReadAnswer> {
  const options = contracts === undefined ? {} : { contracts }
  return (await launch(good, { ...options, flows: { onboarding: flow } })).at(1000)
}

test('a run is running, and then complete, by the clock', async () => {
  const { id, at } = await launch(good, { executionTime: 5000 })
  const facts = {
    id,
    name: 'Case 7',
    flowVersion: { id: '1.0', name: '1.0', selfUri: `/api/v2/flows/${flowId}/versions/1.0` },
    dateLaunched: '2025-03-29T10:00:00.000Z',
    selfUri: `/api/v2/flows/executions/${String(id)}`,
  }
  expect((await at(0)).body).toEqual({ ...facts, status: 'RUNNING' })
  expect((await at(4999)).body).toEqual({ ...facts, status: 'RUNNING' })
  const end = {
    ...facts,
    status: 'COMPLETED',
    dateCompleted: '2025-03-29T10:00:05.000Z',
    outputData: expect.anything(),
  }
  const { body } = await at(5000)
  expect(body).toEqual(end)
  expect((await at(86_000_000)).body).toEqual(body)
})

describe('what a run gives back', () => {
  test('fits the contract, every output of it, and is the same every time', async () => {
    const { body } = await completed({})
    expect(checkOutputs(contract, body['outputData'])).toEqual([])
    expect(Object.keys(body['outputData'] as object).toSorted()).toEqual(Object.keys(outputs.properties).toSorted())
    expect((await completed({})).body['outputData']).toEqual(body['outputData'])
  })

  test('is nothing where nobody knows the outputs, or none can be', async () => {
    const impossible = { type: 'object', required: ['a'], properties: { a: { type: 'string', not: {} } } } as const
    for (const schema of [null, impossible, false]) {
      const { status, body } = await completed({}, [contractOf(inputs, { key: 'onboarding' }, schema)])
      expect([status, body['status'], body['outputData']]).toEqual([200, 'COMPLETED', {}])
    }
  })

  test('is what the test says, which may depend on the inputs that the flow took', async () => {
    const fixed = await completed({ outputs: { 'Flow.count': '200', 'Flow.accountId': null } })
    expect(fixed.body['outputData']).toEqual({ 'Flow.count': '200', 'Flow.accountId': null })
    const echoed = await completed({ outputs: (given) => ({ 'Flow.given': given }) })
    expect(echoed.body['outputData']).toEqual({ 'Flow.given': good })
  })
})

test('a run fails when the test says so', async () => {
  const failure = { code: 'error.flow.timeout', message: 'Too late.' }
  const { at } = await launch(good, { flows: { onboarding: { failure } } })
  const { body } = await at(1000)
  expect(body).toMatchObject({ status: 'FAILED', flowErrorInfo: { ...failure, contextId: body['id'] } })
  expect(body).not.toHaveProperty('outputData')
})

/** What becomes of a run where bad launches are accepted in silence. */
async function run(inputData: unknown, options: FlowsApiOptions = {}): Promise<Record<string, unknown>> {
  return (await (await launch(inputData, { onBadLaunch: 'silent', ...options })).at(1000)).body
}

describe('where bad launches are accepted in silence', () => {
  test.each<[string, unknown, string]>([
    ['nests its inputs', { Flow: good }, 'Flow.customerId'],
    ['has a name in another case', { 'flow.customerId': 'x', 'Flow.note': '' }, 'Flow.customerId'],
    ['lacks an input that must be', { 'Flow.note': 'x' }, 'Flow.customerId'],
    ['has a value of another type', { ...good, 'Flow.note': 7 }, 'Flow.note'],
    ['lacks an input that may be, because it is misspelt', { 'Flow.customerId': 'x', 'Flow.notes': '' }, 'Flow.note'],
  ])('a run fails later that %s', async (_, inputData, name) => {
    const body = await run(inputData)
    expect(body).toMatchObject({
      status: 'FAILED',
      flowErrorInfo: { code: 'error.workflow.expression.unexpectedNull' },
    })
    expect(Object(body['flowErrorInfo']).message).toContain(`: ${name}.`)
  })

  test('what the flow does not know is dropped, and a run that has everything else completes', async () => {
    const flows = { onboarding: { outputs: (given: unknown) => ({ given: given as null }) } }
    const body = await run({ ...good, extra: 1 }, { flows })
    expect(body).toMatchObject({ status: 'COMPLETED', outputData: { given: good } })
    expect(Object(body['outputData']).given).not.toHaveProperty('extra')
  })

  test('a launch that is well completes', async () => {
    expect(await run({ 'Flow.customerId': 'x' })).toMatchObject({ status: 'COMPLETED' })
  })
})

test('only the latest runs are kept, and what is not there is not found', async () => {
  const api = createFlowsApi({ contracts: [contract], keptLaunches: 2 })
  const client = await signedIn(api)
  const ids = []
  for (const name of ['a', 'b', 'c']) ids.push((await client.launch({ flowId, inputData: good, name })).body['id'])
  const statuses = []
  for (const id of [...ids, 'none']) statuses.push((await client.get(`/api/v2/flows/executions/${String(id)}`)).status)
  expect(statuses).toEqual([404, 200, 200, 404])
  expect([api.launches.length, api.launchCount()]).toEqual([2, 3])
})

test.each<[string, () => unknown, string]>([
  [
    'throws',
    () => {
      throw new Error('no such\u001b customer')
    },
    'The function outputs of flow "onboarding" threw: no such\\u001b customer',
  ],
  ['gives nothing', () => undefined, 'outputs of flow "onboarding" gave undefined: it must give an object'],
  ['gives a promise', async () => ({}), 'gave [Promise]: it must give an object'],
  ['gives a list', () => [1], 'gave [1]: it must give an object'],
])('a run whose outputs are made by a function that %s is answered with what is wrong', async (_, make, message) => {
  const { status, body } = await completed({ outputs: make as () => Record<string, never> })
  expect([status, body['message']]).toEqual([500, expect.stringContaining(message)])
})
