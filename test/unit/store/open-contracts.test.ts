import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FlowContract } from '../../../src/contract/contract.ts'
import type { Contracts } from '../../../src/contract/contracts.ts'
import type { JsonSchema } from '../../../src/contract/json.ts'
import { renderContract } from '../../../src/contract/render-contract.ts'
import { checkInputs } from '../../../src/inputs/check-inputs.ts'
import { openContracts } from '../../../src/store/open-contracts.ts'
import { inputsOf } from '../../support/contracts.ts'
import { folderWith } from '../../support/folder.ts'
import { thrown } from '../../support/thrown.ts'

const name = 'flow-contract.config.json'
const environments = { dev: { region: 'mypurecloud.com' }, prod: { region: 'mypurecloud.ie' } }

function contract(
  flow: string,
  id?: string,
  properties: Record<string, JsonSchema> = { 'Flow.a': { type: 'string' } },
): string {
  const identity = { name: flow, type: 'WORKFLOW', ...(id === undefined ? {} : { id }) }
  return renderContract({ flow: identity, inputs: inputsOf(properties), outputs: null, source: { kind: 'hand' } })
}

/** A new project with these contract files, `recorded.json` among them if given. */
function project(files: Readonly<Record<string, unknown>>, config?: unknown): string {
  const contracts = Object.entries(files).map(([file, content]) => [`flow-contracts/${file}`, content])
  return folderWith({ ...Object.fromEntries(contracts), ...(config === undefined ? {} : { [name]: config }) })
}

const open = (from: string, environment?: string): Contracts =>
  openContracts({ from, ...(environment === undefined ? {} : { environment }) })

describe('a flow is found', () => {
  const config = {
    environments,
    recordFrom: 'prod',
    flows: {
      onboarding: { name: 'Customer Onboarding', id: { dev: 'o-dev', prod: 'o-prod' } },
      refund: { name: 'Refund Approval' },
      billing: { id: 'b-1' },
    },
  }
  const files = {
    'onboarding.flow.json': contract('Customer Onboarding', 'o-file'),
    'onboarding@dev.flow.json': contract('Customer Onboarding (new)', 'o-dev-file', { 'Flow.b': { type: 'number' } }),
    'refund.flow.json': contract('Refund Approval'),
    'billing.flow.json': contract('Billing Run'),
    'survey.flow.json': contract('Customer Survey', 's-file'),
    'recorded.json': {
      formatVersion: 1,
      flows: { refund: { dev: { id: 'r-dev' }, prod: { id: 'r-prod', version: '4.0' } } },
    },
  }

  test.each([
    ['onboarding', 'onboarding'],
    ['o-dev', 'onboarding'],
    ['o-prod', 'onboarding'],
    ['o-file', 'onboarding'],
    ['o-dev-file', 'onboarding'],
    ['Customer Onboarding', 'onboarding'],
    ['Customer Onboarding (new)', 'onboarding'],
    ['r-dev', 'refund'],
    ['r-prod', 'refund'],
    ['Refund Approval', 'refund'],
    ['b-1', 'billing'],
    ['Billing Run', 'billing'],
    ['survey', 'survey'],
    ['s-file', 'survey'],
    ['Customer Survey', 'survey'],
  ])('by %j', (answer, key) => {
    const contracts = open(project(files, config))
    expect(contracts.get(answer).project?.key).toBe(key)
    expect(contracts.find(answer)).toBe(contracts.get(key))
  })

  test('with all that the project knows of it', () => {
    const folder = project(files, config)
    expect(open(folder).get('refund').project).toEqual({
      key: 'refund',
      file: join(folder, 'flow-contracts/refund.flow.json'),
      config: join(folder, name),
      environment: 'prod',
      id: 'r-prod',
      ids: ['r-prod', 'r-dev'],
      recordedVersion: '4.0',
    })
    expect(open(folder, 'dev').get('onboarding')).toMatchObject({
      flow: { id: 'o-dev-file' },
      inputs: { properties: { 'Flow.b': { type: 'number' } } },
      project: { environment: 'dev', ids: ['o-dev', 'o-prod', 'o-dev-file'] },
    })
    expect(open(folder, 'dev').get('refund').project?.file).toBe(join(folder, 'flow-contracts/refund.flow.json'))
  })

  test('the same each time, and in the order of the keys', () => {
    const contracts = open(project(files, config))
    expect(contracts.keys()).toEqual(['billing', 'onboarding', 'refund', 'survey'])
    const all = [...contracts]
    expect(all.map((one) => one.project?.key)).toEqual(contracts.keys())
    expect([...contracts].every((one, index) => one === all[index])).toBe(true)
  })

  test('from what was read, once it was read', () => {
    const folder = project(files, config)
    const contracts = open(folder)
    const first = contracts.get('onboarding')
    rmSync(join(folder, 'flow-contracts'), { recursive: true })
    expect(contracts.get('onboarding')).toBe(first)
    expect(contracts.find('refund')).toBeUndefined()
  })

  test('by its key before another that has that key for a name', () => {
    const contracts = open(project({ 'a.flow.json': contract('b'), 'b.flow.json': contract('a') }))
    expect(contracts.get('a').flow.name).toBe('b')
    expect(contracts.get('b').flow.name).toBe('a')
  })

  test('under any name', () => {
    const contracts = open(
      project({ '__proto__.flow.json': contract('constructor'), 'toString.flow.json': contract('x') }),
    )
    expect(contracts.get('constructor').project?.key).toBe('__proto__')
    expect(contracts.get('toString').flow.name).toBe('x')
    expect(contracts.find('hasOwnProperty')).toBeUndefined()
  })
})

