import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check, type CheckOptions } from '../../../src/commands/check.ts'
import type { CheckResult } from '../../../src/record/finding.ts'
import { checkText } from '../../../src/report/check-text.ts'
import { inputsOf } from '../../support/contracts.ts'
import { folderWith } from '../../support/folder.ts'
import { thrown } from '../../support/thrown.ts'

const id = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'
const contract = {
  formatVersion: 1,
  flow: { id, name: 'Customer Onboarding', type: 'WORKFLOW' },
  inputs: inputsOf({ 'Flow.customerId': { type: 'string' } }),
  outputs: null,
  source: { kind: 'api' },
}
const config = { flows: { onboarding: { name: 'Customer Onboarding' } } }
const recorded = { formatVersion: 1, flows: { onboarding: { default: { id, version: '3.0' } } } }
const files: Readonly<Record<string, unknown>> = {
  'flow-contract.config.json': config,
  'flow-contracts/onboarding.flow.json': contract,
  'flow-contracts/recorded.json': recorded,
}

/** Checks the project of these files; undefined takes a file away. */
function checked(change: Readonly<Record<string, unknown>> = {}, options: CheckOptions = {}): CheckResult {
  const kept = Object.entries({ ...files, ...change }).filter(([, content]) => content !== undefined)
  return check({ from: folderWith(Object.fromEntries(kept)), variables: {}, ...options })
}

function flowConfig(flow: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { 'flow-contract.config.json': { flows: { onboarding: { name: 'Customer Onboarding', ...flow } } } }
}

test('finds nothing where all agree', () => {
  const result = checked()
  expect(result).toEqual({ flows: ['onboarding'], findings: [], passed: true })
  expect(checkText(result)).toEqual(['1 flow checked: contract files, config and records agree'])
})

describe('an error', () => {
  const withInputs = (inputs: unknown): Readonly<Record<string, unknown>> => ({
    'flow-contracts/onboarding.flow.json': { ...contract, inputs },
  })
  test.each<[string, string, string | undefined, Readonly<Record<string, unknown>>, string]>([
    ['a file that is no JSON', 'contract-invalid', '', { 'flow-contracts/onboarding.flow.json': '{' }, 'expected JSON'],
    ['a file of another form', 'contract-invalid', '/inputs', withInputs([]), 'expected a JSON Schema'],
    ['a schema that is none', 'schema-unusable', '/inputs', withInputs({ type: 7 }), 'type'],
    [
      'a reference to nowhere',
      'schema-unusable',
      '/inputs',
      withInputs({ $ref: '#/definitions/x' }),
      'leads to nothing',
    ],
    [
      'no contract',
      'contract-missing',
      undefined,
      { 'flow-contracts/onboarding.flow.json': undefined, 'flow-contracts/recorded.json': undefined },
      'has no contract',
    ],
    [
      'another name',
      'flow-differs',
      '/flow/name',
      flowConfig({ name: 'Onboarding' }),
      'named "Customer Onboarding", in the config "Onboarding"',
    ],
    ['another type', 'flow-differs', '/flow/type', flowConfig({ type: 'bot' }), 'is a WORKFLOW, in the config a bot'],
    [
      'another id',
      'flow-differs',
      '/flow/id',
      { 'flow-contracts/recorded.json': { ...recorded, flows: { onboarding: { default: { id: 'x' } } } } },
      'knows the id',
    ],
    [
      'another version',
      'version-differs',
      undefined,
      flowConfig({ version: '4.0' }),
      'version 3.0, and the config pins version 4.0',
    ],
    [
      'an expectation of no input',
      'expectation-contradicts',
      '/flows/onboarding/callerExpects',
      flowConfig({ callerExpects: { required: ['Flow.customerID'] } }),
      'did you mean "Flow.customerId"',
    ],
    [
      'an expectation of no type',
      'expectation-contradicts',
      '/flows/onboarding/callerExpects',
      flowConfig({ callerExpects: { properties: { 'Flow.customerId': { type: 'integer' } } } }),
      'integer',
    ],
    [
      'an expectation of no schema',
      'schema-unusable',
      '/flows/onboarding/callerExpects/properties/Flow.customerId',
      flowConfig({ callerExpects: { properties: { 'Flow.customerId': { pattern: '(' } } } }),
      'pattern',
    ],
    [
      'records that are broken',
      'recorded-invalid',
      '/flows',
      { 'flow-contracts/recorded.json': { formatVersion: 1, flows: [] } },
      'expected an object',
    ],
    [
      'one flow under two keys',
      'flow-duplicated',
      '/flow/id',
      {
        'flow-contracts/signup.flow.json': contract,
        'flow-contract.config.json': { flows: { ...config.flows, signup: {} } },
      },
      'stands under the key "onboarding" too',
    ],
  ])('%s', (_, code, pointer, change, text) => {
    const { findings, passed } = checked(change)
    expect(passed).toBe(false)
    expect(findings.map((finding) => [finding.code, finding.pointer])).toEqual([[code, pointer]])
    const [finding] = findings
    expect(finding).toMatchObject({ severity: 'error', next: expect.stringMatching(/\S/) })
    expect(finding?.text).toContain(text)
    expect(finding?.text).toContain(finding?.file)
  })
})

