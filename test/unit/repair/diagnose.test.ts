import { describe, expect, it, test } from 'vitest'
import type { FlowContract } from '../../../src/contract/contract.ts'
import { checkInputs } from '../../../src/inputs/check-inputs.ts'
import { applyEdits } from '../../../src/repair/apply-edit.ts'
import { diagnose } from '../../../src/repair/diagnose.ts'
import { diagnoseLaunch } from '../../../src/repair/diagnose-launch.ts'
import { contractOf, inputsOf, onboarding } from '../../support/contracts.ts'

const flowId = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'
const text = { type: 'string' }

const plain = (properties: Record<string, object>, required: readonly string[] = []): FlowContract =>
  contractOf(inputsOf(properties as never, required))

const edits = (contract: FlowContract, given: unknown): readonly string[] =>
  diagnose(contract, given).repairs[0]?.edits.map(({ op, path, to = '' }) => `${op} ${path} ${to}`.trim()) ?? []
const launch = (contract: FlowContract, given: unknown): unknown => diagnoseLaunch([contract], given).repairs[0]?.result

describe('the founding payload', () => {
  it('is mended by one edit as an inputs map', () => {
    const { violations, repairs } = diagnose(onboarding, { customerId: 'CUST-99887' })
    expect(violations.map(({ rule }) => rule)).toEqual(['unknown-input', 'missing-input'])
    expect(repairs).toEqual([
      {
        edits: [{ op: 'rename', path: '/customerId', to: '/Flow.customerId' }],
        result: { 'Flow.customerId': 'CUST-99887' },
        complete: true,
        open: [],
      },
    ])
  })

  it('is mended by one edit as a launch request', () => {
    const [repair, ...others] = diagnoseLaunch([onboarding], { flowId, inputs: { customerId: 'CUST-99887' } }).repairs
    expect(others).toEqual([])
    expect(repair).toEqual({
      edits: [{ op: 'move', path: '/inputs/customerId', to: '/inputData/Flow.customerId' }],
      result: { flowId, inputData: { 'Flow.customerId': 'CUST-99887' } },
      complete: true,
      open: [],
    })
  })

  it('is mended by one edit where it is wrapped in an object', () => {
    const [repair] = diagnose(onboarding, { customerData: { customerId: 'CUST-99887' } }).repairs
    expect(repair?.edits).toEqual([{ op: 'move', path: '/customerData/customerId', to: '/Flow.customerId' }])
  })

  test.each([
    ['inputs map', diagnose(onboarding, { customerId: 'CUST-99887' })],
    ['launch request', diagnoseLaunch([onboarding], { flowId, inputs: { customerId: 'CUST-99887' } })],
    ['wrapped object', diagnose(onboarding, { customerData: { customerId: 'CUST-99887' } })],
  ])('reads as documented: %s', async (name, { text: words }) => {
    await expect(`${words}\n`).toMatchFileSnapshot(`founding-diagnoses/${name.replace(' ', '-')}.txt`)
  })
})