describe('a flow is not found', () => {
  test('with the known keys, the one that was probably meant, and the commands that help', () => {
    const config = { flows: { refund: { name: 'Refund Approval' }, later: {} } }
    const contracts = open(
      project(
        { 'onboarding.flow.json': contract('Start A Customer'), 'refund.flow.json': contract('Old Name') },
        config,
      ),
    )
    for (const [flow, meant, word = flow] of [
      ['onbording', ' (did you mean "onboarding"?)'],
      ['OnBoarding', ' (did you mean "onboarding"?)'],
      ['Refund Aproval', ' (did you mean "Refund Approval"?)', `'Refund Aproval'`],
      ['start-a-customer', ' (did you mean "Start A Customer"?)'],
      ['something', ''],
      ['../../etc/passwd', ''],
    ] as const) {
      expect(contracts.find(flow)).toBeUndefined()
      expect(thrown(() => contracts.get(flow))).toMatchObject({
        code: 'flow-unknown',
        flow,
        known: ['later', 'onboarding', 'refund'],
        message:
          `No contract for flow "${flow}"${meant}. Known flows: later, onboarding, refund. ` +
          `Record it: npx flow-contract record ${word}, or import it: npx flow-contract import FILE.yaml`,
      })
    }
  })

  test('when the config knows it, but no file has it', () => {
    const folder = project({}, { flows: { onboarding: { name: 'Customer Onboarding', id: 'o-1' } } })
    for (const flow of ['onboarding', 'Customer Onboarding', 'o-1']) {
      expect(open(folder).find(flow)).toBeUndefined()
      expect(thrown(() => open(folder).get(flow))).toMatchObject({
        code: 'flow-unrecorded',
        flow: 'onboarding',
        message:
          `Flow "onboarding" has no contract: there is no ${folder}/flow-contracts/onboarding.flow.json. ` +
          'Record it: npx flow-contract record onboarding, or import it: npx flow-contract import FILE.yaml',
      })
    }
  })

  test('when the config has it for a key, even where another flow has that name', () => {
    const contracts = open(project({ 'other.flow.json': contract('later') }, { flows: { later: {} } }))
    expect(contracts.find('later')).toBeUndefined()
    expect(thrown(() => contracts.get('later'))).toMatchObject({ code: 'flow-unrecorded', flow: 'later' })
  })

  test('when only another environment has a file of it', () => {
    const config = { environments, recordFrom: 'prod' }
    const folder = project({ 'a@dev.flow.json': contract('A', 'a-dev') }, config)
    expect(open(folder, 'dev').get('a').project?.environment).toBe('dev')
    for (const flow of ['a', 'A', 'a-dev']) {
      const error = thrown(() => open(folder).get(flow))
      expect(error).toMatchObject({ code: 'flow-unrecorded', flow: 'a', environment: 'prod' })
      expect(error.message).toContain('(only for dev). Record it: npx flow-contract record a --env prod')
    }
    expect(open(folder).keys()).toEqual([])
  })

  test('when two flows answer', () => {
    const config = { flows: { a: { id: 'same' }, b: { id: 'same' }, c: { name: 'Twin' }, d: { name: 'Twin' } } }
    const contracts = open(project({ 'a.flow.json': contract('A'), 'b.flow.json': contract('B') }, config))
    expect(thrown(() => contracts.get('same'))).toMatchObject({
      code: 'flow-ambiguous',
      keys: ['a', 'b'],
      message: '"same" names 2 flows: a, b. Use the flow key of the one that is meant',
    })
    expect(thrown(() => contracts.get('Twin'))).toMatchObject({ code: 'flow-ambiguous', keys: ['c', 'd'] })
  })
})

