import { expect, test } from 'vitest'
import type { FlowContract } from '../../../src/contract/contract.ts'
import { createFlowsApi } from '../../../src/emulator/flows-api.ts'
import { contractOf, inputsOf } from '../../support/contracts.ts'
import { signedIn, type ReadAnswer } from '../../support/flows-api-client.ts'

function flow(id: string, name: string, type = 'WORKFLOW'): FlowContract {
  return { ...contractOf(inputsOf({ 'Flow.a': { type: 'string' } })), flow: { id, name, type } }
}

const contracts = [
  flow('c', 'Customer Onboarding'),
  flow('a', 'Refund'),
  flow('e', 'customer survey', 'SURVEYINVITE'),
  flow('b', 'Welcome Line', 'INBOUNDCALL'),
  flow('d', 'Nightly Payroll'),
]

async function list(query = ''): Promise<ReadAnswer> {
  return (await signedIn(createFlowsApi({ contracts }))).get(`/api/v2/flows${query}`)
}

async function ids(query: string): Promise<readonly unknown[]> {
  return ((await list(query)).body['entities'] as readonly { id: string }[]).map(({ id }) => id)
}

async function schemas(query: string): Promise<readonly unknown[]> {
  const { body } = await list(query)
  return (body['entities'] as readonly { inputSchema?: unknown }[]).map(({ inputSchema }) => inputSchema)
}

test('lists every flow in a fixed order, 25 a page', async () => {
  const { body } = await list()
  expect(body).toMatchObject({
    pageSize: 25,
    pageNumber: 1,
    total: 5,
    pageCount: 1,
    selfUri: '/api/v2/flows?pageNumber=1&pageSize=25',
  })
  expect(body).not.toHaveProperty('nextUri')
  expect(body).not.toHaveProperty('previousUri')
  expect(await ids('')).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('leads through the pages, each flow once, and keeps the filters on the way', async () => {
  const client = await signedIn(createFlowsApi({ contracts }))
  const seen: unknown[] = []
  let pages = 0
  for (let next: unknown = '/api/v2/flows?type=workflow&pageSize=2'; typeof next === 'string'; pages++) {
    const { body } = await client.get(next)
    seen.push(...(body['entities'] as readonly { id: string }[]).map(({ id }) => id))
    if (pages > 0) expect(body['previousUri']).toMatch(new RegExp(`pageNumber=${pages}$`))
    expect(body['lastUri']).toBe('/api/v2/flows?type=workflow&pageSize=2&pageNumber=2')
    next = body['nextUri']
  }
  expect(seen).toEqual(['a', 'c', 'd'])
  expect(pages).toBe(2)
  expect(await ids('?pageNumber=3&pageSize=5')).toEqual([])
})

test('gives the schemas when they are asked for', async () => {
  expect(new Set(await schemas('?includeSchemas=false'))).toEqual(new Set([undefined]))
  expect(await schemas('?includeSchemas=true')).toEqual(contracts.map(({ inputs }) => inputs))
})

test('filters by type, by name and, above all, by id', async () => {
  expect(await ids('?type=surveyinvite&type=INBOUNDCALL')).toEqual(['b', 'e'])
  expect(await ids('?name=CUSTOMER')).toEqual(['c', 'e'])
  expect(await ids('?name=customer&type=workflow')).toEqual(['c'])
  expect(await ids('?name=cust*board')).toEqual(['c'])
  expect(await ids('?name=board*cust')).toEqual([])
  expect(await ids('?name=.%2B')).toEqual([])
  expect(await ids('?id=d&id=A&id=none&name=Refund&type=bot')).toEqual(['a', 'd'])
})

test('sorts as it is told', async () => {
  expect(await ids('?sortBy=name')).toEqual(['c', 'd', 'a', 'b', 'e'])
  expect(await ids('?sortBy=name&sortOrder=desc')).toEqual(['e', 'b', 'a', 'd', 'c'])
  expect(await ids('?sortBy=type&sortOrder=ASC')).toEqual(['b', 'e', 'a', 'c', 'd'])
})

test('refuses numbers that are none', async () => {
  for (const query of [
    'pageNumber=0',
    'pageNumber=x',
    'pageSize=501',
    'pageSize=-1',
    'pageSize=2.5',
    'sortBy=__proto__',
  ]) {
    const { status, body } = await list(`?${query}`)
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 'invalid.value' })
    expect(body['message']).toContain(query.split('=')[0])
  }
  expect((await list('?pageSize=500')).status).toBe(200)
})
