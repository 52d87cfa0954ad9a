import { expect, test } from 'vitest'
import { createFlowsApi } from '../../../src/emulator/flows-api.ts'
import { contractOf, inputsOf, onboarding } from '../../support/contracts.ts'
import { ask, signedIn, signInRequest } from '../../support/flows-api-client.ts'
import { folderWith } from '../../support/folder.ts'
import { thrown } from '../../support/thrown.ts'

test('signs in its own client, and no other', async () => {
  const api = createFlowsApi({ contracts: [onboarding] })
  const answer = await ask(api, '/oauth/token', signInRequest(api.credentials))
  expect(answer).toMatchObject({ status: 200, body: { token_type: 'bearer', expires_in: 86_400 } })
  const stranger = createFlowsApi({ contracts: [] })
  for (const credentials of [stranger.credentials, { ...api.credentials, clientSecret: '' }]) {
    const refused = await ask(api, '/oauth/token', signInRequest(credentials))
    expect(refused).toMatchObject({ status: 400, body: { error: 'invalid_client' } })
    expect(refused.body['description']).toBe(refused.body['error_description'])
  }
})

test('says what is wrong with a sign-in', async () => {
  const api = createFlowsApi({ contracts: [] })
  const request = signInRequest(api.credentials)
  const code = async (change: RequestInit): Promise<unknown> =>
    (await ask(api, '/oauth/token', { ...request, ...change })).body['error']
  expect(await code({ body: 'grant_type=password' })).toBe('unsupported_grant_type')
  expect(await code({ body: '{}', headers: { 'content-type': 'application/json' } })).toBe('invalid_request')
  expect(await code({ headers: { 'content-type': 'application/x-www-form-urlencoded' } })).toBe('invalid_client')
})

test('lets in only who has a token of its own that has not run out', async () => {
  let now = 0
  const api = createFlowsApi({ contracts: [], now: () => now })
  const other = createFlowsApi({ contracts: [] })
  const { body } = await ask(other, '/oauth/token', signInRequest(other.credentials))
  const code = async (authorization?: string): Promise<unknown> => {
    const answer = await ask(api, '/api/v2/flows', authorization === undefined ? {} : { headers: { authorization } })
    expect(answer.status).toBe(401)
    return answer.body['code']
  }
  expect(await code()).toBe('authentication.required')
  expect(await code('Basic YTpi')).toBe('authentication.required')
  expect(await code(`Bearer ${String(body['access_token'])}`)).toBe('bad.credentials')
  const client = await signedIn(api)
  now = 86_400_000 - 1
  expect((await client.get('/api/v2/flows')).status).toBe(200)
  now++
  expect((await client.get('/api/v2/flows')).body['code']).toBe('credentials.expired')
})

test('gives every answer a correlation id, and an error the same as its contextId', async () => {
  let count = 0
  const api = createFlowsApi({ contracts: [], newId: () => `id-${++count}` })
  const client = await signedIn(api)
  const ids = new Set<unknown>()
  for (const path of ['/api/v2/flows', '/api/v2/flows/none', '/nowhere']) {
    const { headers, body, status } = await client.get(path)
    const id = headers.get('ININ-Correlation-Id')
    expect(id).toMatch(/^id-\d+$/)
    ids.add(id)
    if (status >= 400) expect(body['contextId']).toBe(id)
  }
  expect(ids.size).toBe(3)
})

test('says of what it does not emulate what it does', async () => {
  const client = await signedIn(createFlowsApi({ contracts: [] }))
  const { status, body } = await client.get('/api/v2/users/me')
  expect(status).toBe(404)
  expect(body).toMatchObject({ code: 'not.found', status: 404, errors: [], details: [] })
  expect(body['message']).toMatch(/^GET \/api\/v2\/users\/me is not emulated.*POST \/api\/v2\/flows\/executions/)
})

