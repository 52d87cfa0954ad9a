import nock from 'nock'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import type { InterceptedFlows } from '../../../../src/launches/mount/intercept-flows.ts'
import type { MountOptions } from '../../../../src/launches/mount/mount-options.ts'
import { interceptFlows } from '../../../../src/nock.ts'
import { onboarding } from '../../../support/contracts.ts'
import { type HttpClient, httpClients } from '../../../support/http-clients.ts'
import { launchPath } from '../../../support/founding-launch.ts'
import { authorizationBy, foundingPayload, goodPayload, launchBy } from '../../../support/mounted-conversation.ts'
import { thrown } from '../../../support/thrown.ts'

const clients = Object.entries(httpClients)
const usersUrl = 'https://api.mypurecloud.ie/api/v2/users'
const flowsUrl = 'https://api.mypurecloud.ie/api/v2/flows'
const byFetch = httpClients['fetch'] as HttpClient

nock.disableNetConnect()
afterEach(() => nock.cleanAll())

function intercepted(options: MountOptions = {}): InterceptedFlows {
  const flows = interceptFlows({ contracts: [onboarding], ...options })
  onTestFinished(flows.restore)
  return flows
}

/** The error of a client, which is no error of this package. */
async function failureOf(sent: Promise<unknown>): Promise<Error> {
  const failure: unknown = await sent.catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Error)
  return failure as Error
}

/** Mocks of launches and of flows, each of which takes only some, and answers once with a 203. */
function addNarrowMocks(): void {
  const narrow: readonly ((scope: nock.Scope) => nock.Interceptor)[] = [
    (scope) => scope.post(launchPath, (body) => body.inputData['Flow.customerId'] === 'special'),
    (scope) => scope.post(launchPath).matchHeader('x-own', 'yes'),
    (scope) => scope.get('/api/v2/flows').query({ name: 'special' }),
    (scope) => scope.get(/flows\/special/),
  ]
  for (const one of narrow) one(nock('https://api.mypurecloud.ie')).reply(203, { own: true })
  nock('https://api.mypurecloud.ie', { reqheaders: { 'x-other': 'yes' } })
    .post(launchPath)
    .reply(203)
}

describe.each(clients)('%s', (_name, send) => {
  test('signs in, reads flows and launches, as often as it likes', async () => {
    const flows = intercepted()
    const authorization = await authorizationBy(send, flows)
    for (const page of [1, 2]) {
      const url = `${flowsUrl}?includeSchemas=true&pageNumber=${page}&pageSize=1`
      const { status, text } = await send({ method: 'GET', url, headers: { authorization } })
      expect({ status, ...JSON.parse(text) }).toMatchObject({ status: 200, total: 1, pageNumber: page })
    }
    for (let count = 1; count <= 3; count++) {
      const { status, text, headers } = await launchBy(send, authorization, goodPayload)
      expect(status).toBe(200)
      expect(headers['content-type']).toMatch(/^application\/json/)
      expect(JSON.parse(text)).toMatchObject({ id: flows.launches.at(-1)?.executionId })
      expect(flows.launches).toHaveLength(count)
    }
    expect(() => flows.assertValid()).not.toThrow()
  })

  test('is told of the founding case what its user was told', async () => {
    const flows = intercepted()
    const { status, text, headers } = await launchBy(send, await authorizationBy(send, flows), foundingPayload)
    const body: unknown = JSON.parse(text)
    expect(status).toBe(422)
    expect(body).toMatchObject({
      message: 'Invalid flow input: customerId is required',
      contextId: headers['inin-correlation-id'],
    })
    expect(thrown(() => flows.assertValid()).message).toContain('inputs: a launch request has no such member')
  })

  test('is answered where its body is no JSON, or no text', async () => {
    const flows = intercepted()
    const authorization = await authorizationBy(send, flows)
    for (const body of ['{"flowId": ', new Uint8Array([0xff, 0xfe, 0x00])]) {
      const { status, text } = await launchBy(send, authorization, body)
      expect(status).toBe(400)
      expect(JSON.parse(text)).toMatchObject({ status: 400 })
    }
    expect(flows.launches).toHaveLength(2)
  })

  test('sees a connection reset as its own error, and the next answer as usual', async () => {
    const flows = intercepted()
    const authorization = await authorizationBy(send, flows)
    flows.fail({ reset: true, delay: 5 })
    const error = await failureOf(launchBy(send, authorization, goodPayload))
    expect([Reflect.get(error, 'code'), Reflect.get(Object(error.cause), 'code')]).toContain('ECONNRESET')
    expect(flows.launches).toEqual([])
    expect((await launchBy(send, authorization, goodPayload)).status).toBe(200)
  })

  test('gets a body that drips to its end, and none that is cut', async () => {
    const flows = intercepted()
    const authorization = await authorizationBy(send, flows)
    flows.fail({ drip: 1 })
    const { text } = await launchBy(send, authorization, { ...goodPayload, name: 'Łódź ✓'.repeat(500) })
    expect(JSON.parse(text)).toMatchObject({ name: 'Łódź ✓'.repeat(500) })
    flows.fail({ cut: true })
    await expect(launchBy(send, authorization, goodPayload)).rejects.toThrow()
  })
})

