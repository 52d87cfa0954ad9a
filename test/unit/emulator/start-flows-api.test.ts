import { Agent, get } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import {
  startFlowsApi,
  type StartedFlowsApi,
  type StartFlowsApiOptions,
} from '../../../src/emulator/start-flows-api.ts'
import { createFlowsClient } from '../../../src/platform/flows-client.ts'
import { onboarding } from '../../support/contracts.ts'
import { signInRequest } from '../../support/flows-api-client.ts'
import { rejected } from '../../support/rejected.ts'

async function started(options: StartFlowsApiOptions = {}): Promise<StartedFlowsApi> {
  const api = await startFlowsApi({ contracts: [onboarding], ...options })
  onTestFinished(() => api.close())
  return api
}

/** The headers of a signed-in client that sends JSON. */
async function signedIn(api: StartedFlowsApi): Promise<Record<string, string>> {
  const token = await fetch(`${api.url}/oauth/token`, signInRequest(api.credentials))
  const { access_token: bearer } = (await token.json()) as { access_token: string }
  return { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
}

test('answers on a port of this machine, as sign-in service and as API', async () => {
  const api = await started()
  expect(api.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const headers = await signedIn(api)
  const body = JSON.stringify({ flowId: onboarding.flow.id, inputData: {} })
  const answer = await fetch(`${api.url}/api/v2/flows/executions`, { method: 'POST', headers, body })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ message: 'Invalid flow input: customerId is required' })
  expect(api.launches).toHaveLength(1)
  expect(api.violations).toHaveLength(1)
  expect(() => api.assertValid()).toThrow('1 launch ')
  await api.close()
  expect(api.launches).toHaveLength(1)
})

test('leaves the global Request and Response alone', async () => {
  const before = [globalThis.Request, globalThis.Response]
  await started()
  expect([globalThis.Request, globalThis.Response]).toEqual(before)
})

test('takes the port that it is told, and says when it cannot have it', async () => {
  const api = await started()
  const port = Number(new URL(api.url).port)
  const taken = await rejected(startFlowsApi({ contracts: [], port }))
  expect(taken.code).toBe('port-unusable')
  expect(taken.message).toContain(`port ${port} of 127.0.0.1: another program has it`)
  await api.close()
  expect((await started({ port })).url).toBe(api.url)
})

test('closes while clients keep their connections alive, and more than once', async () => {
  const api = await started()
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  await new Promise<void>((resolve) => {
    get(`${api.url}/api/v2/flows`, { agent }, (response) => response.resume().on('end', () => resolve()))
  })
  await Promise.all([api.close(), api.close()])
  await api[Symbol.asyncDispose]()
  await expect(fetch(api.url)).rejects.toThrow('fetch failed')
})

test('closes while a request waits for its answer', async () => {
  const api = await started()
  api.fail({ delay: 200 })
  const waiting = fetch(`${api.url}/api/v2/flows`)
  const lost = expect(waiting).rejects.toThrow('fetch failed')
  await new Promise((resolve) => setTimeout(resolve, 50))
  await api.close()
  await lost
})

test('hangs up when it is told to, and clients that try again come through', async () => {
  const api = await started()
  api.fail({ reset: true })
  await expect(fetch(`${api.url}/api/v2/flows`)).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } })
  api.fail({ reset: true, times: 2 })
  api.fail({ status: 429 })
  const client = createFlowsClient({
    apiUrl: api.url,
    loginUrl: api.url,
    credentials: api.credentials,
    sleep: async () => {},
  })
  expect((await client.flow(onboarding.flow.id ?? '')).contract.flow.name).toBe('Customer Onboarding')
})

