import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowContract } from '../../src/contract/contract.ts'
import type { EmulatedFlow } from '../../src/emulator/emulated-flow.ts'
import { createFlowsApi, type FlowsApi } from '../../src/emulator/flows-api.ts'
import type { FlowsApiOptions } from '../../src/emulator/flows-api-options.ts'
import { emulatedRoutes } from '../../src/emulator/not-found.ts'
import { ask, type ReadAnswer, signInRequest } from '../support/flows-api-client.ts'
import { misfits } from '../support/vendor-models.ts'

const credentials = { clientId: 'client', clientSecret: 'secret' }

const contracts: fc.Arbitrary<readonly FlowContract[]> = fc.uniqueArray(
  fc.record({
    flow: fc.record({
      id: fc.oneof(
        fc.uuid(),
        fc.string({ minLength: 1, maxLength: 6 }).filter((id) => id.trim() !== ''),
      ),
      name: fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
      type: fc.constantFrom('WORKFLOW', 'INBOUNDCALL', 'DIGITALBOT'),
    }),
    inputs: fc.constantFrom<FlowContract['inputs'][]>(
      null,
      { type: 'object', properties: {} },
      { type: 'object', properties: { 'Flow.a': { type: 'string' } }, required: ['Flow.a'] },
    ),
    outputs: fc.constantFrom<FlowContract['outputs'][]>(null, {
      type: 'object',
      properties: { 'Flow.n': { type: 'integer' } },
    }),
    source: fc.constant({ kind: 'api' } as const),
  }),
  { selector: ({ flow }) => flow.id.toLowerCase(), minLength: 1, maxLength: 7 },
)
const settings: fc.Arbitrary<EmulatedFlow> = fc.record(
  {
    state: fc.constantFrom('published', 'checked-in', 'unpublished', 'deleted', 'other-division'),
    description: fc.string(),
    division: fc.record({ id: fc.uuid(), name: fc.string() }),
    failure: fc.record({ code: fc.string(), message: fc.string() }),
  },
  { requiredKeys: [] },
)

/** An organisation with flows in every state; its clock goes on by a second with each look. */
const organizations: fc.Arbitrary<() => FlowsApi> = fc
  .tuple(
    contracts,
    fc.array(settings, { maxLength: 4 }),
    fc.constantFrom<FlowsApiOptions['onBadLaunch'][]>(422, 400, 'silent'),
  )
  .map(([flows, states, onBadLaunch = 422]) => () => {
    let [time, count] = [Date.parse('2025-03-29T10:00:00Z'), 0]
    return createFlowsApi({
      contracts: flows,
      flows: Object.fromEntries(
        states.flatMap((state, index) => (flows[index] === undefined ? [] : [[flows[index].flow.id ?? '', state]])),
      ),
      onBadLaunch,
      credentials,
      executionTime: 5000,
      now: () => (time += 1000),
      newId: () => `id-${++count}`,
    })
  })

/** What a test may ask for: flows are chosen by their place, executions by when they were started. */
type Step =
  | { readonly kind: 'get'; readonly path: string; readonly model: string; readonly flow: number }
  | { readonly kind: 'launch'; readonly flow: number; readonly inputs: unknown }