test.each(clients)('HEAD and OPTIONS are answered as on a port: %s', async (_name, send) => {
  const flows = intercepted()
  const headers = { authorization: await authorizationBy(send, flows) }
  expect(await send({ method: 'HEAD', url: flowsUrl, headers })).toMatchObject({ status: 200, text: '' })
  expect((await send({ method: 'OPTIONS', url: flowsUrl, headers })).status).toBe(404)
  nock('https://api.mypurecloud.ie').get('/api/v2/groups').reply(200)
  expect((await send({ method: 'HEAD', url: flowsUrl, headers })).status).toBe(200)
})

describe('a suite of nock', () => {
  test('finds its own mocks as it left them', async () => {
    const own = nock('https://api.mypurecloud.ie').get('/api/v2/users').reply(200, { entities: [] })
    const flows = intercepted()
    expect(nock.pendingMocks()).toEqual(['GET https://api.mypurecloud.ie:443/api/v2/users'])
    expect(nock.isDone()).toBe(false)
    expect((await byFetch({ method: 'GET', url: usersUrl })).status).toBe(200)
    expect([own.isDone(), nock.isDone()]).toEqual([true, true])
    flows.restore()
    expect(nock.activeMocks()).toEqual([])
  })

  test('adds mocks later, for what is not emulated and, once, for what is', async () => {
    const flows = intercepted()
    const authorization = await authorizationBy(byFetch, flows)
    nock('https://api.mypurecloud.ie')
      .get('/api/v2/users')
      .reply(200, { entities: ['own'] })
    nock('https://api.mypurecloud.ie').post('/api/v2/flows/executions').reply(503)
    expect((await byFetch({ method: 'GET', url: usersUrl })).status).toBe(200)
    expect((await launchBy(byFetch, authorization, goodPayload)).status).toBe(503)
    expect((await launchBy(byFetch, authorization, goodPayload)).status).toBe(200)
    expect(nock.isDone()).toBe(true)
  })

  test.each(['before', 'after'])('narrows its own mocks, %s the emulator, which answers the rest', async (when) => {
    if (when === 'before') addNarrowMocks()
    const flows = intercepted()
    const authorization = await authorizationBy(byFetch, flows)
    if (when === 'after') addNarrowMocks()
    const statusOf = async (method: 'GET' | 'POST', url: string, headers = {}, payload?: unknown): Promise<number> => {
      const sent = { 'content-type': 'application/json', authorization, ...headers }
      const body = payload === undefined ? {} : { body: JSON.stringify(payload) }
      return (await byFetch({ method, url, headers: sent, ...body })).status
    }
    const special = { ...goodPayload, inputData: { 'Flow.customerId': 'special' } }
    const launchUrl = `https://api.mypurecloud.ie${launchPath}`
    const ask = async (): Promise<readonly number[]> => [
      await statusOf('POST', launchUrl, {}, goodPayload),
      await statusOf('GET', flowsUrl),
      await statusOf('GET', `${flowsUrl}?name=other`),
      await statusOf('POST', launchUrl, {}, special),
      await statusOf('POST', launchUrl, { 'x-own': 'yes' }, goodPayload),
      await statusOf('POST', launchUrl, { 'x-other': 'yes' }, goodPayload),
      await statusOf('GET', `${flowsUrl}?name=special`),
      await statusOf('GET', `${flowsUrl}/special`),
    ]
    expect(await ask()).toEqual([200, 200, 200, 203, 203, 203, 203, 203])
    expect(nock.isDone()).toBe(true)
    // Each of them once: now the emulator answers all.
    expect(await ask()).toEqual([200, 200, 200, 200, 200, 200, 200, 404])
  })

  test('keeps what it persists, whatever comes later', async () => {
    nock('https://api.mypurecloud.ie').persist().get(/flows/).reply(203)
    const flows = intercepted()
    const authorization = await authorizationBy(byFetch, flows)
    for (let count = 0; count < 3; count++) {
      expect((await byFetch({ method: 'GET', url: flowsUrl, headers: { authorization } })).status).toBe(203)
      expect((await launchBy(byFetch, authorization, goodPayload)).status).toBe(200)
    }
  })

  test('hears from the emulator of a path that nobody knows, and from nock where it has mocks of its own', async () => {
    const flows = intercepted()
    const authorization = await authorizationBy(byFetch, flows)
    const ask = { method: 'GET', url: usersUrl, headers: { authorization } } as const
    const { status, text } = await byFetch(ask)
    expect(status).toBe(404)
    expect(JSON.parse(text).message).toContain('GET /api/v2/users is not emulated')
    nock('https://api.mypurecloud.ie').get('/api/v2/groups').reply(200)
    expect((await failureOf(byFetch(ask))).message).toContain('No match for request')
  })

  test('is asked to activate nock before the emulator is mounted', () => {
    nock.restore()
    onTestFinished(() => nock.activate())
    expect(thrown(() => intercepted())).toMatchObject({ code: 'nock-inactive' })
  })

  test('shows the emulator’s mocks by a name', () => {
    intercepted({ region: 'mypurecloud.ie' })
    expect(nock.activeMocks()).toContain('POST https://api.mypurecloud.ie:443/(emulated by flow-contract)')
  })
})