test('listens on the address that it is told, and says which one it cannot have', async () => {
  const everywhere = await started({ host: '0.0.0.0' })
  expect(everywhere.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${everywhere.url}/api/v2/flows`)).status).toBe(401)
  const named = await started({ host: 'localhost' })
  expect(named.url).toMatch(/^http:\/\/localhost:\d+$/)
  // An address for documentation (RFC 5737), which no machine has.
  const error = await rejected(startFlowsApi({ contracts: [], host: '192.0.2.1' }))
  expect([error.code, error.message]).toEqual(['port-unusable', expect.stringContaining('of 192.0.2.1')])
})

test('breaks off in the middle of a body, which the client can tell, and goes on afterwards', async () => {
  const api = await started()
  api.fail({ cut: true })
  const response = await fetch(`${api.url}/api/v2/flows`)
  expect(response.status).toBe(401)
  await expect(response.text()).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } })
  expect((await fetch(`${api.url}/api/v2/flows`)).status).toBe(401)
})

test('lets a body drip, and a page of a proxy through', async () => {
  const api = await started()
  api.fail({ drip: 4 })
  api.fail({ html: true, status: 502 })
  const before = performance.now()
  expect(await (await fetch(`${api.url}/api/v2/flows`)).json()).toMatchObject({ status: 401 })
  expect(performance.now() - before).toBeGreaterThanOrEqual(30)
  const page = await fetch(`${api.url}/api/v2/flows`)
  expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8'])
})

/** Does it so often, thirty at a time, and gives what came of each. */
async function often<Result>(count: number, act: (index: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const actOn = async (): Promise<void> => {
    while (next < count) results.push(await act(next++))
  }
  await Promise.all(Array.from({ length: 30 }, actOn))
  return results
}

test('loses none of thousands of launches, and keeps no more of them and of their runs than it is told', async () => {
  const [count, kept] = [2000, 100]
  const api = await started({ rateLimit: Infinity, keptLaunches: kept })
  const headers = await signedIn(api)
  const executions = `${api.url}/api/v2/flows/executions`
  const answers = await often(count, async (index) => {
    const inputData = index % 10 === 0 ? {} : { 'Flow.customerId': `CUST-${index}` }
    const body = JSON.stringify({ flowId: onboarding.flow.id, inputData })
    const answer = await fetch(executions, { method: 'POST', headers, body })
    return { status: answer.status, ...((await answer.json()) as { id?: string }) }
  })
  const ids = answers.flatMap(({ id }) => id ?? [])
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(200)
  expect([ids.length, new Set(ids).size]).toEqual([1800, 1800])
  expect([api.launchCount(), api.launches.length]).toEqual([count, kept])
  expect(() => api.assertValid()).toThrow('200 launches ')

  const found = async (some: readonly string[]): Promise<number> => {
    const statuses = await often(some.length, async (index) => {
      const answer = await fetch(`${executions}/${some[index]}`, { headers })
      await answer.text()
      return answer.status
    })
    expect(statuses.filter((status) => status !== 200 && status !== 404)).toEqual([])
    return statuses.filter((status) => status === 200).length
  }
  const keptIds = api.launches.flatMap(({ executionId }) => executionId ?? [])
  expect(await found(keptIds)).toBe(keptIds.length)
  expect(await found(ids.slice(-200))).toBe(kept)
  expect(await found(ids.slice(0, 100))).toBe(0)
}, 180_000)

test('gives each answer its length, as a server does that has it as a whole', async () => {
  const api = await started()
  const answer = await fetch(`${api.url}/api/v2/nothing`, { headers: await signedIn(api) })
  const text = await answer.text()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/json'])
  expect(answer.headers.get('transfer-encoding')).toBe(null)
  expect(Number(answer.headers.get('content-length'))).toBe(Buffer.byteLength(text))
})

test('answers HEAD without a body, and does not say that GET would have none', async () => {
  const api = await started()
  const answer = await fetch(`${api.url}/api/v2/flows`, { method: 'HEAD', headers: await signedIn(api) })
  expect([answer.status, await answer.text(), answer.headers.get('content-length')]).toEqual([200, '', null])
})

test('goes on after clients that hung up before their answer', async () => {
  const api = await started()
  const headers = await signedIn(api)
  api.fail({ delay: 100, times: 3 })
  const gone = new AbortController()
  const lost = Array.from({ length: 3 }, () => fetch(`${api.url}/api/v2/flows`, { headers, signal: gone.signal }))
  const ends = Promise.allSettled(lost)
  await new Promise((resolve) => setTimeout(resolve, 50))
  gone.abort()
  expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect((await fetch(`${api.url}/api/v2/flows`, { headers })).status).toBe(200)
})
