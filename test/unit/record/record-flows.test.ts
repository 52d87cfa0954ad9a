import { describe, expect, test } from 'vitest'
import type { JsonSchema } from '../../../src/contract/json.ts'
import { parseContract } from '../../../src/contract/parse-contract.ts'
import { createFlowsClient, type FlowsClient } from '../../../src/platform/flows-client.ts'
import { type RecordOptions, recordFlows } from '../../../src/record/record-flows.ts'
import type { RecordResult } from '../../../src/record/record-result.ts'
import type { RecordedProject } from '../../../src/record/record-targets.ts'
import { dictionary } from '../../../src/contract/dictionary.ts'
import { memoryStore } from '../../../src/store/memory-store.ts'
import type { EnvironmentConfig, FlowConfig } from '../../../src/store/project-config.ts'
import {
  credentials,
  customerOnboarding,
  type LiveFlow,
  nightlyPayroll,
  organization,
} from '../../support/live-organization.ts'
import { rejected } from '../../support/rejected.ts'
import { scriptedServer } from '../../support/scripted-server.ts'

interface Bench {
  /** Records from an organisation that has these flows now. */
  record(live: readonly LiveFlow[], options?: Partial<RecordOptions>): Promise<RecordResult>
  /** The same, as another environment of the same project. */
  recordAs(environment: string, live: readonly LiveFlow[], options?: Partial<RecordOptions>): Promise<RecordResult>
  /** The text of each file. */
  files(): Readonly<Record<string, string>>
  inputsIn(file: string): JsonSchema | null
  /** How often the store was written to. */
  writes(): number
}

function bench(
  flows: Readonly<Record<string, FlowConfig>> = {},
  { environments = {}, recordFrom }: { environments?: Record<string, EnvironmentConfig>; recordFrom?: string } = {},
  present: Readonly<Record<string, string>> = {},
  versions: Readonly<Record<string, unknown>> = {},
): Bench {
  const memory = memoryStore(present)
  let count = 0
  const store: RecordedProject['store'] = {
    ...memory,
    write: (name, text) => {
      count++
      memory.write(name, text)
    },
    remove: (name) => {
      count++
      memory.remove(name)
    },
  }
  const config = {
    contracts: '/contracts',
    environments: dictionary(Object.entries(environments)),
    flows: dictionary(Object.entries(flows)),
    ...(recordFrom === undefined ? {} : { recordFrom }),
  }
  const recordAs = async (
    environment: string | undefined,
    live: readonly LiveFlow[],
    options: Partial<RecordOptions> = {},
  ): Promise<RecordResult> =>
    recordFlows({ client: await clientFor(live, versions), project: { config, store, environment }, ...options })
  return {
    record: async (live, options) => recordAs(recordFrom, live, options),
    recordAs,
    files: () => Object.fromEntries(memory.list().map((name) => [name, memory.read(name) ?? ''])),
    inputsIn: (file) => parseContract(memory.read(file)).inputs,
    writes: () => count,
  }
}

async function clientFor(live: readonly LiveFlow[], versions: Readonly<Record<string, unknown>>): Promise<FlowsClient> {
  const { url } = await scriptedServer(organization(live, versions))
  return createFlowsClient({ apiUrl: url, loginUrl: url, credentials })
}

const named = { onboarding: { name: 'Customer Onboarding' }, payroll: { id: nightlyPayroll.id } }
const live = [customerOnboarding, nightlyPayroll]
const changed: LiveFlow = {
  ...customerOnboarding,
  inputSchema: { type: 'object', properties: { 'Flow.customerNumber': { type: 'integer' } } },
  publishedVersion: { id: '4.0', datePublished: '2025-05-01T00:00:00.000Z' },
}
const withoutSchema: LiveFlow = { ...customerOnboarding, inputSchema: null, outputSchema: {} }