const query = fc.constantFrom(
  '',
  '?pageSize=2&pageNumber=2',
  '?includeSchemas=true&deleted=true',
  '?sortBy=name&sortOrder=desc',
  '?pageSize=0',
)
const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('get' as const),
      path: query.map((text) => `/api/v2/flows${text}`),
      model: fc.constant('FlowEntityListing'),
      flow: fc.nat(6),
    }),
    fc.constantFrom<Step[]>(
      {
        kind: 'get',
        path: '/api/v2/flows/divisionviews?includeSchemas=true',
        model: 'FlowDivisionViewEntityListing',
        flow: 0,
      },
      { kind: 'get', path: '/api/v2/tokens/me', model: 'TokenInfo', flow: 0 },
      { kind: 'get', path: '/api/v2/organizations/me', model: 'Organization', flow: 0 },
      { kind: 'get', path: '/api/v2/flows/executions/{run}', model: 'FlowRuntimeExecution', flow: 0 },
    ),
    fc.record({
      kind: fc.constant('get' as const),
      path: fc.constantFrom('/api/v2/flows/{flow}'),
      model: fc.constant('Flow'),
      flow: fc.nat(6),
    }),
    fc.record({
      kind: fc.constant('get' as const),
      path: fc.constantFrom('/api/v2/flows/{flow}/versions'),
      model: fc.constant('FlowVersionEntityListing'),
      flow: fc.nat(6),
    }),
    fc.record({
      kind: fc.constant('get' as const),
      path: fc.constantFrom('/api/v2/flows/{flow}/versions/1.0'),
      model: fc.constant('FlowVersion'),
      flow: fc.nat(6),
    }),
    fc.record({
      kind: fc.constant('launch' as const),
      flow: fc.nat(6),
      inputs: fc.constantFrom<unknown[]>({}, { 'Flow.a': 'x' }, { Flow: { a: 'x' } }, null, 7),
    }),
  ),
  { maxLength: 12 },
)
// A run that was started and then read is rare among steps taken at random: each script ends with the attempt.
const steps = anySteps.map((script): readonly Step[] => [
  ...script,
  { kind: 'launch', flow: 0, inputs: { 'Flow.a': 'x' } },
  { kind: 'get', path: '/api/v2/flows/executions/{run}', model: 'FlowRuntimeExecution', flow: 0 },
])

/** Plays the steps, and hands every answer on with the model that it must have. */
async function play(
  api: FlowsApi,
  script: readonly Step[],
  seen: (answer: ReadAnswer, model: string) => void,
): Promise<void> {
  const { body } = await ask(api, '/oauth/token', signInRequest(api.credentials))
  const headers = { authorization: `Bearer ${String(body['access_token'])}`, 'content-type': 'application/json' }
  const listing = await ask(api, '/api/v2/flows?deleted=true', { headers })
  const ids = (listing.body['entities'] as readonly { id: string }[]).map(({ id }) => id)
  let run = 'none'
  for (const step of script) {
    const id = ids[step.flow % Math.max(1, ids.length)] ?? 'none'
    if (step.kind === 'launch') {
      const sent = JSON.stringify({ flowId: id, inputData: step.inputs })
      const answer = await ask(api, '/api/v2/flows/executions', { method: 'POST', headers, body: sent })
      if (answer.status === 200) run = String(answer.body['id'])
      seen(answer, 'FlowExecutionLaunchResponse')
    } else {
      const path = step.path.replace('{flow}', encodeURIComponent(id)).replace('{run}', run)
      seen(await ask(api, path, { headers }), step.model)
    }
  }
}

test('every answer has the shape of its model in the vendor’s SDK, and every refusal that of ErrorBody', async () => {
  const met = new Set<string>()
  await fc.assert(
    fc.asyncProperty(organizations, steps, async (organization, script) => {
      await play(organization(), script, ({ status, body, headers }, model) => {
        met.add(`${model} ${status}`)
        expect(misfits(status === 200 ? model : 'ErrorBody', body)).toEqual([])
        if (status !== 200) {
          expect(body['status']).toBe(status)
          expect(body['contextId']).toBe(headers.get('inin-correlation-id'))
        }
      })
    }),
    { numRuns: 300 },
  )
  expect([...met]).toEqual(
    expect.arrayContaining([
      'Flow 200',
      'FlowVersion 200',
      'FlowRuntimeExecution 200',
      'FlowExecutionLaunchResponse 422',
    ]),
  )
}, 30_000)

test('the same clock, ids and requests give the same answers', async () => {
  await fc.assert(
    fc.asyncProperty(organizations, steps, async (organization, script) => {
      const runs = await Promise.all(
        [organization(), organization()].map(async (api) => {
          const answers: unknown[] = []
          await play(api, script, ({ status, headers, body }) => answers.push([status, [...headers], body]))
          return [answers, JSON.parse(JSON.stringify(api.launches))]
        }),
      )
      expect(runs[0]).toEqual(runs[1])
    }),
    { numRuns: 100 },
  )
}, 30_000)

