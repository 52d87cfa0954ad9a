import { Agent, request, type RequestOptions } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { startFlowsApi, type StartedFlowsApi } from '../../../src/emulator/start-flows-api.ts'
import { largestLaunch } from '../../../src/inputs/largest-launch.ts'
import { onboarding } from '../../support/contracts.ts'
import { signInRequest } from '../../support/flows-api-client.ts'

const flowId = onboarding.flow.id
const good = JSON.stringify({ flowId, inputData: { 'Flow.customerId': 'CUST-99887' } })
const bad = JSON.stringify({ flowId, inputData: {} })
const path = '/api/v2/flows/executions'

interface Wire {
  readonly api: StartedFlowsApi
  readonly headers: Readonly<Record<string, string>>
  /** Sends the pieces of a body one by one, over one connection that is kept alive, and gives status and text. */
  readonly send: (pieces: readonly string[], change?: RequestOptions) => Promise<readonly [number | undefined, string]>
  /** How many connections were opened. */
  readonly connections: () => number
}

async function wire(): Promise<Wire> {
  const api = await startFlowsApi({ contracts: [onboarding] })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(async () => {
    agent.destroy()
    await api.close()
  })
  const token = await fetch(`${api.url}/oauth/token`, signInRequest(api.credentials))
  const { access_token: bearer } = (await token.json()) as { access_token: string }
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
  const sockets = new Set<unknown>()
  const send: Wire['send'] = (pieces, change = {}) =>
    new Promise((resolve, reject) => {
      const outgoing = request(`${api.url}${path}`, { method: 'POST', headers, agent, ...change }, (response) => {
        let text = ''
        response.on('data', (piece) => (text += String(piece)))
        response.on('end', () => resolve([response.statusCode, text]))
      })
      outgoing.on('error', reject)
      outgoing.on('socket', (socket) => sockets.add(socket))
      for (const piece of pieces) outgoing.write(piece)
      outgoing.end()
    })
  return { api, headers, send, connections: () => sockets.size }
}

test('a launch whose length is not known beforehand is judged like any other', async () => {
  const { api, headers, send } = await wire()
  const [status, text] = await send([good.slice(0, 20), good.slice(20)])
  expect([status, JSON.parse(text)]).toEqual([200, expect.objectContaining({ id: expect.any(String) })])
  const refused = await send([bad])
  expect(refused).toEqual([422, expect.stringContaining('customerId is required')])
  const streamed = new Blob([bad]).stream()
  const answer = await fetch(`${api.url}${path}`, { method: 'POST', headers, body: streamed, duplex: 'half' })
  expect(answer.status).toBe(422)
  expect(api.launches.map((launch) => launch.status)).toEqual([200, 422, 422])
  expect(api.launches[0]?.body).toEqual(JSON.parse(good))
})

test('a text in many pieces is whole, also where a piece ends within a character', async () => {
  const { api, headers } = await wire()
  const name = 'Zoë €42 🚀'
  const bytes = new TextEncoder().encode(JSON.stringify({ ...JSON.parse(good), name }))
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  const answer = await fetch(`${api.url}${path}`, { method: 'POST', headers, body, duplex: 'half' })
  expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ name })])
})

test('a sign-in whose length is not known beforehand gets its token', async () => {
  const { api, send } = await wire()
  const { headers } = signInRequest(api.credentials)
  const [status, text] = await send(['grant_type=', 'client_credentials'], {
    path: '/oauth/token',
    headers: headers as Record<string, string>,
  })
  expect([status, JSON.parse(text)]).toEqual([200, expect.objectContaining({ token_type: 'bearer' })])
})

test('a request without a body, by a method that is not emulated, is told so', async () => {
  const { send } = await wire()
  for (const method of ['DELETE', 'OPTIONS', 'PUT', 'PATCH']) {
    expect(await send([], { method })).toEqual([404, expect.stringContaining('is not emulated')])
  }
  expect(await send([])).toEqual([400, expect.stringContaining('no JSON')])
})

test('a body that is too large is refused and noted, and its connection goes on', async () => {
  const { api, headers, send, connections } = await wire()
  const piece = 'x'.repeat(1024 * 1024)
  const pieces = Array.from({ length: largestLaunch / piece.length + 1 }, () => piece)
  const declared = { headers: { ...headers, 'content-length': String(pieces.length * piece.length) } }
  for (const change of [{}, declared, {}]) {
    expect(await send(pieces, change)).toEqual([413, expect.stringContaining('16 MiB')])
    for (let count = 0; count < 3; count++) expect((await send([good]))[0]).toBe(200)
  }
  expect(connections()).toBe(1)
  expect(api.launches.filter(({ status }) => status === 413)).toHaveLength(3)
  expect(api.launches[0]).toMatchObject({ flow: undefined, body: undefined, error: { code: 'launch-unreadable' } })
  expect(() => api.assertValid()).toThrow('its body is larger than 16 MiB')
})

test('a refusal of what was not read keeps the connection too', async () => {
  const { api, headers, send, connections } = await wire()
  const large = 'x'.repeat(1024 * 1024)
  for (let count = 0; count < 3; count++) {
    expect((await send([large], { headers: { 'content-type': 'application/json' } }))[0]).toBe(401)
    expect((await send([large], { headers: { ...headers, 'content-type': 'text/plain' } }))[0]).toBe(415)
    expect((await send([good]))[0]).toBe(200)
  }
  api.fail({ status: 503, times: 2 })
  for (let count = 0; count < 2; count++) expect((await send([large]))[0]).toBe(503)
  expect((await send([good]))[0]).toBe(200)
  expect(connections()).toBe(1)
})

test('fetch comes through after early answers to large bodies', async () => {
  const { api, headers } = await wire()
  const post = async (body: string, change: Readonly<Record<string, string>> = {}): Promise<number> => {
    const answer = await fetch(`${api.url}${path}`, { method: 'POST', headers: { ...headers, ...change }, body })
    await answer.text()
    return answer.status
  }
  const streamed = async (): Promise<number> => {
    const body = new Blob(['x'.repeat(largestLaunch + 1)]).stream()
    const answer = await fetch(`${api.url}${path}`, { method: 'POST', headers, body, duplex: 'half' })
    await answer.text()
    return answer.status
  }
  for (let count = 0; count < 3; count++) {
    expect(await streamed()).toBe(413)
    expect([await post(good), await post(good)]).toEqual([200, 200])
    expect(await post('x'.repeat(1_000_000), { authorization: 'Bearer none' })).toBe(401)
    expect([await post(good), await post(good)]).toEqual([200, 200])
  }
})
