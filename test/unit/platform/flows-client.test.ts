import { describe, expect, test } from 'vitest'
import type { PlatformFlow } from '../../../src/contract/read-platform-flow.ts'
import { createFlowsClient, type FlowsClient } from '../../../src/platform/flows-client.ts'
import {
  credentials,
  customerOnboarding,
  error,
  type LiveFlow,
  nightlyPayroll,
  organization,
  token,
} from '../../support/live-organization.ts'
import { rejected } from '../../support/rejected.ts'
import { type ScriptedServer, scriptedServer } from '../../support/scripted-server.ts'

function clientOf({ url }: ScriptedServer): FlowsClient {
  return createFlowsClient({ apiUrl: url, loginUrl: url, credentials })
}

function namesOf(flows: readonly PlatformFlow[]): readonly string[] {
  return flows.map(({ contract }) => contract.flow.name)
}

const bare = ({ inputSchema: _inputs, outputSchema: _outputs, ...flow }: LiveFlow): LiveFlow => flow as LiveFlow

describe('the client', () => {
  test('signs in once and reads a flow', async () => {
    const server = await scriptedServer(organization([customerOnboarding]))
    const client = clientOf(server)
    const [flow] = await Promise.all([client.flow(customerOnboarding.id), client.flow(customerOnboarding.id)])
    expect(flow).toEqual({
      contract: {
        flow: { id: customerOnboarding.id, name: 'Customer Onboarding', type: 'WORKFLOW' },
        inputs: customerOnboarding['inputSchema'],
        outputs: customerOnboarding['outputSchema'],
        source: { kind: 'api' },
      },
      version: '3.0',
      datePublished: '2025-03-29T10:00:00.000Z',
      schemasFound: true,
    })
    expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  test('takes an access token instead', async () => {
    const server = await scriptedServer(organization([customerOnboarding]))
    const client = createFlowsClient({ apiUrl: server.url, accessToken: token })
    expect((await client.flow(customerOnboarding.id)).version).toBe('3.0')
    expect(server.requests.map(({ method }) => method)).toEqual(['GET'])
  })

  test('refuses a token that no header can carry, and does not repeat it', async () => {
    expect(() => createFlowsClient({ apiUrl: 'https://api.example', accessToken: 'abc\ndef' })).toThrow(
      expect.objectContaining({ code: 'credentials-invalid', message: expect.not.stringContaining('abc') }),
    )
  })

  test('reads flows by id through the filter, in their order, 50 in a request', async () => {
    const flows = Array.from({ length: 120 }, (_, index) => ({
      ...customerOnboarding,
      id: `e3b2c1a0-4567-89ab-cdef-${String(index).padStart(12, '0')}`,
      name: `Flow ${index}`,
    }))
    const server = await scriptedServer(organization(flows))
    const ids = flows.map(({ id }) => id).toReversed()
    const read = await clientOf(server).flowsByIds([...ids, 'e3b2c1a0-4567-89ab-cdef-ffffffffffff'])
    expect(read.map(({ contract }) => contract.flow.id)).toEqual(ids)
    expect(server.requests.filter(({ method }) => method === 'GET')).toHaveLength(3)
  })

  test('finds an id in whatever case it is written', async () => {
    const server = await scriptedServer(organization([customerOnboarding]))
    expect(await clientOf(server).flowsByIds([customerOnboarding.id.toUpperCase()])).toHaveLength(1)
  })

  test('reads flows by exact name and type, though the filter finds more', async () => {
    const server = await scriptedServer(
      organization([
        customerOnboarding,
        { ...customerOnboarding, id: '2', name: 'Customer Onboarding Test' },
        { ...customerOnboarding, id: '3', type: 'commonmodule' },
        { ...customerOnboarding, id: '4', name: 'customer onboarding' },
      ]),
    )
    const client = clientOf(server)
    expect(namesOf(await client.flowsByName('Customer Onboarding'))).toEqual([
      'Customer Onboarding',
      'Customer Onboarding',
    ])
    expect(await client.flowsByName('Customer Onboarding', 'WORKFLOW')).toHaveLength(1)
    expect(await client.flowsByName('Onboarding')).toEqual([])
  })

  test('pages through every flow, each once, leaving out the deleted', async () => {
    const flows = Array.from({ length: 1001 }, (_, index) => ({
      ...bare(customerOnboarding),
      id: `id-${index}`,
      name: `Flow ${index}`,
      ...(index === 700 ? { deleted: true } : {}),
    }))
    const server = await scriptedServer(organization(flows))
    const read: PlatformFlow[] = []
    for await (const flow of clientOf(server).allFlows()) read.push(flow)
    expect(namesOf(read)).toEqual(flows.filter(({ id }) => id !== 'id-700').map(({ name }) => name))
    const pages = server.requests.filter(({ method }) => method === 'GET')
    expect(pages.map(({ url }) => url.searchParams.get('pageNumber'))).toEqual(['1', '2', '3'])
    for (const { url } of pages) {
      expect(url.searchParams.get('pageSize')).toBe('500')
      expect(url.searchParams.get('includeSchemas')).toBe('true')
    }
  })

  test('stops at a listing that repeats itself without end', async () => {
    const server = await scriptedServer((request) =>
      request.url.pathname === '/api/v2/flows'
        ? { json: { entities: [customerOnboarding], pageCount: 1_000_000 } }
        : organization([])(request),
    )
    const read = async (): Promise<void> => {
      for await (const flow of clientOf(server).allFlows()) expect(flow.contract.flow.name).toBe('Customer Onboarding')
    }
    expect((await rejected(read())).code).toBe('answer-unreadable')
    expect(server.requests.filter(({ method }) => method === 'GET')).toHaveLength(2)
  })

  test('looks for schemas in the published version when the flow has none', async () => {
    const flow = bare(customerOnboarding)
    const version = { id: '3.0', inputSchema: customerOnboarding['inputSchema'] }
    const server = await scriptedServer(organization([flow], { [`${flow.id} 3.0`]: version }))
    const client = clientOf(server)
    const expected = {
      version: '3.0',
      datePublished: '2025-03-29T10:00:00.000Z',
      contract: { inputs: version.inputSchema },
    }
    expect(await client.flow(flow.id)).toMatchObject(expected)
    expect(await client.flowsByIds([flow.id])).toMatchObject([expected])
    expect(await client.flowsByName(flow.name)).toMatchObject([expected])
  })

  test('knows no schema when nobody shows one', async () => {
    const flow = bare(customerOnboarding)
    const server = await scriptedServer(organization([flow]))
    expect(await clientOf(server).flow(flow.id)).toMatchObject({
      version: '3.0',
      schemasFound: false,
      contract: { inputs: null, outputs: null },
    })
  })

  test('reads a version of a flow', async () => {
    const version = { id: '1.0', inputSchema: { type: 'object', properties: { 'Flow.old': { type: 'string' } } } }
    const server = await scriptedServer(
      organization([customerOnboarding], { [`${customerOnboarding.id} 1.0`]: version }),
    )
    const client = clientOf(server)
    const expected = {
      version: '1.0',
      contract: { flow: { name: 'Customer Onboarding' }, inputs: version.inputSchema, outputs: null },
    }
    expect(await client.version(customerOnboarding.id, '1.0')).toMatchObject(expected)
    const flow = await client.flow(customerOnboarding.id)
    const asked = server.requests.length
    expect(await client.version(flow, '1.0')).toMatchObject(expected)
    expect(server.requests).toHaveLength(asked + 1)
    const missing = await rejected(client.version(flow, '9.0'))
    expect(missing.code).toBe('flow-not-visible')
    expect(missing.message).toContain('version "9.0" of flow "Customer Onboarding"')
  })

  test('signs in again when the token runs out on the way', async () => {
    let isExpired = false
    const answers = organization([customerOnboarding, nightlyPayroll])
    const server = await scriptedServer((request) => {
      if (request.method === 'GET' && isExpired) {
        isExpired = false
        return error(401, 'credentials.expired', 'The supplied credentials are expired')
      }
      return answers(request)
    })
    const client = clientOf(server)
    await client.flow(customerOnboarding.id)
    isExpired = true
    expect((await client.flow(nightlyPayroll.id)).contract.flow.name).toBe('Nightly Payroll')
    expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })

  test('tries a sign-in again after one that failed', async () => {
    let isRefused = true
    const server = await scriptedServer((request) => {
      if (request.url.pathname === '/oauth/token' && isRefused) {
        isRefused = false
        return { status: 401, json: { error: 'invalid_client' } }
      }
      return organization([customerOnboarding])(request)
    })
    const client = clientOf(server)
    expect((await rejected(client.flow(customerOnboarding.id))).code).toBe('sign-in-refused')
    expect((await client.flow(customerOnboarding.id)).version).toBe('3.0')
  })

  test.each(['..', '.', '', 'a/../../b', '?x=1'])('the id "%s" leads to no other path', async (id) => {
    const server = await scriptedServer(organization([customerOnboarding]))
    expect((await rejected(clientOf(server).flow(id))).code).toBe('flow-not-visible')
    for (const { url } of server.requests) expect(url.pathname).toMatch(/^\/oauth\/token$|^\/api\/v2\/flows\/[^/]+$/)
  })

  test('says which organisation answers', async () => {
    const server = await scriptedServer(organization([]))
    expect(await clientOf(server).organization()).toEqual({ id: 'org-1', name: 'Example Bank' })
  })
})