describe('a warning, which fails nothing', () => {
  const environments = { environments: { dev: { region: 'mypurecloud.com' } }, recordFrom: 'dev' }
  test.each<[string, string, Readonly<Record<string, unknown>>, string]>([
    [
      'inputs that nobody knows',
      'schema-unknown',
      { 'flow-contracts/onboarding.flow.json': { ...contract, inputs: null } },
      'nobody knows the inputs',
    ],
    [
      'a file that nothing speaks of',
      'orphan',
      { 'flow-contracts/payroll.flow.json': { ...contract, flow: { name: 'Payroll', type: 'WORKFLOW' } } },
      'knows a flow "payroll"',
    ],
    [
      'a record without a file',
      'orphan',
      {
        'flow-contracts/recorded.json': {
          ...recorded,
          flows: { ...recorded.flows, payroll: { default: { id: 'p' } } },
        },
      },
      'flow "payroll" is on record',
    ],
    [
      'a file of an unknown environment',
      'orphan',
      {
        'flow-contract.config.json': { ...config, ...environments },
        'flow-contracts/onboarding@test.flow.json': contract,
      },
      'no environment "test"',
    ],
    [
      'a record of an unknown environment',
      'orphan',
      {
        'flow-contract.config.json': { ...config, ...environments },
        'flow-contracts/recorded.json': { ...recorded, flows: { onboarding: { test: { id } } } },
      },
      'for environment "test"',
    ],
  ])('%s', (_, code, change, text) => {
    const { findings, passed } = checked(change)
    expect(passed).toBe(true)
    expect(findings).toMatchObject([{ code, severity: 'warning' }])
    expect(findings[0]?.text).toContain(text)
  })
})

test('nothing is left over where the config names no flows', () => {
  const { findings } = checked({ 'flow-contract.config.json': undefined, 'flow-contracts/recorded.json': undefined })
  expect(findings).toEqual([])
})

test('looks at the files of every environment, and expects by the one that is asked for', () => {
  const change = {
    'flow-contract.config.json': {
      environments: { dev: { region: 'mypurecloud.com' }, prod: { region: 'mypurecloud.ie' } },
      recordFrom: 'prod',
      flows: { onboarding: { id: { prod: id, dev: 'in-dev' }, callerExpects: { required: ['Flow.customerId'] } } },
    },
    'flow-contracts/onboarding@dev.flow.json': {
      ...contract,
      flow: { ...contract.flow, id: 'in-dev' },
      inputs: inputsOf({ 'Flow.id': { type: 'string' } }),
    },
    'flow-contracts/recorded.json': undefined,
  }
  expect(checked(change).findings).toEqual([])
  expect(checked(change, { env: 'dev' }).findings).toMatchObject([{ code: 'expectation-contradicts' }])
  const broken = checked({ ...change, 'flow-contracts/onboarding@dev.flow.json': '[]' })
  expect(broken.findings).toMatchObject([{ code: 'contract-invalid' }])
  expect(broken.findings[0]?.file).toContain('onboarding@dev.flow.json')
  expect(thrown(() => checked(change, { env: 'test' })).code).toBe('environment-unknown')
})

test('checks the flows that are named, by key, id or name, and no other', () => {
  const change = { 'flow-contracts/broken.flow.json': '{' }
  expect(checked(change).passed).toBe(false)
  for (const flow of ['onboarding', id, 'Customer Onboarding']) {
    expect(checked(change, { flows: [flow, 'onboarding'] })).toEqual({
      flows: ['onboarding'],
      findings: [],
      passed: true,
    })
  }
  expect(checked(change, { flows: ['broken'] }).findings).toMatchObject([{ flow: 'broken' }, { code: 'orphan' }])
  const unknown = thrown(() => checked({}, { flows: ['onbording'] }))
  expect(unknown.code).toBe('flow-unknown')
  expect(unknown.message).toContain('did you mean "onboarding"')
})

test('cannot check what is not there, and what it cannot find its way in', () => {
  expect(thrown(() => check({ from: folderWith({ 'flow-contract.config.json': {} }), variables: {} })).code).toBe(
    'nothing-to-check',
  )
  expect(thrown(() => checked({ 'flow-contract.config.json': '{' })).code).toBe('config-invalid')
  expect(thrown(() => check({ config: join(folderWith(), 'none.json'), variables: {} })).code).toBe('store-unreadable')
})

test('the words put errors first, say what to do, and let no name move the cursor', () => {
  const name = 'Payroll\u001b[2J\n'
  const result = checked({
    'flow-contracts/onboarding.flow.json': { ...contract, flow: { ...contract.flow, name }, inputs: null },
  })
  const lines = checkText(result)
  expect(lines).toHaveLength(5)
  expect(lines[0]).toMatch(
    /^error: .*onboarding\.flow\.json at \/flow\/name: the flow is named "Payroll\\u001b\[2J\\u000a"/,
  )
  expect(lines[1]).toBe('  next: Correct the config, or record the flow again: npx flow-contract record onboarding')
  expect(lines[2]).toMatch(/^warning: /)
  expect(lines[4]).toBe('1 flow checked: 1 error, 1 warning. The check failed')
})