test('the pages cover every flow that is asked for, once, in order', async () => {
  const asked = fc.record({
    size: fc.integer({ min: 1, max: 5 }),
    sortBy: fc.constantFrom('id', 'name', 'type'),
    sortOrder: fc.constantFrom('asc', 'desc'),
    type: fc.constantFrom('', 'workflow', 'digitalbot'),
  })
  await fc.assert(
    fc.asyncProperty(contracts, asked, async (flows, { size, sortBy, sortOrder, type }) => {
      const api = createFlowsApi({ contracts: flows, credentials })
      const { body } = await ask(api, '/oauth/token', signInRequest(credentials))
      const headers = { authorization: `Bearer ${String(body['access_token'])}` }
      const entities: { readonly id: string; readonly [member: string]: unknown }[] = []
      const filter = type === '' ? '' : `&type=${type}`
      let next: unknown = `/api/v2/flows?pageSize=${size}&sortBy=${sortBy}&sortOrder=${sortOrder}${filter}`
      for (let pages = 0; typeof next === 'string' && pages < 20; pages++) {
        const page: Record<string, unknown> = (await ask(api, next, { headers })).body
        entities.push(...(page['entities'] as typeof entities))
        next = page['nextUri']
      }
      const wanted = flows.filter(({ flow }) => type === '' || flow.type.toLowerCase() === type)
      expect(entities.map(({ id }) => id).toSorted()).toEqual(wanted.map(({ flow }) => flow.id ?? '').toSorted())
      const keys = entities.map((entity) => String(entity[sortBy]))
      for (const [index, key] of keys.entries()) {
        const before = keys[index - 1]
        if (before === undefined) continue
        expect(sortBy === 'type' || (sortOrder === 'asc' ? before <= key : before >= key)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
}, 30_000)

describe('whatever is asked', () => {
  const segment = fc.oneof(
    fc.constantFrom(
      'api',
      'v2',
      'flows',
      'executions',
      'versions',
      'divisionviews',
      'oauth',
      'token',
      '..',
      '%',
      '%E0%A4%A',
      '%00',
      '__proto__',
    ),
    fc.string({ maxLength: 5 }).map(encodeURIComponent),
  )
  const path = fc.oneof(
    fc.array(segment, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`),
    fc.constantFrom(...emulatedRoutes.map((route) => route.split(' ')[1] ?? '')),
  )
  const requests = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
    path,
    query: fc.oneof(
      fc.constant(''),
      fc.webQueryParameters().map((text) => `?${text}`),
      fc.constantFrom('?pageSize=1e9', '?name=*&id=&sortBy=x', '?%'),
    ),
    type: fc.constantFrom('application/json', 'text/plain', 'application/x-www-form-urlencoded', ''),
    body: fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(
        '{"flowId":"a"}',
        '{"flow":{"id":"a"}}',
        '{"__proto__":{}}',
        '[]',
        'null',
        'grant_type=client_credentials',
      ),
    ),
    signed: fc.boolean(),
  })

  test('it is answered, in JSON, without a word of our own code', async () => {
    await fc.assert(
      fc.asyncProperty(organizations, requests, async (organization, { method, path, query, type, body, signed }) => {
        const api = organization()
        const token = signed ? await ask(api, '/oauth/token', signInRequest(credentials)) : undefined
        const headers = { 'content-type': type, authorization: `Bearer ${String(token?.body['access_token'])}` }
        const sent = method === 'GET' ? {} : { body }
        const response = await api.fetch(
          new Request(`http://emulator.test${path}${query}`, { method, headers, ...sent }),
        )
        const text = await response.text()
        expect(response.status).toBeLessThan(501)
        // A flow whose inputs nobody knows cannot be judged: that alone is a 500.
        if (response.status === 500) expect(text).toContain('\\"inputs\\": null')
        expect(() => JSON.parse(text) as unknown).not.toThrow()
        expect(response.headers.get('inin-correlation-id')).toMatch(/^id-/)
        expect(text).not.toMatch(/node_modules|\bat .+\.ts:\d|TypeError/)
      }),
      { numRuns: 500 },
    )
  }, 30_000)

  test('what the emulator says it knows, it knows', async () => {
    const api = createFlowsApi({ contracts: [], credentials })
    const { body } = await ask(api, '/oauth/token', signInRequest(credentials))
    for (const route of emulatedRoutes) {
      const [method = '', path = ''] = route.split(' ')
      const headers = { authorization: `Bearer ${String(body['access_token'])}` }
      const answer = await ask(api, path, { method, headers })
      expect(String(answer.body['message'])).not.toContain('is not emulated')
    }
  })
})