describe('a broken file', () => {
  test('breaks its own flow, and none that can be told apart', () => {
    const folder = project({ 'a.flow.json': '<<<<<<< HEAD', 'b.flow.json': contract('B', 'b-1') })
    const contracts = open(folder)
    expect(contracts.keys()).toEqual(['a', 'b'])
    expect(contracts.get('b').flow.name).toBe('B')
    expect(contracts.get('B').project?.key).toBe('b')
    expect(contracts.get('b-1').project?.key).toBe('b')
    expect(thrown(() => contracts.get('a'))).toMatchObject({
      code: 'contract-invalid',
      file: join(folder, 'flow-contracts/a.flow.json'),
    })
    // It may be the very one that is asked for.
    expect(thrown(() => contracts.find('Somebody Else')).code).toBe('contract-invalid')
  })

  test('says to update when it is of a newer format', () => {
    const newer = open(project({ 'a.flow.json': { formatVersion: 2 } }))
    const records = open(project({ 'a.flow.json': contract('A'), 'recorded.json': { formatVersion: 3, flows: [] } }))
    for (const [contracts, code] of [
      [newer, 'contract-invalid'],
      [records, 'recorded-invalid'],
    ] as const) {
      const error = thrown(() => contracts.get('a'))
      expect(error).toMatchObject({ code, pointer: '/formatVersion' })
      expect(error.message).toContain('update flow-contract: npm install --save-dev flow-contract@latest')
    }
  })

  test('mended, is read', () => {
    const folder = project({ 'a.flow.json': '{' })
    const contracts = open(folder)
    expect(thrown(() => contracts.get('a')).code).toBe('contract-invalid')
    writeFileSync(join(folder, 'flow-contracts/a.flow.json'), contract('A'))
    expect(contracts.get('a').flow.name).toBe('A')
  })
})

describe('what the config expects', () => {
  const properties = { 'Flow.a': { type: 'string' }, 'Flow.b': { type: 'integer' } }
  const judged = (flow: object, inputs: unknown): readonly (readonly [string, string, string])[] => {
    const folder = project({ 'a.flow.json': contract('A', 'a-1', properties) }, { flows: { a: flow } })
    return checkInputs(open(folder).get('a'), inputs).map(({ rule, path, source }) => [rule, path, source] as const)
  }

  test('is joined with the contract', () => {
    const narrower = { required: ['Flow.a'], properties: { 'Flow.a': { pattern: '^CUST-' } } }
    expect(judged({ callerExpects: narrower }, {})).toEqual([['missing-input', '/Flow.a', 'config']])
    expect(judged({ callerExpects: narrower }, { 'Flow.a': 'x' })).toEqual([['wrong-pattern', '/Flow.a', 'config']])
    expect(judged({ callerExpects: narrower }, { 'Flow.a': 1 })).toEqual([['wrong-type', '/Flow.a', 'contract']])
    expect(judged({}, {})).toEqual([])
  })

  test('can be every input', () => {
    expect(judged({ callerExpects: { required: 'all' } }, {})).toEqual([
      ['missing-input', '/Flow.a', 'config'],
      ['missing-input', '/Flow.b', 'config'],
    ])
    expect(judged({ callerExpects: { required: 'all' } }, { 'Flow.a': '', 'Flow.b': 0 })).toEqual([])
  })

  test('can be more lenient than the contract', () => {
    const inputs = { 'Flow.a': null, 'Flow.b': '12', extra: 1 }
    expect(judged({}, inputs)).toHaveLength(3)
    expect(judged({ accept: ['null', 'numeric-text'], unknownInputs: 'allow' }, inputs)).toEqual([])
  })

  test('when it contradicts its contract, breaks the checks of that flow alone, and says where', () => {
    const base = { flows: { a: { callerExpects: { required: ['Flow.gone'] } } } }
    const folder = folderWith({
      'base.json': base,
      [name]: { extends: 'base.json', flows: { b: {} } },
      'flow-contracts/a.flow.json': contract('A'),
      'flow-contracts/b.flow.json': contract('B'),
    })
    const contracts = open(folder)
    expect(checkInputs(contracts.get('b'), { 'Flow.a': '' })).toEqual([])
    const error = thrown(() => checkInputs(contracts.get('a'), { 'Flow.a': '' }))
    expect(error.code).toBe('expectation-contradicts')
    expect(error.message).toContain(
      `callerExpects of flow "a" in ${folder}/base.json contradicts the contract: Flow.gone is`,
    )
  })

  test('when it is no schema, says so apart from a contract that is none', () => {
    const none = { 'Flow.a': { pattern: '(' } }
    const folder = project(
      { 'a.flow.json': contract('A'), 'b.flow.json': contract('B', 'b-1', none) },
      { flows: { a: { callerExpects: { properties: none } }, b: { callerExpects: { required: 'all' } } } },
    )
    const problem = 'The schema is no JSON Schema: /properties/Flow.a/pattern is no regular expression'
    for (const [key, place] of [
      ['a', `callerExpects of flow "a" in ${folder}/${name}`],
      ['b', `The inputs of flow "b" in ${folder}/flow-contracts/b.flow.json`],
    ] as const) {
      const error = thrown(() => checkInputs(open(folder).get(key), {}))
      expect(error.code).toBe('schema-unusable')
      expect(error.message).toContain(`${place}: ${problem}`)
    }
  })
})

test('nothing of the project gets into the file of a contract that was opened', () => {
  const folder = project(
    { 'a.flow.json': contract('A') },
    { flows: { a: { id: 'a-1', callerExpects: { required: 'all' } } } },
  )
  const opened: FlowContract = open(folder).get('a')
  expect(renderContract(opened)).toBe(contract('A'))
})