test('shows a flow and its versions', async () => {
  const contract = contractOf(inputsOf({ 'Flow.customerId': { type: 'string' } }), { recordedVersion: '3.0' })
  const api = createFlowsApi({ contracts: [contract], now: () => Date.parse('2025-03-29T10:00:00Z') })
  const client = await signedIn(api)
  const path = `/api/v2/flows/${contract.flow.id ?? ''}`
  const { body } = await client.get(path)
  expect(body).toMatchObject({
    id: contract.flow.id,
    name: 'Customer Onboarding',
    type: 'workflow',
    publishedVersion: { id: '3.0', selfUri: `${path}/versions/3.0` },
    inputSchema: contract.inputs,
    selfUri: path,
  })
  // Nobody knows the outputs: the platform leaves such a schema out.
  expect(body).not.toHaveProperty('outputSchema')
  expect((await client.get(path.toUpperCase().replace('/API/V2/FLOWS', '/api/v2/flows'))).body).toEqual(body)

  const changed = { ...contract, inputs: inputsOf({ 'Flow.id': { type: 'string' } }) }
  api.publish(changed)
  expect((await client.get(path)).body).toMatchObject({
    publishedVersion: { id: '4.0', datePublished: '2025-03-29T10:00:00.000Z' },
    inputSchema: changed.inputs,
  })
  expect((await client.get(`${path}/versions/3.0`)).body).toMatchObject({ id: '3.0', inputSchema: contract.inputs })
  expect((await client.get(`${path}/versions/4.0`)).body).toMatchObject({ id: '4.0', inputSchema: changed.inputs })
  expect(await client.get(`${path}/versions/5.0`)).toMatchObject({ status: 404, body: { code: 'not.found' } })
  for (const missing of ['/api/v2/flows/none', '/api/v2/flows/none/versions/1.0']) {
    expect(await client.get(missing)).toMatchObject({
      status: 404,
      body: { code: 'architect.flow.not.found', message: 'Could not find flow with specified ID.', entityId: 'none' },
    })
  }
})

test('publishes new flows, and gives those without an id the same one every time', async () => {
  const { id: _, ...nameless } = onboarding.flow
  const contract = { ...onboarding, flow: nameless }
  const ids = []
  for (const api of [createFlowsApi({ contracts: [] }), createFlowsApi({ contracts: [] })]) {
    api.publish(contract)
    api.publish(contract)
    api.publish({ ...contract, flow: { ...nameless, type: 'BOT' } })
    const { body } = await (await signedIn(api)).get('/api/v2/flows?type=workflow')
    expect(body).toMatchObject({ total: 1, entities: [{ name: nameless.name, publishedVersion: { id: '2.0' } }] })
    ids.push((body['entities'] as readonly { id: string }[])[0]?.id)
  }
  expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(ids[1]).toBe(ids[0])
})

test('refuses two flows with one id', () => {
  const other = { ...onboarding, flow: { ...onboarding.flow, name: 'Offboarding' } }
  const error = thrown(() => createFlowsApi({ contracts: [onboarding, other] }))
  expect(error.code).toBe('flow-duplicated')
  expect(error.message).toContain('"Customer Onboarding" and "Offboarding"')

  const third = { ...onboarding, flow: { id: 'third', name: 'Third', type: 'BOT' } }
  const api = createFlowsApi({ contracts: [onboarding, third] })
  const merged = { ...contractOf(null, { ids: [third.flow.id] }) }
  expect(thrown(() => api.publish(merged)).code).toBe('flow-duplicated')
})

test('takes the contracts of the project when none are given', async () => {
  const folder = folderWith({
    'flow-contracts/onboarding.flow.json': { formatVersion: 1, ...onboarding },
    'flow-contract.config.json': { flows: { onboarding: { callerExpects: { required: ['Flow.customerId'] } } } },
  })
  const before = process.cwd()
  process.chdir(folder)
  try {
    const client = await signedIn(createFlowsApi())
    expect((await client.get('/api/v2/flows')).body).toMatchObject({ total: 1 })
  } finally {
    process.chdir(before)
  }
})
