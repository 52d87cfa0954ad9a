import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { record, type RecordCommandResult } from '../../../src/commands/record.ts'
import { recordText } from '../../../src/report/record-text.ts'
import type { Variables } from '../../../src/store/variables.ts'
import { folderWith } from '../../support/folder.ts'
import {
  credentials,
  customerOnboarding,
  error,
  nightlyPayroll,
  organization,
} from '../../support/live-organization.ts'
import { rejected } from '../../support/rejected.ts'
import { closedPort, type Reply, scriptedServer } from '../../support/scripted-server.ts'

const signedIn: Variables = {
  GENESYS_CLIENT_ID: credentials.clientId,
  GENESYS_CLIENT_SECRET: credentials.clientSecret,
  GENESYS_REGION: 'mypurecloud.com',
}
const live = organization([customerOnboarding, nightlyPayroll])
const flows = { onboarding: { name: 'Customer Onboarding' } }
const sleep = async (): Promise<void> => {}

function projectOn(url: string, more: Readonly<Record<string, unknown>> = {}): string {
  return folderWith({
    'flow-contract.config.json': { environments: { dev: { apiUrl: url, loginUrl: url, ...more } }, flows },
  })
}

function recorded(from: string): readonly string[] {
  const folder = join(from, 'flow-contracts')
  return existsSync(folder) ? readdirSync(folder) : []
}

test('records the flows of the config, and says whose credentials answered where', async () => {
  const { url, host } = await scriptedServer(live)
  const from = projectOn(url)
  const result = await record({ from, variables: signedIn })
  expect(result).toMatchObject({
    host,
    environment: 'dev',
    variableNames: ['GENESYS_CLIENT_ID', 'GENESYS_CLIENT_SECRET'],
    flows: [{ key: 'onboarding', outcome: 'added' }],
  })
  expect(recorded(from)).toEqual(['onboarding.flow.json', 'recorded.json'])
  const written = recorded(from)
    .map((file) => readFileSync(join(from, 'flow-contracts', file), 'utf8'))
    .join('')
  expect(`${written}${JSON.stringify(result)}`).not.toContain(credentials.clientSecret)
})

test('records every flow', async () => {
  const { url } = await scriptedServer(live)
  const from = projectOn(url)
  await record({ from, variables: signedIn, all: true })
  expect(recorded(from)).toEqual(['nightly-payroll.flow.json', 'onboarding.flow.json', 'recorded.json'])
  expect((await rejected(record({ from, variables: signedIn, all: true, flows: ['onboarding'] }))).code).toBe(
    'option-conflict',
  )
})

test('writes nothing when it is a dry run', async () => {
  const { url } = await scriptedServer(live)
  const from = projectOn(url)
  expect(await record({ from, variables: signedIn, dryRun: true })).toMatchObject({
    dryRun: true,
    flows: [{ outcome: 'added' }],
  })
  expect(recorded(from)).toEqual([])
})

describe('where it goes', () => {
  test('URLs in variables win over the config, for this very run', async () => {
    const { url, host } = await scriptedServer(live)
    const from = folderWith({
      'flow-contract.config.json': { environments: { prod: { region: 'mypurecloud.ie' } }, flows },
    })
    const variables = { ...signedIn, GENESYS_API_URL: url, GENESYS_LOGIN_URL: url }
    expect(await record({ from, variables })).toMatchObject({
      host,
      variableNames: ['GENESYS_CLIENT_ID', 'GENESYS_CLIENT_SECRET', 'GENESYS_API_URL', 'GENESYS_LOGIN_URL'],
    })
  })

  test('the region of the config wins over the one of a variable', async () => {
    const asked: string[] = []
    const fetch = async (url: string): Promise<Response> => {
      asked.push(new URL(url).host)
      return Response.json({ error: 'invalid_client' }, { status: 400 })
    }
    const from = folderWith({
      'flow-contract.config.json': { environments: { prod: { region: 'eu-west-1' } }, flows },
    })
    expect((await rejected(record({ from, variables: signedIn, fetch }))).code).toBe('sign-in-refused')
    await rejected(record({ from: folderWith({ 'flow-contract.config.json': { flows } }), variables: signedIn, fetch }))
    expect(asked).toEqual(['login.mypurecloud.ie', 'login.mypurecloud.com'])
  })

  test('the organisation that the config names must answer, before anything is read', async () => {
    const { url, requests } = await scriptedServer(live)
    for (const organization of ['org-1', 'Example Bank']) {
      const result = await record({ from: projectOn(url, { organization }), variables: signedIn })
      expect(result.organization).toEqual({ id: 'org-1', name: 'Example Bank' })
    }
    const from = projectOn(url, { organization: 'Another Bank' })
    const count = requests.length
    const mismatch = await rejected(record({ from, variables: signedIn }))
    expect(mismatch.code).toBe('organization-mismatch')
    expect(mismatch.message).toContain('"Example Bank" (org-1), and the config expects "Another Bank"')
    expect(requests.slice(count).map(({ url }) => url.pathname)).toEqual(['/oauth/token', '/api/v2/organizations/me'])
    expect(recorded(from)).toEqual([])
  })
})

