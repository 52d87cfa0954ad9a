import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { createFlowsClient, type FlowsClient } from '../../../src/platform/flows-client.ts'
import type { Fetch, TransportOptions } from '../../../src/platform/transport.ts'
import { credentials, customerOnboarding, error, organization, token } from '../../support/live-organization.ts'
import { rejected } from '../../support/rejected.ts'
import { closedPort, type Reply, type SeenRequest, scriptedServer } from '../../support/scripted-server.ts'

const wellBehaved = organization([customerOnboarding])
const id = customerOnboarding.id

interface Scene {
  readonly client: FlowsClient
  readonly host: string
  readonly requests: readonly SeenRequest[]
  /** What was waited for between tries, in milliseconds. */
  readonly waits: readonly number[]
}

/** An organisation in which requests for a flow meet faults; `undefined` lets a request through. */
async function scene(fault: (request: SeenRequest) => Reply | undefined, world: TransportOptions = {}): Promise<Scene> {
  const server = await scriptedServer((request) => fault(request) ?? wellBehaved(request))
  const waits: number[] = []
  const client = createFlowsClient({
    apiUrl: server.url,
    loginUrl: server.url,
    credentials,
    sleep: async (milliseconds) => void waits.push(milliseconds),
    ...world,
  })
  return { client, host: server.host, requests: server.requests, waits }
}

const onFlow =
  (reply: (request: SeenRequest) => Reply | undefined) =>
  (request: SeenRequest): Reply | undefined =>
    request.method === 'GET' ? reply(request) : undefined

/** Fails as Node's own `fetch` does. */
function failingFetch(code: string): Fetch {
  return async () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('the reason'), { code }) })
  }
}

/** A `fetch` of somebody else's, with an error that repeats the request. */
const tellingFetch: Fetch = async (_url, init) => {
  throw Object.assign(new Error(`refused ${JSON.stringify(init.headers)}`), { code: 'E_OWN' })
}

describe('what is refused for good', () => {
  test.each([
    [
      'a wrong secret',
      { status: 400, json: { error: 'invalid_client', description: 'client not found: invalid client' } },
    ],
    [
      'a client that is not active',
      { status: 401, json: { error: 'unauthorized_client', error_description: 'inactive' } },
    ],
    ['a client without a word', { status: 401, text: '' }],
  ])('%s: sign-in-refused', async (_, reply: Reply) => {
    const { client, host, requests } = await scene(({ method }) => (method === 'POST' ? reply : undefined))
    const refused = await rejected(client.flow(id))
    expect(refused.code).toBe('sign-in-refused')
    expect(refused.message).toContain(`${host} refused the sign-in`)
    expect(requests).toHaveLength(1)
  })

  test('a token that is never taken: sign-in-refused, after one more sign-in', async () => {
    const { client, requests } = await scene(onFlow(() => error(401, 'bad.credentials', 'Invalid login credentials.')))
    const refused = await rejected(client.flow(id))
    expect(refused).toMatchObject({ code: 'sign-in-refused', status: 401 })
    expect(requests).toHaveLength(4)
  })

  test('a missing permission is named', async () => {
    const { client } = await scene(
      onFlow(() => error(403, 'missing.any.permissions', 'Unable to perform the requested action.')),
    )
    const refused = await rejected(client.flow(id))
    expect(refused.code).toBe('permission-missing')
    expect(refused.message).toContain('architect:flow:view')
  })

  test('another refusal is told as the platform tells it', async () => {
    const { client } = await scene(onFlow(() => error(403, 'org.suspended', 'The organization is suspended.')))
    const refused = await rejected(client.flow(id))
    expect(refused).toMatchObject({ code: 'request-refused', status: 403 })
    expect(refused.message).toContain('org.suspended, The organization is suspended.')
  })

  test('a flow that is not there: flow-not-visible, and never "removed"', async () => {
    const { client, host } = await scene(() => undefined)
    const refused = await rejected(client.flow('00000000-0000-4000-8000-000000000000'))
    expect(refused).toMatchObject({ code: 'flow-not-visible', status: 404 })
    expect(refused.message).toContain(`${host} shows no flow "00000000-0000-4000-8000-000000000000"`)
  })
})

