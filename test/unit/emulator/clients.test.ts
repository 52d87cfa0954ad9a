import { expect, test } from 'vitest'
import { createFlowsApi } from '../../../src/emulator/flows-api.ts'
import type { FlowsApiOptions } from '../../../src/emulator/flows-api-options.ts'
import { onboarding } from '../../support/contracts.ts'
import { type ApiClient, ask, signedIn, signInRequest } from '../../support/flows-api-client.ts'

const flowId = onboarding.flow.id ?? ''
const launchBody = { flowId, inputData: { 'Flow.customerId': 'CUST-99887' } }

/** What a client with these permissions may do: its statuses for a flow, a launch, and the launch's run. */
async function statusesWith(permissions: readonly string[] | undefined): Promise<readonly number[]> {
  const credentials = { clientId: 'other', clientSecret: 'x' }
  const client = { ...credentials, ...(permissions === undefined ? {} : { permissions }) }
  const api = createFlowsApi({ contracts: [onboarding], clients: [client] })
  const all = await signedIn(api)
  const { body } = await all.launch(launchBody)
  const other = await signedIn({ ...api, credentials })
  return [
    (await other.get('/api/v2/flows')).status,
    (await other.get(`/api/v2/flows/${flowId}`)).status,
    (await other.launch(launchBody)).status,
    (await other.get(`/api/v2/flows/executions/${String(body['id'])}`)).status,
    (await other.get('/api/v2/tokens/me')).status,
  ]
}

test('a client may do what its permissions say', async () => {
  expect(await statusesWith(undefined)).toEqual([200, 200, 200, 200, 200])
  expect(await statusesWith([])).toEqual([403, 403, 403, 403, 200])
  expect(await statusesWith(['architect:flow:view'])).toEqual([200, 200, 403, 403, 200])
  expect(await statusesWith(['architect:flow:launch', 'architect:flowExecution:view'])).toEqual([
    403, 403, 200, 200, 200,
  ])
  expect(await statusesWith(['architect:flow:*'])).toEqual([200, 200, 200, 403, 200])
  expect(await statusesWith(['Architect:*'])).toEqual([200, 200, 200, 200, 200])
  expect(await statusesWith(['architect', 'routing:*:*', 'architect:flow'])).toEqual([403, 403, 403, 403, 200])
})

test('a permission that is missing is named', async () => {
  const credentials = { clientId: 'other', clientSecret: 'x' }
  const api = createFlowsApi({ contracts: [onboarding], clients: [{ ...credentials, permissions: [] }] })
  const { status, body } = await (await signedIn({ ...api, credentials })).launch(launchBody)
  expect(status).toBe(403)
  expect(body).toMatchObject({
    code: 'missing.any.permissions',
    message: expect.stringContaining('[architect:flow:launch]'),
    messageParams: { permissions: '[architect:flow:launch]' },
  })
  // It was refused before it was looked at.
  expect(api.launches).toEqual([])
})

test('tokens are good for as long as the test says', async () => {
  let now = 0
  const api = createFlowsApi({ contracts: [], tokenLifetime: 300, now: () => now })
  const { body } = await ask(api, '/oauth/token', signInRequest(api.credentials))
  expect(body['expires_in']).toBe(300)
  const client = await signedIn(api)
  now = 300_000
  expect((await client.get('/api/v2/flows')).body['code']).toBe('credentials.expired')
})

async function clientAt(
  options: FlowsApiOptions,
): Promise<{ client: ApiClient; api: ReturnType<typeof createFlowsApi> }> {
  const api = createFlowsApi({ contracts: [], ...options })
  return { client: await signedIn(api), api }
}

test('a token has 300 requests a minute, and is told when to come back', async () => {
  let now = 1_000_000
  const { client, api } = await clientAt({ now: () => now })
  const statuses = new Set<number>()
  for (let count = 0; count < 299; count++) statuses.add((await client.get('/api/v2/flows')).status)
  expect([...statuses]).toEqual([200])
  now += 45_500
  const last = await client.get('/api/v2/flows')
  expect(last.status).toBe(200)
  expect(last.headers.get('inin-ratelimit-count')).toBe('300')
  expect(last.headers.get('inin-ratelimit-allowed')).toBe('300')
  expect(last.headers.get('inin-ratelimit-reset')).toBe('15')
  const refused = await client.get('/api/v2/flows')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('15')
  expect(refused.headers.get('inin-ratelimit-count')).toBe('301')
  expect(refused.body).toMatchObject({ code: 'too.many.requests.retry.after', messageParams: { retryAfterSec: '15' } })
  // Every token counts for itself.
  expect((await (await signedIn(api)).get('/api/v2/flows')).status).toBe(200)
  now += 14_500
  expect((await client.get('/api/v2/flows')).status).toBe(200)
})

test('the limit is what the test says, and none at all is one too', async () => {
  const { client } = await clientAt({ rateLimit: 1 })
  expect([(await client.get('/api/v2/flows')).status, (await client.get('/nowhere')).status]).toEqual([200, 404])
  expect((await client.get('/api/v2/flows')).status).toBe(429)
  const free = await clientAt({ rateLimit: Infinity, now: () => 0 })
  let last
  for (let count = 0; count < 1000; count++) last = await free.client.get('/api/v2/tokens/me')
  expect(last?.status).toBe(200)
  expect(last?.headers.has('inin-ratelimit-count')).toBe(false)
})

test('whoever asks is told of every answer', async () => {
  const told: unknown[] = []
  const api = createFlowsApi({
    contracts: [onboarding],
    onAnswer: ({ method, path, status, launch }) =>
      told.push({ method, path, status, rules: launch?.violations.map(({ rule }) => rule) }),
  })
  const client = await signedIn(api)
  await client.launch({ flowId })
  api.fail({ reset: true })
  await expect(client.get('/api/v2/flows?pageSize=1')).rejects.toThrow('fetch failed')
  expect(told).toEqual([
    { method: 'POST', path: '/oauth/token', status: 200, rules: undefined },
    { method: 'POST', path: '/api/v2/flows/executions', status: 422, rules: ['missing-input'] },
    { method: 'GET', path: '/api/v2/flows?pageSize=1', status: undefined, rules: undefined },
  ])
})

test('what is thrown at being told harms no client, and is not lost', async () => {
  let count = 0
  const api = createFlowsApi({
    contracts: [],
    onAnswer: () => {
      throw new Error(`mine ${++count}`)
    },
  })
  expect((await ask(api, '/api/v2/flows')).status).toBe(401)
  expect((await ask(api, '/api/v2/flows')).status).toBe(401)
  expect(() => api.assertValid()).toThrow('mine 1')
})

test('every answer takes as long as the test says', async () => {
  const api = createFlowsApi({ contracts: [], latency: 40 })
  const before = performance.now()
  await ask(api, '/api/v2/flows')
  expect(performance.now() - before).toBeGreaterThanOrEqual(35)
})