describe('a repair', () => {
  it('never renames two members into one, and says when either may be meant', () => {
    const { repairs, text: words } = diagnose(onboarding, { customerid: 'A', customer_id: 'B' })
    expect(repairs.map(({ result }) => result)).toEqual([{ 'Flow.customerId': 'A' }, { 'Flow.customerId': 'B' }])
    expect(words).toContain('Two repairs are equally good')
  })

  it('keeps the exact name, and drops its twin', () => {
    const [repair] = diagnose(onboarding, { 'Flow.customerId': 'A', customerId: 'A' }).repairs
    expect(repair?.edits).toEqual([{ op: 'drop', path: '/customerId' }])
  })

  it('never invents a value: what only the user knows is a placeholder', () => {
    const { repairs, text: words } = diagnose(onboarding, {})
    expect(repairs).toEqual([
      {
        edits: [{ op: 'add', path: '/Flow.customerId', value: '<Flow.customerId: string>' }],
        result: { 'Flow.customerId': '<Flow.customerId: string>' },
        complete: false,
        open: ['/Flow.customerId'],
      },
    ])
    expect(words).toContain('Fix: fill in what only you can know: `Flow.customerId` (string)')
  })

  it('adds the one value that is taken', () => {
    const contract = plain({ 'Flow.kind': { const: 'REFUND' }, 'Flow.a': text }, ['Flow.kind'])
    expect(diagnose(contract, { a: 'x' }).repairs[0]).toMatchObject({
      result: { 'Flow.a': 'x', 'Flow.kind': 'REFUND' },
      complete: true,
    })
  })

  it('takes members as one that move alike', () => {
    const contract = plain({ 'Flow.a': text, 'Flow.b': text, 'Flow.c': text })
    expect(diagnose(contract, { Flow: { a: '1', b: '2', c: '3' } }).repairs[0]?.edits).toEqual([
      { op: 'unwrap', path: '/Flow', to: '/Flow.' },
    ])
    expect(diagnose(contract, { data: { 'Flow.a': '1', 'Flow.b': '2' } }).repairs[0]?.edits).toEqual([
      { op: 'unwrap', path: '', to: '/data' },
    ])
  })

  it('converts the items of a list as one', () => {
    const contract = plain({ 'Flow.ids': { type: 'array', items: { type: 'integer' } } })
    expect(diagnose(contract, { 'Flow.ids': ['1', '2'] }).repairs[0]?.edits).toEqual([
      { op: 'convert', path: '/Flow.ids', value: [1, 2] },
    ])
  })

  it('mends what JSON cannot carry', () => {
    const contract = plain({
      'Flow.tags': { type: 'array', items: text },
      'Flow.note': text,
      'Flow.count': { type: 'integer' },
    })
    const given = { 'Flow.tags': new Set(['a']), 'Flow.note': () => 'x', 'Flow.count': 3n }
    const [repair] = diagnose(contract, given).repairs
    expect(repair?.result).toEqual({ 'Flow.tags': ['a'], 'Flow.count': 3 })
    expect(repair?.edits.map(({ op, path }) => `${op} ${path}`).toSorted()).toEqual([
      'convert /Flow.count',
      'convert /Flow.tags',
      'drop /Flow.note',
    ])
  })

  it('uses what the caller expects, and the pinned version', () => {
    const contract = contractOf(inputsOf({ 'Flow.customerId': text }), {
      version: '3.0',
      callerExpects: { required: ['Flow.customerId'], properties: { 'Flow.customerId': { pattern: '^CUST-\\d{5}$' } } },
    })
    const [repair] = diagnoseLaunch([contract], { flowId, inputs: { customerId: 'cust-99887' } }).repairs
    expect(repair).toMatchObject({
      result: { flowId, flowVersion: '3.0', inputData: { 'Flow.customerId': 'CUST-99887' } },
      complete: true,
    })
  })
})

describe('what was got wrong once', () => {
  const customer = { 'Flow.customerId': text, 'Flow.customer': { type: 'object', properties: { id: text } } }

  test('a name is no slip of its contrary', () => {
    const boolean = { type: 'boolean' }
    expect(edits(plain({ 'Flow.isActive': boolean, 'Flow.isInactive': boolean }), { inactive: true })).toEqual([
      'rename /inactive /Flow.isInactive',
    ])
    expect(edits(plain({ 'Flow.subscribe': boolean }), { unsubscribe: true })).toEqual(['drop /unsubscribe'])
  })

  test('empty text gives way to a value', () => {
    expect(edits(onboarding, { 'Flow.customerId': '', customerId: 'A' })).toEqual([
      'drop /Flow.customerId',
      'rename /customerId /Flow.customerId',
    ])
  })

  test('a name is not parted for an object that nobody asks for', () => {
    expect(edits(plain(customer), { 'Flow.customerId': 'B', customerId: 'A' })).toEqual(['drop /customerId'])
    expect(edits(plain(customer), { 'Flow.customerId': 'B', clientId: 'A' })).toEqual(['drop /clientId'])
  })

  test('a list of pairs under a wrapper holds inputs', () => {
    expect(diagnose(onboarding, { variables: [{ name: 'customerId', value: 'A' }] }).repairs[0]?.result).toEqual({
      'Flow.customerId': 'A',
    })
  })

  test('a bot session that names its flow by text', () => {
    const given = { flow: flowId, externalSessionId: 'e', inputData: { variables: { 'Flow.customerId': 'x' } } }
    expect(launch(onboarding, given)).toEqual({ ...given, flow: { id: flowId } })
  })

  test('a list is mended as a whole or not at all', () => {
    const item = { type: 'object', properties: { sku: text }, required: ['sku'], additionalProperties: false }
    const contract = plain({ 'Flow.lines': { type: 'array', items: item } })
    for (const length of [60, 80])
      for (const { complete } of diagnose(contract, { 'Flow.lines': Array.from({ length }, () => ({ SKU: 'a' })) })
        .repairs)
        expect(complete).toBe(true)
  })

  test('a form as an object or as bytes is a launch', () => {
    const form = new URLSearchParams({ flowId, customerId: 'A' })
    const mended = { flowId, inputData: { 'Flow.customerId': 'A' } }
    expect(launch(onboarding, form)).toEqual(mended)
    expect(launch(onboarding, new TextEncoder().encode(form.toString()))).toEqual(mended)
  })

  test('a version number is written as the platform writes versions', () => {
    const given = { flowId, flowVersion: 3, inputData: { 'Flow.customerId': 'A' } }
    expect(launch(onboarding, given)).toEqual({ ...given, flowVersion: '3.0' })
  })

  test('many missing inputs are all told', () => {
    const names = Array.from({ length: 80 }, (_, index) => `Flow.input${index}`)
    const contract = plain(Object.fromEntries(names.map((name) => [name, text])), names)
    expect(diagnose(contract, {}).repairs[0]?.open.length).toBe(80)
  })

  test('the dates of a list are read alike', () => {
    const contract = plain({ 'Flow.dates': { type: 'array', items: { type: 'string', format: 'date' } } })
    const results = diagnose(contract, { 'Flow.dates': ['03/04/2025', '05/06/2025'] }).repairs.map(
      ({ result }) => result,
    )
    expect(results).toEqual([
      { 'Flow.dates': ['2025-04-03', '2025-06-05'] },
      { 'Flow.dates': ['2025-03-04', '2025-05-06'] },
    ])
  })

  test('what may be a value to fill in is not dropped as if that were sure', () => {
    expect(diagnose(onboarding, { clientNo: 'C' }).text).toContain(
      'drop `clientNo`, which is "C", unless it is one of the values to fill in',
    )
  })

  test('a search that was cut off is not told as one that found nothing', () => {
    expect(diagnose(onboarding, { customerId: 'x'.repeat(120_000) }).text).toContain('too much in all, to search')
    expect(diagnose(plain({ 'Flow.a': { not: {} } }), { 'Flow.a': 1 }).text).not.toContain('too much in all')
  })

  test('nested and dotted names do not read alike', () => {
    const contract = plain({ 'Flow.customer': { type: 'object', properties: { id: text }, required: ['id'] } })
    const given = { 'Flow.customer': { name: 'x' }, Flow: { customer: { id: 'y' } } }
    expect(diagnose(contract, given).text).toContain('move `id` out of `customer` in `Flow` into `Flow.customer`')
  })
})