describe('what passes', () => {
  test('429 is waited for as long as it asks', async () => {
    const { client, waits } = await scene(
      onFlow(({ before }) =>
        before === 0 ? { ...error(429, 'too.many.requests', 'Slow'), headers: { 'retry-after': '7' } } : undefined,
      ),
    )
    expect((await client.flow(id)).version).toBe('3.0')
    expect(waits).toEqual([7000])
  })

  test('429 until a date', async () => {
    const now = Date.UTC(2025, 2, 29, 10, 0, 0)
    const headers = { 'retry-after': new Date(now + 12_000).toUTCString() }
    const { client, waits } = await scene(
      onFlow(({ before }) => (before === 0 ? { status: 429, headers, json: {} } : undefined)),
      { now: () => now },
    )
    await client.flow(id)
    expect(waits).toEqual([12_000])
  })

  test('429 for ever is rate-limited, with a bounded number of tries', async () => {
    const headers = { 'retry-after': '3', 'inin-correlation-id': 'abc-123' }
    const { client, requests, waits } = await scene(onFlow(() => ({ status: 429, headers, json: {} })))
    const refused = await rejected(client.flow(id))
    expect(refused).toMatchObject({ code: 'rate-limited', status: 429, retryAfter: 3, correlationId: 'abc-123' })
    expect(refused.message).toContain('abc-123')
    expect(requests.filter(({ method }) => method === 'GET')).toHaveLength(4)
    expect(waits).toEqual([3000, 3000, 3000])
  })

  test('429 for an hour is not waited for', async () => {
    const { client, waits } = await scene(onFlow(() => ({ status: 429, headers: { 'retry-after': '3600' }, json: {} })))
    expect(await rejected(client.flow(id))).toMatchObject({ code: 'rate-limited', retryAfter: 3600 })
    expect(waits).toEqual([])
  })

  test('how the sign-in says that it takes no more for now', async () => {
    const json = { error: 'invalid_request', description: 'login request rate limit exceeded' }
    const { client, waits } = await scene(({ method, before }) =>
      method === 'POST' && before < 2 ? { status: 400, json } : undefined,
    )
    expect((await client.flow(id)).version).toBe('3.0')
    expect(waits).toEqual([500, 1000])
  })

  test.each([408, 500, 502, 503, 504])('status %i is tried again', async (status) => {
    const { client, waits } = await scene(
      onFlow(({ before }) => (before < 2 ? { status, text: '<html>Bad gateway</html>' } : undefined)),
    )
    expect((await client.flow(id)).version).toBe('3.0')
    expect(waits).toEqual([500, 1000])
  })

  test('503 for ever is platform-failed', async () => {
    const { client, requests } = await scene(onFlow(() => error(503, 'service.unavailable', 'Later')))
    expect(await rejected(client.flow(id))).toMatchObject({ code: 'platform-failed', status: 503 })
    expect(requests.filter(({ method }) => method === 'GET')).toHaveLength(4)
  })

  test.each(['reset', 'cut'] as const)('a connection that was lost (%s) is tried again', async (fault) => {
    const { client, waits } = await scene(onFlow(({ before }) => (before === 0 ? { fault } : undefined)))
    expect((await client.flow(id)).version).toBe('3.0')
    expect(waits).toEqual([500])
  })

  test.each(['reset', 'cut'] as const)('one that is lost each time (%s) is connection-lost', async (fault) => {
    const { client, host } = await scene(onFlow(() => ({ fault })))
    const lost = await rejected(client.flow(id))
    expect(lost.code).toBe('connection-lost')
    expect(lost.message).toContain(`${host} hung up before its answer was complete, 4 times in a row`)
  })
})

describe('a host that cannot be reached', () => {
  test('because nothing listens', async () => {
    const url = `http://127.0.0.1:${await closedPort()}`
    const unreachable = await rejected(createFlowsClient({ apiUrl: url, loginUrl: url, credentials }).flow(id))
    expect(unreachable.code).toBe('host-unreachable')
    expect(unreachable.message).toContain(`Cannot reach ${new URL(url).host}: nothing listens there (ECONNREFUSED)`)
  })

  test('because there is no such name', async () => {
    const client = createFlowsClient({ region: 'mypurecloud.ie', credentials, fetch: failingFetch('ENOTFOUND') })
    expect((await rejected(client.flow(id))).message).toContain(
      'Cannot reach login.mypurecloud.ie: there is no such host name',
    )
  })

  test('because it does not answer in time', async () => {
    const { client } = await scene(
      onFlow(() => ({ fault: 'silence' })),
      { timeout: 200 },
    )
    const unreachable = await rejected(client.flow(id))
    expect(unreachable.code).toBe('host-unreachable')
    expect(unreachable.message).toContain('no complete answer within 0.2 s')
  })

  test('because a certificate is not trusted: verification is never off', async () => {
    const fetch = failingFetch('SELF_SIGNED_CERT_IN_CHAIN')
    const client = createFlowsClient({ region: 'mypurecloud.ie', credentials, fetch })
    expect((await rejected(client.flow(id))).message).toContain('NODE_EXTRA_CA_CERTS')
  })
})