describe('whatever goes wrong, it is one clear line and nothing is written', () => {
  const page = { headers: { 'content-type': 'text/html' }, text: '<html><title>Proxy</title></html>' }
  test.each<[string, string, Reply]>([
    [
      'bad credentials',
      'sign-in-refused',
      { status: 400, json: { error: 'invalid_client', description: 'client not found' } },
    ],
    ['no permission', 'permission-missing', error(403, 'missing.permissions', 'You are missing it')],
    ['a web page', 'answer-unreadable', page],
    ['too many requests', 'rate-limited', { status: 429, headers: { 'retry-after': '1' }, json: {} }],
    ['a failure of the platform', 'platform-failed', { status: 503, json: {} }],
    ['a reset', 'connection-lost', { fault: 'reset' }],
    ['a cut body', 'connection-lost', { fault: 'cut' }],
    ['a redirect', 'answer-redirected', { status: 302, headers: { location: 'https://elsewhere.example/' }, text: '' }],
    ['a body too large', 'answer-unreadable', { json: { entities: [], filler: 'x'.repeat(5000) } }],
    ['an empty listing', 'flow-not-visible', { json: { entities: [], pageCount: 0 } }],
  ])('%s: %s', async (_, code, reply) => {
    const { url, host } = await scriptedServer((request) => {
      const isMeant = code === 'sign-in-refused' ? request.method === 'POST' : request.url.pathname === '/api/v2/flows'
      return isMeant ? reply : live(request)
    })
    const from = projectOn(url)
    const failure = await rejected(record({ from, variables: signedIn, sleep, largestAnswer: 4000 }))
    expect(failure.code).toBe(code)
    expect(failure.message).toContain(host)
    expect(failure.message).not.toContain('\n')
    expect(recorded(from)).toEqual([])
  })

  test('an unknown flow', async () => {
    const { url } = await scriptedServer(live)
    const from = projectOn(url)
    const failure = await rejected(record({ from, variables: signedIn, flows: ['onboarding', 'Unheard Of'] }))
    expect(failure.code).toBe('flow-not-visible')
    expect(failure.message).toContain('no flow named "Unheard Of"')
    expect(recorded(from)).toEqual([])
  })

  test('a host that is not there', async () => {
    const from = projectOn(`http://127.0.0.1:${await closedPort()}`)
    expect((await rejected(record({ from, variables: signedIn }))).code).toBe('host-unreachable')
    expect(recorded(from)).toEqual([])
  })

  test('no credentials, no region, no such environment', async () => {
    const from = folderWith({ 'flow-contract.config.json': { flows } })
    expect((await rejected(record({ from, variables: {} }))).code).toBe('credentials-missing')
    const { GENESYS_REGION: _, ...withoutRegion } = signedIn
    expect((await rejected(record({ from, variables: withoutRegion }))).code).toBe('region-unknown')
    expect((await rejected(record({ from, variables: signedIn, env: 'prod' }))).code).toBe('environment-unknown')
  })
})

describe('the words', () => {
  test('say who answered, what became of each flow, and what to do next', async () => {
    const { url, host } = await scriptedServer(live)
    const from = projectOn(url)
    const text = async (options: { dryRun?: boolean } = {}): Promise<readonly string[]> =>
      recordText(await record({ from, variables: signedIn, flows: ['onboarding', 'Nightly Payroll'], ...options }))
    const file = (name: string): string => join(from, 'flow-contracts', name)
    const answered = ['Signed in with GENESYS_CLIENT_ID, GENESYS_CLIENT_SECRET', `Answered by ${host}, environment dev`]
    const lines = [
      `added: onboarding (${file('onboarding.flow.json')}), flow "Customer Onboarding" 3.0, 1 input, 1 output`,
      `added: nightly-payroll (${file('nightly-payroll.flow.json')}), flow "Nightly Payroll" 1.0, 2 inputs, no outputs`,
      `  The flow key "nightly-payroll" was made from the flow's name`,
    ]
    expect(await text({ dryRun: true })).toEqual([
      ...answered,
      ...lines.map((line) => line.replace(/^added/, 'would be added')),
      '2 flows: 2 added',
      'Nothing was written: this was a dry run. Run it again without --dry-run to write.',
    ])
    expect(await text()).toEqual([
      ...answered,
      ...lines,
      '2 flows: 2 added',
      'Next: run your tests, look at the difference, and commit the contract files.',
    ])
    expect((await text()).slice(2)).toEqual([
      ...lines.slice(0, 2).map((line) => line.replace(/^added/, 'unchanged')),
      '2 flows: 2 unchanged',
    ])
  })

  test('let no name from outside move the cursor', () => {
    const name = 'Payroll\u001b[2J\u202e\n'
    const result: RecordCommandResult = {
      host: 'api.example',
      environment: undefined,
      dryRun: false,
      variableNames: [],
      organization: { id: '1', name },
      flows: [
        {
          key: 'payroll',
          contract: { flow: { name, type: 'WORKFLOW' }, inputs: null, outputs: null, source: { kind: 'api' } },
          outcome: 'skipped',
          reasons: [name],
        },
      ],
    }
    const text = recordText(result).join('\n')
    expect(text).toContain('Payroll\\u001b[2J\\u202e\\u000a')
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u001b\u202e]/)
    expect(text).toContain('skipped: payroll, flow "Payroll')
  })
})