describe('recording the flows of the config', () => {
  test('writes a contract file each, and one record of ids and versions', async () => {
    const { record, files } = bench(named)
    const { flows, dryRun } = await record(live)
    expect(dryRun).toBe(false)
    expect(flows).toMatchObject([
      { key: 'onboarding', outcome: 'added', version: '3.0', file: 'memory/onboarding.flow.json', reasons: [] },
      { key: 'payroll', outcome: 'added', version: '1.0' },
    ])
    expect(Object.keys(files())).toEqual(['onboarding.flow.json', 'payroll.flow.json', 'recorded.json'])
    expect(JSON.parse(files()['onboarding.flow.json'] ?? '')).toMatchObject({
      flow: { id: customerOnboarding.id, name: 'Customer Onboarding', type: 'WORKFLOW' },
      inputs: customerOnboarding['inputSchema'],
      outputs: customerOnboarding['outputSchema'],
      source: { kind: 'api' },
    })
    expect(JSON.parse(files()['recorded.json'] ?? '')).toEqual({
      formatVersion: 1,
      flows: {
        onboarding: {
          default: { id: customerOnboarding.id, version: '3.0', datePublished: '2025-03-29T10:00:00.000Z' },
        },
        payroll: { default: { id: nightlyPayroll.id, version: '1.0', datePublished: '2025-01-02T03:04:05.000Z' } },
      },
    })
    expect(Object.values(files()).join('')).not.toContain('Somebody')
  })

  test('touches no byte the second time', async () => {
    const { record, files, writes } = bench(named)
    await record(live)
    const [before, count] = [files(), writes()]
    expect((await record(live)).flows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged'])
    expect(files()).toEqual(before)
    expect(writes()).toBe(count)
  })

  test('touches only recorded.json when a flow is published again as it was', async () => {
    const { record, files } = bench(named)
    await record(live)
    const before = files()
    const again = { ...customerOnboarding, publishedVersion: { id: '4.0', datePublished: '2025-06-01T00:00:00.000Z' } }
    const { flows } = await record([again, nightlyPayroll])
    expect(flows).toMatchObject([
      { outcome: 'republished', version: '4.0', reasons: ['Its version was 3.0, with the same contract'] },
      { outcome: 'unchanged' },
    ])
    const { 'recorded.json': recorded, ...contracts } = files()
    expect(contracts).toEqual({
      'onboarding.flow.json': before['onboarding.flow.json'],
      'payroll.flow.json': before['payroll.flow.json'],
    })
    expect(recorded).toContain('"4.0"')
  })

  test('replaces the contract of a flow that changed, and says in what', async () => {
    const { record, inputsIn } = bench(named)
    await record(live)
    expect((await record([changed, nightlyPayroll])).flows[0]).toMatchObject({
      outcome: 'changed',
      reasons: ['Its inputs changed'],
    })
    expect(inputsIn('onboarding.flow.json')).toEqual(changed['inputSchema'])
  })

  test('with mode none tells the same and writes nothing', async () => {
    const { record, writes } = bench(named)
    const result = await record(live, { mode: 'none' })
    expect(result).toMatchObject({ dryRun: true, flows: [{ outcome: 'added' }, { outcome: 'added' }] })
    expect(writes()).toBe(0)
  })

  test('reads the version that the config pins', async () => {
    const old = { type: 'object', properties: { 'Flow.old': { type: 'string' } } }
    const { record, inputsIn, files } = bench(
      { onboarding: { name: 'Customer Onboarding', version: '1.0' } },
      {},
      {},
      {
        [`${customerOnboarding.id} 1.0`]: { id: '1.0', inputSchema: old },
      },
    )
    expect((await record(live)).flows).toMatchObject([{ version: '1.0', outcome: 'added' }])
    expect(inputsIn('onboarding.flow.json')).toEqual(old)
    expect(files()['recorded.json']).toContain('"version": "1.0"')
  })

  test('mends a broken contract file', async () => {
    const { record, inputsIn } = bench(named, {}, { 'onboarding.flow.json': '<<<<<<< HEAD' })
    expect((await record(live)).flows[0]).toMatchObject({ outcome: 'changed' })
    expect(inputsIn('onboarding.flow.json')).toEqual(customerOnboarding['inputSchema'])
  })

  test('without any says what to do', async () => {
    expect(await rejected(bench().record(live))).toMatchObject({ code: 'nothing-to-record' })
  })

  test('of one that has neither name nor id says which', async () => {
    const failure = await rejected(bench({ onboarding: { version: '1.0' } }).record(live))
    expect(failure.code).toBe('flow-unidentified')
    expect(failure.message).toContain('"onboarding"')
  })
})

describe('a flow that is asked for', () => {
  test.each(['onboarding', 'Customer Onboarding'])('by "%s" is the one of the config', async (text) => {
    const { record, files } = bench(named)
    expect((await record(live, { flows: [text] })).flows).toMatchObject([{ key: 'onboarding', outcome: 'added' }])
    expect(Object.keys(files())).toEqual(['onboarding.flow.json', 'recorded.json'])
  })

  test('by an id of the config is the one of the config', async () => {
    const { record } = bench(named)
    expect((await record(live, { flows: [nightlyPayroll.id, 'payroll'] })).flows).toMatchObject([{ key: 'payroll' }])
  })

  test.each([customerOnboarding.id, 'Customer Onboarding'])(
    'by "%s" gets a key of its own when no config has it',
    async (text) => {
      const { record, files } = bench()
      const { flows } = await record(live, { flows: [text] })
      expect(flows).toMatchObject([
        {
          key: 'customer-onboarding',
          outcome: 'added',
          reasons: [`The flow key "customer-onboarding" was made from the flow's name`],
        },
      ])
      expect(Object.keys(files())).toEqual(['customer-onboarding.flow.json', 'recorded.json'])
      // From now on it is known, by that key too, and after a renaming.
      const renamed = { ...customerOnboarding, name: 'Onboarding of Customers' }
      for (const flow of [renamed.name, 'customer-onboarding', customerOnboarding.id, undefined]) {
        const again = await record([renamed], flow === undefined ? {} : { flows: [flow] })
        expect(again.flows).toMatchObject([{ key: 'customer-onboarding' }])
      }
      expect(Object.keys(files())).toEqual(['customer-onboarding.flow.json', 'recorded.json'])
    },
  )

  test('twice, by id and by name, is recorded once', async () => {
    const { record } = bench()
    expect((await record(live, { flows: [customerOnboarding.id, 'Customer Onboarding'] })).flows).toHaveLength(1)
  })

  test('and that has the name of another is told apart by the type in the config', async () => {
    const twins = [customerOnboarding, { ...customerOnboarding, id: 'twin', type: 'commonmodule' }]
    const ambiguous = await rejected(bench({ onboarding: { name: 'Customer Onboarding' } }).record(twins))
    expect(ambiguous.code).toBe('flow-name-ambiguous')
    expect(ambiguous.message).toContain('COMMONMODULE twin')
    const { record } = bench({ onboarding: { name: 'Customer Onboarding', type: 'CommonModule' } })
    expect((await record(twins)).flows).toMatchObject([{ contract: { flow: { id: 'twin' } } }])
  })

  test('and whose key would be another flow is refused', async () => {
    const { record, writes } = bench({ 'nightly-payroll': { name: 'Customer Onboarding' } })
    expect((await rejected(record(live, { flows: ['Nightly Payroll'] }))).code).toBe('flow-key-taken')
    expect(writes()).toBe(0)
  })
})

describe('all or nothing', () => {
  test('one error names every flow that is not seen, and nothing is written', async () => {
    const { record, writes } = bench({
      ...named,
      gone: { name: 'Gone' },
      lost: { id: '00000000-0000-4000-8000-000000000000' },
      old: { name: 'Nightly Payroll', version: '9.0' },
    })
    const failure = await rejected(record(live))
    expect(failure.code).toBe('flow-not-visible')
    expect(failure.message).toContain('flow "gone" (name "Gone")')
    expect(failure.message).toContain('flow "lost" (id 00000000-0000-4000-8000-000000000000)')
    expect(failure.message).toContain('version "9.0" of flow "old"')
    expect(failure.message).not.toContain('"onboarding"')
    expect(writes()).toBe(0)
  })

  test('a slip is told from the flow that was meant', async () => {
    const failure = await rejected(bench(named).record(live, { flows: ['onbording'] }))
    expect(failure.code).toBe('flow-not-visible')
    expect(failure.message).toContain('did you mean "onboarding"?')
  })

  test('a flow of another form is refused, and nothing is written', async () => {
    const { record, writes } = bench(named)
    expect((await rejected(record([{ ...customerOnboarding, inputSchema: 'text' }, nightlyPayroll]))).code).toBe(
      'platform-flow-invalid',
    )
    expect(writes()).toBe(0)
  })
})

describe('a schema that is absent or empty', () => {
  test('is unknown inputs when nothing was known, and that is said', async () => {
    const { record, inputsIn } = bench(named)
    const { flows } = await record([withoutSchema, nightlyPayroll])
    expect(flows[0]).toMatchObject({ outcome: 'added', reasons: [expect.stringContaining('Its inputs are unknown')] })
    expect(inputsIn('onboarding.flow.json')).toBeNull()
  })

  test('of no properties takes no inputs, and that is said each time', async () => {
    const { record, inputsIn } = bench(named)
    const none = { ...customerOnboarding, inputSchema: { type: 'object', properties: {} } }
    for (const outcome of ['added', 'unchanged']) {
      expect((await record([none, nightlyPayroll])).flows[0]).toMatchObject({
        outcome,
        reasons: ['The flow takes no inputs'],
      })
    }
    expect(inputsIn('onboarding.flow.json')).toEqual({ type: 'object', properties: {} })
  })

  test.each([
    ['absent', withoutSchema],
    ['empty', { ...customerOnboarding, inputSchema: { type: 'object', properties: {} } }],
  ])('(%s) never replaces a known one, unless that is asked for', async (_, flow) => {
    const { record, files, inputsIn } = bench(named)
    await record(live)
    const before = files()
    const { flows } = await record([flow, nightlyPayroll])
    expect(flows[0]).toMatchObject({ outcome: 'skipped', reasons: [expect.stringContaining('--accept-empty')] })
    expect(files()).toEqual(before)
    expect(flows[0]?.contract.inputs).toEqual(customerOnboarding['inputSchema'])

    expect((await record([flow, nightlyPayroll], { acceptEmpty: true })).flows[0]).toMatchObject({ outcome: 'changed' })
    expect(inputsIn('onboarding.flow.json')).not.toEqual(customerOnboarding['inputSchema'])
  })

  test('keeps what was imported, and still learns the id', async () => {
    const imported = {
      formatVersion: 1,
      flow: { name: 'Customer Onboarding', type: 'WORKFLOW' },
      inputs: { type: 'object', properties: { 'Flow.customerId': { type: 'string' } } },
      outputs: null,
      source: { kind: 'archy', file: 'onboarding.yaml' },
    }
    const present = { 'onboarding.flow.json': JSON.stringify(imported) }
    const { record, files } = bench({ onboarding: { name: 'Customer Onboarding' } }, {}, present)
    expect((await record([withoutSchema])).flows).toMatchObject([{ outcome: 'skipped' }])
    expect(files()['onboarding.flow.json']).toBe(present['onboarding.flow.json'])
    expect(files()['recorded.json']).toContain(customerOnboarding.id)
    expect((await record([customerOnboarding])).flows).toMatchObject([
      { outcome: 'changed', reasons: ['Its outputs changed', 'It replaces what was imported from onboarding.yaml'] },
    ])
  })

  test('of the outputs alone keeps those, takes the inputs, and settles', async () => {
    const { record, files, inputsIn } = bench({ onboarding: { name: 'Customer Onboarding' } })
    await record([customerOnboarding])
    const silent = { ...changed, outputSchema: null }
    expect((await record([silent])).flows).toMatchObject([{ outcome: 'changed' }])
    expect(inputsIn('onboarding.flow.json')).toEqual(changed['inputSchema'])
    expect(parseContract(files()['onboarding.flow.json'] ?? '')).toMatchObject({
      outputs: customerOnboarding['outputSchema'],
      notes: ['The outputs are those known before: the live flow shows none'],
    })
    expect((await record([silent])).flows).toMatchObject([{ outcome: 'unchanged' }])
  })

  test('does not mend a broken file', async () => {
    const { record, writes } = bench(named, {}, { 'onboarding.flow.json': '<<<<<<< HEAD' })
    expect((await rejected(record([withoutSchema, nightlyPayroll]))).code).toBe('contract-invalid')
    expect(writes()).toBe(0)
  })
})

describe('environments', () => {
  const environments = { dev: { region: 'mypurecloud.com' }, prod: { region: 'mypurecloud.ie' } }
  const flows = { onboarding: { name: 'Customer Onboarding' } }
  const inDev: LiveFlow = { ...customerOnboarding, id: 'd0d0d0d0-0000-4000-8000-000000000000' }
  const changedInDev: LiveFlow = { ...changed, id: inDev.id }

  test('that take the same share one file', async () => {
    const { record, recordAs, files } = bench(flows, { environments, recordFrom: 'prod' })
    await record([customerOnboarding])
    const before = files()['onboarding.flow.json']
    expect((await recordAs('dev', [inDev])).flows).toMatchObject([
      {
        outcome: 'republished',
        file: 'memory/onboarding.flow.json',
        contract: { flow: { id: customerOnboarding.id } },
      },
    ])
    expect(Object.keys(files())).toEqual(['onboarding.flow.json', 'recorded.json'])
    expect(files()['onboarding.flow.json']).toBe(before)
    expect(JSON.parse(files()['recorded.json'] ?? '').flows.onboarding).toMatchObject({
      dev: { id: inDev.id },
      prod: { id: customerOnboarding.id },
    })
    expect((await recordAs('dev', [inDev])).flows).toMatchObject([{ outcome: 'unchanged' }])
  })

  test('that differ have a file each, for as long as they do', async () => {
    const { record, recordAs, files, inputsIn } = bench(flows, { environments, recordFrom: 'prod' })
    await record([customerOnboarding])
    expect((await recordAs('dev', [changedInDev])).flows).toMatchObject([
      { outcome: 'added', file: 'memory/onboarding@dev.flow.json' },
    ])
    expect(inputsIn('onboarding@dev.flow.json')).toEqual(changed['inputSchema'])
    expect(inputsIn('onboarding.flow.json')).toEqual(customerOnboarding['inputSchema'])
    expect((await recordAs('dev', [changedInDev])).flows).toMatchObject([{ outcome: 'unchanged' }])

    await record([changed])
    expect((await recordAs('dev', [changedInDev], { mode: 'none' })).flows).toMatchObject([{ outcome: 'changed' }])
    expect(Object.keys(files())).toContain('onboarding@dev.flow.json')
    expect((await recordAs('dev', [changedInDev])).flows).toMatchObject([
      { outcome: 'changed', reasons: [expect.stringContaining('onboarding@dev.flow.json is no longer needed')] },
    ])
    expect(Object.keys(files())).toEqual(['onboarding.flow.json', 'recorded.json'])
  })

  test('keep what was recorded of them when the shared contract moves on', async () => {
    const { record, recordAs, inputsIn, files } = bench(flows, { environments, recordFrom: 'prod' })
    await record([customerOnboarding])
    await recordAs('dev', [inDev])
    expect((await record([changed])).flows).toMatchObject([
      {
        outcome: 'changed',
        reasons: ['Its inputs changed', expect.stringContaining('onboarding@dev.flow.json keeps')],
      },
    ])
    expect(inputsIn('onboarding.flow.json')).toEqual(changed['inputSchema'])
    const kept = parseContract(files()['onboarding@dev.flow.json'] ?? '')
    expect(kept).toMatchObject({
      flow: { id: inDev.id },
      inputs: customerOnboarding['inputSchema'],
      source: { kind: 'api', region: 'mypurecloud.com' },
    })
  })

  test('take the id that the config gives them', async () => {
    const { recordAs } = bench(
      { onboarding: { id: { dev: inDev.id, prod: customerOnboarding.id } } },
      { environments, recordFrom: 'prod' },
    )
    expect((await recordAs('dev', [inDev, customerOnboarding])).flows).toMatchObject([
      { contract: { flow: { id: inDev.id } } },
    ])
    expect((await recordAs('prod', [inDev, customerOnboarding])).flows).toMatchObject([
      { contract: { flow: { id: customerOnboarding.id } } },
    ])
  })
})

describe('every flow of an organisation', () => {
  test('is recorded in one sweep, but for those that show no schema or whose key is taken', async () => {
    const { record, files } = bench({ onboarding: { name: 'Customer Onboarding' } })
    const { flows } = await record(
      [
        ...live,
        { id: '3', name: 'Main Menu', type: 'inboundcall', publishedVersion: { id: '1.0' } },
        { ...nightlyPayroll, id: '4', name: 'Nightly payroll' },
      ],
      { flows: 'all' },
    )
    expect(flows).toMatchObject([
      { key: 'onboarding', outcome: 'added' },
      { key: 'nightly-payroll', outcome: 'added' },
      { key: 'main-menu', outcome: 'skipped', reasons: ['It shows no schema'] },
      {
        key: 'nightly-payroll',
        outcome: 'skipped',
        reasons: [expect.stringContaining('"Nightly Payroll" has already')],
      },
    ])
    expect(Object.keys(files())).toEqual(['nightly-payroll.flow.json', 'onboarding.flow.json', 'recorded.json'])
  })

  test('has its schemas looked for in the published version, when it is a workflow', async () => {
    const { inputSchema, ...listed } = nightlyPayroll
    const { record, inputsIn } = bench({}, {}, {}, { [`${listed.id} 1.0`]: { id: '1.0', inputSchema } })
    expect((await record([{ ...listed, outputSchema: undefined } as LiveFlow], { flows: 'all' })).flows).toMatchObject([
      { outcome: 'added' },
    ])
    expect(inputsIn('nightly-payroll.flow.json')).toEqual(inputSchema)
  })

  test('has one key for a flow that was renamed, and as many as the config gives it', async () => {
    const { record, files } = bench({ payroll: { id: nightlyPayroll.id }, wages: { id: nightlyPayroll.id } })
    await record(live, { flows: 'all' })
    const { flows } = await record([{ ...customerOnboarding, name: 'Welcome' }, nightlyPayroll], { flows: 'all' })
    expect(flows.map(({ key }) => key)).toEqual(['payroll', 'wages', 'customer-onboarding'])
    expect(Object.keys(files())).toEqual([
      'customer-onboarding.flow.json',
      'payroll.flow.json',
      'recorded.json',
      'wages.flow.json',
    ])
  })

  test('gives a key to the flow that is kept, not to one without a schema', async () => {
    const { record } = bench()
    const empty = { id: '3', name: 'Nightly payroll', type: 'inboundcall' }
    expect((await record([empty, nightlyPayroll], { flows: 'all' })).flows).toMatchObject([
      { outcome: 'added', contract: { flow: { id: nightlyPayroll.id } } },
      { outcome: 'skipped', reasons: ['It shows no schema'] },
    ])
  })

  test('changes nothing the second time', async () => {
    const { record, writes } = bench()
    await record(live, { flows: 'all' })
    const count = writes()
    expect((await record(live, { flows: 'all' })).flows.map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'unchanged',
    ])
    expect(writes()).toBe(count)
  })

  test('includes those that the config names: one that is not seen is an error', async () => {
    const { record, writes } = bench({ gone: { name: 'Gone' } })
    expect((await rejected(record(live, { flows: 'all' }))).code).toBe('flow-not-visible')
    expect(writes()).toBe(0)
  })
})
