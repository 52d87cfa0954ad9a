import { describe, expect, test } from 'vitest'
import { createFlowsApi } from '../../../src/emulator/flows-api.ts'
import type { FlowsApiOptions } from '../../../src/emulator/flows-api-options.ts'
import { contractOf, inputsOf, onboarding } from '../../support/contracts.ts'
import { type ApiClient, signedIn } from '../../support/flows-api-client.ts'
import { thrown } from '../../support/thrown.ts'

const flowId = onboarding.flow.id ?? ''
const good = { flowId, inputData: { 'Flow.customerId': 'CUST-99887' } }

async function organization(
  options: FlowsApiOptions = {},
): Promise<{ api: ReturnType<typeof createFlowsApi>; client: ApiClient }> {
  const api = createFlowsApi({ contracts: [onboarding], ...options })
  return { api, client: await signedIn(api) }
}

test('starts what the flow takes', async () => {
  let count = 0
  const { api, client } = await organization({ newId: () => `id-${++count}` })
  const { status, body } = await client.launch({ ...good, name: 'Case 7' })
  expect(status).toBe(200)
  expect(body).toEqual({
    id: expect.stringMatching(/^id-\d+$/),
    name: 'Case 7',
    flowVersion: { id: '1.0', name: '1.0', selfUri: `/api/v2/flows/${flowId}/versions/1.0` },
    selfUri: `/api/v2/flows/executions/${String(body['id'])}`,
  })
  expect(api.launches).toEqual([
    {
      kind: 'execution',
      flow: 'Customer Onboarding',
      body: { ...good, name: 'Case 7' },
      violations: [],
      status: 200,
      executionId: body['id'],
    },
  ])
  expect(() => api.assertValid()).not.toThrow()
})

test('answers the founding case as it was reported', async () => {
  const { api, client } = await organization()
  const { status, body } = await client.launch({ flowId, inputs: { customerId: 'CUST-99887' } })
  expect(status).toBe(422)
  expect(body).toMatchObject({
    message: 'Invalid flow input: customerId is required',
    status: 422,
    details: [{ errorCode: 'missing-input', fieldName: 'Flow.customerId' }],
  })
  expect(api.violations.map(({ rule }) => rule)).toEqual(['wrong-envelope', 'missing-input'])
  const error = thrown(() => api.assertValid())
  expect(error.code).toBe('launches-invalid')
  expect(error.message).toContain('Fix: move `customerId` out of `inputs` into `inputData`, as `Flow.customerId`')
})

test('accepts in silence when it is set to, and still knows better', async () => {
  const { api, client } = await organization({ onBadLaunch: 'silent' })
  expect((await client.launch({ flowId, inputData: { Flow: { customerId: 'x' } } })).status).toBe(200)
  expect((await client.launch({ flowId: 'none' })).status).toBe(404)
  expect(api.violations.map(({ rule }) => rule)).toEqual(['unknown-input', 'missing-input', 'wrong-envelope'])
})

test('answers bad inputs with 400 when it is set to', async () => {
  const { api, client } = await organization({ onBadLaunch: 400 })
  const { status, body } = await client.launch({ flowId, inputData: {} })
  expect(status).toBe(400)
  expect(body).toMatchObject({ status: 400, message: 'Invalid flow input: customerId is required' })
  expect(api.violations.map(({ rule }) => rule)).toEqual(['missing-input'])
})

