import { describe, expect, test } from 'vitest'
import type { FlowContract } from '../../../src/contract/contract.ts'
import type { EmulatedFlow, FlowState } from '../../../src/emulator/emulated-flow.ts'
import { createFlowsApi, type FlowsApi } from '../../../src/emulator/flows-api.ts'
import { contractOf, inputsOf, onboarding } from '../../support/contracts.ts'
import { type ApiClient, signedIn } from '../../support/flows-api-client.ts'
import { thrown } from '../../support/thrown.ts'

const contract = contractOf(inputsOf({ 'Flow.customerId': { type: 'string' } }), { key: 'onboarding' })
const flowId = contract.flow.id ?? ''
const path = `/api/v2/flows/${flowId}`
const body = { flowId, inputData: { 'Flow.customerId': 'CUST-99887' } }

async function flowThat(settings: EmulatedFlow): Promise<{ api: FlowsApi; client: ApiClient }> {
  const api = createFlowsApi({ contracts: [contract], flows: { onboarding: settings } })
  return { api, client: await signedIn(api) }
}

async function listed(client: ApiClient, query = ''): Promise<unknown> {
  return (await client.get(`/api/v2/flows${query}`)).body['total']
}

describe('a flow that was never published', () => {
  test.each<[FlowState, readonly string[]]>([
    ['unpublished', ['savedVersion']],
    ['checked-in', ['checkedInVersion', 'savedVersion']],
  ])('%s: it is there, and cannot be launched', async (state, versions) => {
    const { api, client } = await flowThat({ state })
    const flow = (await client.get(path)).body
    expect(
      Object.keys(flow)
        .filter((name) => name.endsWith('Version'))
        .toSorted(),
    ).toEqual(versions)
    expect(flow['active']).toBe(false)
    expect(await listed(client)).toBe(1)
    expect(await listed(client, '?publishedBefore=2100-01-01T00:00:00Z')).toBe(0)
    expect(await client.launch(body)).toMatchObject({
      status: 409,
      body: { code: 'general.conflict', entityId: flowId },
    })
    expect(api.violations).toMatchObject([{ path: '/flowId', message: expect.stringContaining('never published') }])

    api.publish(contract)
    expect((await client.get(path)).body).toMatchObject({ active: true, publishedVersion: { id: '2.0' } })
    expect((await client.launch(body)).status).toBe(200)
  })
})

test('a flow that was deleted is there for those alone who ask for it', async () => {
  const { api, client } = await flowThat({ state: 'deleted' })
  expect(await listed(client)).toBe(0)
  expect(await listed(client, '?deleted=true')).toBe(1)
  expect(await listed(client, `?id=${flowId}`)).toBe(0)
  expect((await client.get(path)).status).toBe(404)
  expect((await client.get(`${path}/versions`)).status).toBe(404)
  expect((await client.get(`${path}?deleted=true`)).body).toMatchObject({ deleted: true, active: false })
  expect(await client.launch(body)).toMatchObject({ status: 404, body: { code: 'architect.flow.not.found' } })
  expect(api.violations).toMatchObject([{ rule: 'wrong-envelope', path: '/flowId' }])
})

test('a flow in another division is as if it were not there, also when it is published anew', async () => {
  const { api, client } = await flowThat({ state: 'other-division' })
  api.publish(contract)
  expect(await listed(client, '?deleted=true')).toBe(0)
  expect((await client.get(`${path}?deleted=true`)).status).toBe(404)
  expect(await client.launch(body)).toMatchObject({ status: 404, body: { code: 'architect.flow.not.found' } })
})

test('a flow has its division and its description, and is found by them', async () => {
  const division = { id: 'div-2', name: 'Sales' }
  const { client } = await flowThat({ division, description: 'Starts the welcome pack' })
  expect((await client.get(path)).body).toMatchObject({ division, description: 'Starts the welcome pack' })
  expect(await listed(client, '?divisionId=DIV-2')).toBe(1)
  expect(await listed(client, '?divisionId=div-1')).toBe(0)
  expect(await listed(client, '?description=welcome')).toBe(1)
  expect(await listed(client, '?nameOrDescription=pack')).toBe(1)
  expect(await listed(client, '?nameOrDescription=onboard')).toBe(1)
  expect(await listed(client, '?nameOrDescription=farewell')).toBe(0)
  expect(await listed(client, '?publishVersionId=1.0')).toBe(1)
  expect(await listed(client, '?publishVersionId=2.0')).toBe(0)
})

test('flows are named by key, id or exact name, and a slip is told', () => {
  for (const name of ['onboarding', flowId, contract.flow.name]) {
    expect(() => createFlowsApi({ contracts: [contract], flows: { [name]: {} } })).not.toThrow()
  }
  const error = thrown(() => createFlowsApi({ contracts: [contract], flows: { onbording: {} } }))
  expect([error.code, error.message]).toEqual(['flow-unknown', expect.stringContaining('did you mean "onboarding"?')])
})

test('only workflows are launched', async () => {
  const call: FlowContract = { ...onboarding, flow: { id: 'call-1', name: 'Welcome Line', type: 'INBOUNDCALL' } }
  const api = createFlowsApi({ contracts: [call] })
  const answer = await (await signedIn(api)).launch({ ...body, flowId: 'call-1' })
  expect(answer).toMatchObject({ status: 400, body: { code: 'bad.request', entityId: 'call-1' } })
  expect(answer.body['message']).toContain('inboundcall')
  expect(api.violations).toMatchObject([{ rule: 'not-allowed-value', path: '/flowId' }])
})

test('versions are listed with their pages, the latest first', async () => {
  const { api, client } = await flowThat({})
  api.publish(contract)
  api.publish(contract)
  const { body: page } = await client.get(`${path}/versions?pageSize=2`)
  expect(page).toMatchObject({
    entities: [{ id: '3.0', inputSchema: contract.inputs }, { id: '2.0' }],
    total: 3,
    nextUri: `${path}/versions?pageSize=2&pageNumber=2`,
  })
  expect((await client.get(String(page['nextUri']))).body).toMatchObject({ entities: [{ id: '1.0' }] })
})

test('flows are filtered by when they were published', async () => {
  let now = Date.parse('2025-01-01T00:00:00Z')
  const api = createFlowsApi({ contracts: [contract], now: () => now })
  api.publish({ ...contract, flow: { ...contract.flow, id: 'new', name: 'New' }, project: undefined as never })
  const client = await signedIn(api)
  const ids = async (query: string): Promise<unknown> =>
    ((await client.get(`/api/v2/flows?${query}`)).body['entities'] as readonly { id: string }[]).map(({ id }) => id)
  expect(await ids('publishedAfter=2024-06-01T00:00:00Z')).toEqual(['new'])
  expect(await ids('publishedAfter=2025-06-01T00:00:00Z')).toEqual([])
  // What was published before the emulator began was so before any date.
  expect(await ids('publishedBefore=2024-06-01T00:00:00Z')).toEqual([flowId])
  expect(await ids('publishedBefore=2025-06-01T00:00:00Z')).toEqual([flowId, 'new'])
  now += 1
  expect(await client.get('/api/v2/flows?publishedAfter=soon')).toMatchObject({
    status: 400,
    body: { code: 'invalid.value', message: expect.stringContaining('publishedAfter') },
  })
})