describe('a diagnosis', () => {
  it('of a payload that passes has no violation, no repair, and says so', () => {
    const { violations, repairs, text: words } = diagnose(onboarding, { 'Flow.customerId': 'CUST-99887' })
    expect([violations, repairs]).toEqual([[], []])
    expect(words).toMatch(/^Flow "Customer Onboarding" accepts the inputs\./)
  })

  it('of a huge payload gives the violations alone', () => {
    const { violations, repairs } = diagnose(onboarding, { customerId: 'x'.repeat(200_000) })
    expect(violations.length).toBeGreaterThan(0)
    expect(repairs).toEqual([])
  })

  it('of very many slips at once ends, and what it shows passes', () => {
    const names = Array.from({ length: 200 }, (_, index) => `Flow.input${index}x`)
    const contract = plain(Object.fromEntries(names.map((name) => [name, { type: 'integer' }])), names)
    const given = Object.fromEntries(names.map((name, index) => [name.slice(5).toUpperCase(), String(index)]))
    for (const { complete, result } of diagnose(contract, given).repairs)
      if (complete) expect(checkInputs(contract, result)).toEqual([])
  })

  it('fits on a screen, whatever is wrong', () => {
    const names = Array.from({ length: 40 }, (_, index) => `Flow.input${index}x`)
    const contract = plain(Object.fromEntries(names.map((name) => [name, { type: 'integer' }])), names)
    const { text: words } = diagnose(contract, Object.fromEntries(names.map((name) => [name, 'many words'])))
    expect(words.split('\n').length).toBeLessThan(50)
    expect(words).toMatch(/… and \d+ more violations/)
  })

  it('never shows a secret, in the fix and in the payload either', () => {
    const contract = plain({ 'Flow.apiToken': text, 'Flow.a': { type: 'integer' } })
    const { text: words } = diagnose(contract, { apiToken: 'geheim', a: '1', config: { password: 'geheim' } })
    expect(words).toContain('Flow.apiToken')
    expect(words).not.toContain('geheim')
  })

  it('never suggests to allow unknown inputs', () => {
    expect(diagnose(onboarding, { foo: 1 }).text).not.toMatch(/unknownInputs|"allow"/)
  })

  it('escapes what comes from outside', () => {
    const { text: words } = diagnose(onboarding, { '\u001b[31mcustomerId': '\u001b[2J' })
    expect(words).not.toContain('\u001b')
  })

  it('gives edits that come to the result', () => {
    const given = { flowid: flowId, inputs: { Flow: { customerid: 'x' } } }
    const [repair] = diagnoseLaunch([onboarding], given).repairs
    expect(applyEdits(given, repair?.edits ?? [])).toEqual(repair?.result)
  })
})
