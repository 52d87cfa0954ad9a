import { expect, test } from 'vitest'
import { createFlowsApi } from '../../../src/emulator/flows-api.ts'
import { ask, signedIn } from '../../support/flows-api-client.ts'
import { thrown } from '../../support/thrown.ts'

test('befall as many requests as they are told to, in their order', async () => {
  const api = createFlowsApi({ contracts: [] })
  const client = await signedIn(api)
  api.fail({ status: 503, times: 2 })
  api.fail({ status: 429 })
  const statuses = []
  for (let count = 0; count < 4; count++) statuses.push((await client.get('/api/v2/flows')).status)
  expect(statuses).toEqual([503, 503, 429, 200])
})

test('speak as the platform does', async () => {
  const api = createFlowsApi({ contracts: [] })
  api.fail({ status: 429 })
  const { headers, body } = await ask(api, '/api/v2/flows')
  expect(headers.get('retry-after')).toBe('1')
  expect(body).toMatchObject({ code: 'too.many.requests.retry.after', status: 429 })
  expect(body['contextId']).toBe(headers.get('inin-correlation-id'))
  for (const [status, code] of [
    [418, 'bad.request'],
    [403, 'missing.permissions'],
    [500, 'internal.server.error'],
    [503, 'service.unavailable'],
  ] as const) {
    api.fail({ status })
    expect(await ask(api, '/api/v2/flows')).toMatchObject({ status, body: { status, code } })
  }
})

test('can be slow, and then as usual', async () => {
  const api = createFlowsApi({ contracts: [] })
  const client = await signedIn(api)
  api.fail({ delay: 50 })
  const before = performance.now()
  expect((await client.get('/api/v2/flows')).status).toBe(200)
  expect(performance.now() - before).toBeGreaterThanOrEqual(45)
})

test('can be a connection that breaks off', async () => {
  const api = createFlowsApi({ contracts: [] })
  api.fail({ reset: true })
  await expect(ask(api, '/api/v2/flows')).rejects.toMatchObject({
    name: 'TypeError',
    message: 'fetch failed',
    cause: { code: 'ECONNRESET' },
  })
  expect((await ask(api, '/api/v2/flows')).status).toBe(401)
})

test('are refused when they cannot be', () => {
  const { fail } = createFlowsApi({ contracts: [] })
  for (const fault of [{ times: 0 }, { times: 1.5 }, { status: 200 }, { status: 600 }, { delay: -1 }, { delay: NaN }]) {
    expect(thrown(() => fail(fault)).code).toBe('fault-invalid')
  }
})