describe('the addresses', () => {
  test('are those of every region', async () => {
    const flows = intercepted()
    for (const host of ['mypurecloud.com', 'usw2.pure.cloud', 'mypurecloud.com.au', 'edee1.eusc-pure.cloud']) {
      const urls = { apiUrl: `https://api.${host}`, loginUrl: `https://login.${host}` }
      const authorization = await authorizationBy(byFetch, flows, urls)
      expect((await launchBy(byFetch, authorization, goodPayload, urls)).status).toBe(200)
    }
  })

  test('are those of one region, by either of its names', async () => {
    const flows = intercepted({ region: 'eu-west-1' })
    await authorizationBy(byFetch, flows)
    const error = await failureOf(byFetch({ method: 'GET', url: 'https://api.mypurecloud.com/api/v2/flows' }))
    expect(error.message).toContain('Disallowed net connect')
  })

  test('are those of a gateway, with what it puts before the paths', async () => {
    const urls = { apiUrl: 'http://gateway.internal:8080/genesys/', loginUrl: 'https://gateway.internal/login' }
    const flows = intercepted(urls)
    const authorization = await authorizationBy(byFetch, flows, urls)
    const apiUrl = 'http://gateway.internal:8080/genesys'
    expect((await launchBy(byFetch, authorization, goodPayload, { ...urls, apiUrl })).status).toBe(200)
    expect(flows.launches).toMatchObject([{ body: goodPayload, status: 200 }])
  })

  test('keep signing in apart from the API', async () => {
    const flows = intercepted()
    const { clientId, clientSecret } = flows.credentials
    const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
    const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' }
    const body = 'grant_type=client_credentials'
    const url = 'https://api.mypurecloud.ie/oauth/token'
    expect((await byFetch({ method: 'POST', url, headers, body })).status).toBe(404)
  })

  test('belong to the organisation that came last, and go back to the one before', async () => {
    const [first, second] = [intercepted(), intercepted()]
    await authorizationBy(byFetch, second)
    second.restore()
    await authorizationBy(byFetch, first)
  })
})

test('an organisation that is disposed of answers no more', async () => {
  {
    using flows = interceptFlows({ contracts: [onboarding], region: 'mypurecloud.ie' })
    await authorizationBy(byFetch, flows)
  }
  await expect(byFetch({ method: 'GET', url: flowsUrl })).rejects.toThrow()
})