describe('refuses', () => {
  test.each<[string, unknown, number, string, string]>([
    ['what is no JSON', '{"flowId": ', 400, 'bad.request', 'not-json'],
    ['an empty body', '', 400, 'bad.request', 'not-json'],
    ['a list', [good], 400, 'bad.request', 'wrong-envelope'],
    ['JSON text in JSON', JSON.stringify(JSON.stringify(good)), 400, 'bad.request', 'wrong-envelope'],
    ['no flowId', { inputData: {} }, 400, 'bad.request', 'wrong-envelope'],
    [
      'a bot session',
      { flow: { id: flowId }, inputData: { variables: good.inputData } },
      400,
      'bad.request',
      'wrong-envelope',
    ],
    ['a flow that is not there', { ...good, flowId: 'none' }, 404, 'architect.flow.not.found', 'wrong-envelope'],
    [
      'a name in place of the id',
      { ...good, flowId: 'Customer Onboarding' },
      404,
      'architect.flow.not.found',
      'wrong-envelope',
    ],
    ['a version that is not there', { ...good, flowVersion: '9.0' }, 404, 'not.found', 'not-allowed-value'],
    ['a version that is a number', { ...good, flowVersion: 1 }, 400, 'invalid.value', 'wrong-type'],
    ['a member that is unknown', { ...good, flowVersoin: '1.0' }, 400, 'bad.request', 'wrong-envelope'],
    ['an input of another type', { flowId, inputData: { 'Flow.customerId': 7 } }, 422, 'invalid.value', 'wrong-type'],
  ])('%s', async (_, sent, status, code, rule) => {
    const { api, client } = await organization()
    expect(await client.launch(sent)).toMatchObject({ status, body: { status, code } })
    expect(api.launches).toMatchObject([{ status, violations: [{ rule }] }])
    expect(api.launches[0]).not.toHaveProperty('executionId')
    expect(() => api.assertValid()).toThrow('1 launch that the emulator received is not what the flow takes')
  })

  test('what is not sent as JSON, whatever is in it, and notes it', async () => {
    const { api, client } = await organization()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      expect((await client.launch(good, { 'content-type': type })).status).toBe(415)
    }
    expect((await client.launch('flowId=1', { 'content-type': 'text/plain' })).status).toBe(415)
    const noted = { flow: 'Customer Onboarding', body: good, violations: [], error: { code: 'launch-unreadable' } }
    const unknown = { ...noted, flow: undefined, body: 'flowId=1' }
    expect(api.launches).toMatchObject([noted, noted, noted, unknown].map((launch) => ({ ...launch, status: 415 })))
    expect(api.launches[0]).not.toHaveProperty('executionId')
    expect([api.launchCount(), api.badLaunchCount()]).toEqual([4, 4])
    const { message } = thrown(() => api.assertValid())
    expect(message).toContain('it has the Content-Type "text/plain". Send it with Content-Type: application/json')
    expect((await client.launch(good, { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200)
  })

  test('a body without measure', async () => {
    const { api, client } = await organization()
    const answer = await client.launch({ ...good, name: 'x'.repeat(17 * 1024 * 1024) })
    expect(answer).toMatchObject({ status: 413, body: { code: 'request.entity.too.large' } })
    const declared = { 'content-length': String(17 * 1024 * 1024) }
    expect((await client.launch('x'.repeat(17 * 1024 * 1024), declared)).status).toBe(413)
    expect(api.launches).toMatchObject([{ status: 413, error: { code: 'launch-unreadable' } }, { status: 413 }])
    expect(() => api.assertValid()).toThrow('its body is larger than 16 MiB')
  })

  test('what breaks the expectations of the config too', async () => {
    const contract = contractOf(inputsOf({ 'Flow.customerId': { type: 'string' } }), {
      version: '3.0',
      callerExpects: { required: ['Flow.customerId'] },
    })
    const { client } = await organization({ contracts: [contract] })
    expect((await client.launch({ flowId, flowVersion: '3.0', inputData: {} })).body['message']).toBe(
      'Invalid flow input: customerId is required',
    )
    expect((await client.launch({ ...good, flowVersion: '3.0' })).status).toBe(200)
    expect((await client.launch(good)).status).toBe(400)
  })
})

test('judges by the version that is asked for', async () => {
  const { api, client } = await organization()
  api.publish(contractOf(inputsOf({ 'Flow.id': { type: 'string' } })))
  expect((await client.launch(good)).status).toBe(422)
  for (const flowVersion of ['', null, '2.0']) {
    expect((await client.launch({ flowId, flowVersion, inputData: { 'Flow.id': '1' } })).status).toBe(200)
  }
  expect(await client.launch({ ...good, flowVersion: '1.0' })).toMatchObject({
    status: 200,
    body: { flowVersion: { id: '1.0' } },
  })
})

test('takes the id of any environment', async () => {
  const contract = contractOf(onboarding.inputs, { ids: [flowId, 'id-in-dev'] })
  const { client } = await organization({ contracts: [contract] })
  expect((await client.launch({ ...good, flowId: 'id-in-dev' })).status).toBe(200)
})

test('says so when nobody can judge', async () => {
  const { api, client } = await organization({ contracts: [contractOf(null)] })
  const { status, body } = await client.launch(good)
  expect(status).toBe(500)
  expect(body['message']).toContain('"inputs": null')
  expect(api.launches).toMatchObject([{ violations: [], error: { code: 'schema-unknown' } }])
  expect(() => api.assertValid()).toThrow('"inputs": null')
})

test('keeps the latest launches only, and does not forget that one was bad', async () => {
  const { api, client } = await organization({ keptLaunches: 2 })
  await client.launch({ flowId })
  for (const name of ['a', 'b', 'c']) await client.launch({ ...good, name })
  expect(api.launches.map(({ body }) => Object(body).name)).toEqual(['b', 'c'])
  expect(api.violations).toEqual([])
  expect(() => api.assertValid()).toThrow('1 of them came before the launches that are kept')
})

test('tells no more than a few screens of what was bad, and nothing that moves the cursor', async () => {
  const { api, client } = await organization()
  for (let count = 0; count < 30; count++) await client.launch({ flowId, inputData: { '\u001b[2J': count } })
  const { message } = thrown(() => api.assertValid())
  expect(message.split('\n').length).toBeLessThan(100)
  expect(message).toContain('30 launches that the emulator received are not what the flow takes')
  expect(message).toContain('… and 17 more.')
  // oxlint-disable-next-line no-control-regex
  expect(message).not.toMatch(/\u001b/)
})