describe('an answer that is none', () => {
  test.each([200, 403, 404])('a web page with status %i is told from the platform', async (status) => {
    const page = {
      status,
      headers: { 'content-type': 'text/html' },
      text: '<!doctype html><title>Sign in to the proxy</title>',
    }
    const { client } = await scene(onFlow(() => page))
    const unreadable = await rejected(client.flow(id))
    expect(unreadable).toMatchObject({ code: 'answer-unreadable', status })
    expect(unreadable.message).toContain('with a web page ("Sign in to the proxy"), not with JSON')
  })

  test('a web page in place of the sign-in', async () => {
    const { client } = await scene(({ method }) =>
      method === 'POST' ? { status: 200, text: '<html></html>' } : undefined,
    )
    expect((await rejected(client.flow(id))).code).toBe('answer-unreadable')
  })

  test.each([
    ['no JSON', { text: 'OK' }],
    ['half of a JSON', { text: '{"id": "1", "na' }],
    ['nothing', { text: '' }],
    ['no UTF-8', { text: Buffer.from([0x22, 0xff, 0x22]) }],
  ])('%s', async (_, reply: Reply) => {
    const { client } = await scene(onFlow(() => reply))
    expect((await rejected(client.flow(id))).code).toBe('answer-unreadable')
  })

  test('a body without end stops at the limit', async () => {
    const { client } = await scene(
      onFlow(() => ({ json: { ...customerOnboarding, description: 'x'.repeat(2000) } })),
      {
        largestAnswer: 1000,
      },
    )
    const unreadable = await rejected(client.flow(id))
    expect(unreadable.code).toBe('answer-unreadable')
    expect(unreadable.message).toContain('larger than 1000 bytes')
  })

  test('a sign-in without a token, or with one that no header can carry', async () => {
    for (const json of [{}, [], { access_token: 7 }, { access_token: 'a b' }]) {
      const { client } = await scene(({ method }) => (method === 'POST' ? { json } : undefined))
      expect((await rejected(client.flow(id))).code).toBe('answer-unreadable')
    }
  })

  test('a listing that is none', async () => {
    for (const json of [[], null, { entities: {} }, { entities: [{ name: 'A', type: 'workflow' }] }]) {
      const { client } = await scene(onFlow(() => ({ json })))
      expect((await rejected(client.flowsByIds([id]))).code).toBe('answer-unreadable')
    }
  })
})

describe('a redirect', () => {
  test.each([301, 302, 307, 308])('with status %i takes no credentials to another host', async (status) => {
    const elsewhere = await scriptedServer(wellBehaved)
    const { client } = await scene(
      onFlow(() => ({ status, headers: { location: `${elsewhere.url}/collect?token=${token}` }, text: '' })),
    )
    const redirected = await rejected(client.flow(id))
    expect(redirected).toMatchObject({ code: 'answer-redirected', status })
    expect(redirected.message).toContain(elsewhere.host)
    expect(elsewhere.requests).toEqual([])
  })

  test('of the sign-in takes no secret there', async () => {
    const elsewhere = await scriptedServer(wellBehaved)
    const { client } = await scene(({ method }) =>
      method === 'POST' ? { status: 307, headers: { location: `${elsewhere.url}/oauth/token` }, text: '' } : undefined,
    )
    expect((await rejected(client.flow(id))).code).toBe('answer-redirected')
    expect(elsewhere.requests).toEqual([])
  })
})

describe('secrets', () => {
  const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64')

  test.each([
    [400, 'POST'],
    [403, 'GET'],
    [404, 'GET'],
    [401, 'GET'],
    [429, 'GET'],
    [500, 'GET'],
    [200, 'GET'],
  ])('are in no error, even when an answer with status %i to a %s repeats them', async (status, method) => {
    const told = `${credentials.clientSecret} ${basic} ${token}`
    const replies: Reply[] = [
      { status, json: { code: token, error: told, message: `${'x'.repeat(190)}${told}`, description: told } },
      { status, headers: { 'content-type': 'text/html' }, text: `<title>${token}</title>` },
    ]
    for (const reply of replies) {
      const { client } = await scene((request) => (request.method === method ? reply : undefined))
      const { message, stack = '' } = await rejected(client.flow(id))
      // The flow that a server made up is no concern of this test, but for its text.
      for (const secret of [credentials.clientSecret, basic, token]) {
        if (method === 'GET' && secret !== token) continue
        if (method === 'POST' && secret === token) continue
        expect(message).not.toContain(secret)
        expect(stack).not.toContain(secret)
        expect(message).not.toContain(secret.slice(0, 10))
      }
    }
  })

  test('do not show when the client is printed', async () => {
    const client = createFlowsClient({ region: 'mypurecloud.ie', credentials })
    expect(inspect(client, { depth: 9, showHidden: true })).not.toContain(credentials.clientSecret)
    expect(JSON.stringify(client)).not.toContain(credentials.clientSecret)
  })

  test('are not carried along by the error of a fetch that is not ours', async () => {
    const client = createFlowsClient({ region: 'mypurecloud.ie', credentials, fetch: tellingFetch })
    const failed = await rejected(client.flow(id))
    expect(inspect(failed)).not.toContain(basic)
    expect(failed.message).toContain('the request failed (E_OWN)')
  })

  test('control characters of an answer are not printed', async () => {
    const { client } = await scene(onFlow(() => error(403, 'odd', '\u001b[2Jgone')))
    expect((await rejected(client.flow(id))).message).toContain('\\u001b[2Jgone')
  })
})
