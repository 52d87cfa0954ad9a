import { expect, test } from 'vitest'
import { createFlowsApi, type FlowsApi } from '../../../src/emulator/flows-api.ts'
import type { PagingLie } from '../../../src/emulator/fault.ts'
import { createFlowsClient } from '../../../src/platform/flows-client.ts'
import { onboarding } from '../../support/contracts.ts'
import { ask, signedIn } from '../../support/flows-api-client.ts'

/** How many flows our own client reads. */
async function recordedCount(api: FlowsApi): Promise<number> {
  const client = createFlowsClient({
    apiUrl: 'http://127.0.0.1',
    loginUrl: 'http://127.0.0.1',
    credentials: api.credentials,
    fetch: (url, init) => api.fetch(new Request(url, init)),
  })
  let count = 0
  for await (const _ of client.allFlows()) count++
  return count
}

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

test('befall only the requests that they are for', async () => {
  const api = createFlowsApi({ contracts: [onboarding] })
  const client = await signedIn(api)
  api.fail({ status: 503, method: 'post', path: '/api/v2/flows/executions' })
  api.fail({ status: 504, path: /\/versions$/ })
  api.fail({ status: 500, path: '/api/v2/flows' })
  const flow = `/api/v2/flows/${onboarding.flow.id ?? ''}`
  expect((await client.get(flow)).status).toBe(200)
  expect((await client.get(`${flow}/versions`)).status).toBe(504)
  expect((await client.get('/api/v2/flows?pageSize=1')).status).toBe(500)
  expect((await client.launch({})).status).toBe(503)
  expect((await client.launch({})).status).toBe(400)
  expect((await client.get('/api/v2/flows')).status).toBe(200)
})

test('with a pattern that remembers where it was, befall every request all the same', async () => {
  const api = createFlowsApi({ contracts: [] })
  api.fail({ status: 503, path: /flows/g, times: 3 })
  const statuses = []
  for (let count = 0; count < 3; count++) statuses.push((await ask(api, '/api/v2/flows')).status)
  expect(statuses).toEqual([503, 503, 503])
})

test('can be a burst that never ends', async () => {
  const api = createFlowsApi({ contracts: [] })
  api.fail({ status: 502, times: Infinity })
  for (let count = 0; count < 50; count++) expect((await ask(api, '/api/v2/flows')).status).toBe(502)
})

test('can be a wait that the platform asks for', async () => {
  const api = createFlowsApi({ contracts: [] })
  api.fail({ status: 429, retryAfter: 42 })
  const { headers, body } = await ask(api, '/api/v2/flows')
  expect(headers.get('retry-after')).toBe('42')
  expect(body['message']).toContain('[42] seconds')
})

test('can be the page of a proxy', async () => {
  const api = createFlowsApi({ contracts: [] })
  api.fail({ html: true })
  api.fail({ html: true, status: 502 })
  for (const status of [200, 502]) {
    const response = await api.fetch(new Request('http://emulator.test/api/v2/flows'))
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8'])
    expect(await response.text()).toMatch(/^<!DOCTYPE html>/)
  }
})

test('can be a body that breaks off, though the launch was taken', async () => {
  const api = createFlowsApi({ contracts: [onboarding] })
  const client = await signedIn(api)
  api.fail({ cut: true })
  await expect(client.launch({ flowId: onboarding.flow.id })).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
  expect(api.launches).toHaveLength(1)
})

test('can be a body that drips, and comes whole', async () => {
  const api = createFlowsApi({ contracts: [] })
  const client = await signedIn(api)
  const { body } = await client.get('/api/v2/flows')
  api.fail({ drip: 4 })
  const before = performance.now()
  expect((await client.get('/api/v2/flows')).body).toEqual(body)
  expect(performance.now() - before).toBeGreaterThanOrEqual(30)
})

test('can be a token that runs out, until the client signs in again', async () => {
  const api = createFlowsApi({ contracts: [] })
  api.fail({ expireToken: true })
  const client = await signedIn(api)
  for (let count = 0; count < 2; count++) {
    expect(await client.get('/api/v2/flows')).toMatchObject({ status: 401, body: { code: 'credentials.expired' } })
  }
  expect((await (await signedIn(api)).get('/api/v2/flows')).status).toBe(200)
})

test('can be pages that lie', async () => {
  const contracts = ['a', 'b', 'c'].map((id) => ({ ...onboarding, flow: { ...onboarding.flow, id, name: id } }))
  const api = createFlowsApi({ contracts })
  const client = await signedIn(api)
  const read = async (paging: PagingLie, page: number): Promise<readonly unknown[]> => {
    api.fail({ paging })
    // No listing, so that it is not befallen.
    expect((await client.get('/api/v2/flows/a')).status).toBe(200)
    const { body } = await client.get(`/api/v2/flows?pageSize=2&pageNumber=${page}`)
    const ids = (body['entities'] as readonly { id: string }[]).map(({ id }) => id).join('')
    return [ids, body['pageNumber'], body['total'], body['pageCount'], body['nextUri'] !== undefined]
  }
  expect(await read('repeat', 1)).toEqual(['ab', 1, 3, 2, true])
  expect(await read('repeat', 2)).toEqual(['ab', 2, 3, 2, false])
  expect(await read('endless', 2)).toEqual(['c', 2, 6, 3, true])
  expect(await read('endless', 7)).toEqual(['ab', 7, 16, 8, true])
  expect(await read('wrong-total', 2)).toEqual(['c', 2, 5, 3, true])
  expect(await read('wrong-total', 3)).toEqual(['', 3, 5, 3, false])
})

test('in pages do not keep our own client for ever, nor give it a part for the whole', async () => {
  const contracts = Array.from({ length: 600 }, (_, index) => ({
    ...onboarding,
    flow: { ...onboarding.flow, id: `flow-${index}`, name: `Flow ${index}` },
  }))
  const codes = []
  for (const paging of ['repeat', 'endless', 'wrong-total'] as const) {
    const api = createFlowsApi({ contracts })
    api.fail({ paging, times: Infinity })
    codes.push(await recordedCount(api).catch((error: unknown) => Object(error).code as unknown))
  }
  // More than there is was promised: every flow is there, and an empty page ends it.
  expect(codes).toEqual(['answer-unreadable', 'answer-unreadable', 600])
})
