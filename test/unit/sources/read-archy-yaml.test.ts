import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkInputs } from '../../../src/inputs/check-inputs.ts'
import { FlowFileError } from '../../../src/sources/flow-file-error.ts'
import { readArchyYaml } from '../../../src/sources/read-archy-yaml.ts'

const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/archy/${name}`, import.meta.url), 'utf8')
const read = (text: string, file = 'flows/x.yaml'): ReturnType<typeof readArchyYaml> => readArchyYaml(text, { file })

describe('a workflow with variables of every type', () => {
  const [contract, ...others] = read(fixture('customer-onboarding.yaml'), 'flows/customer-onboarding.yaml')

  test('becomes one contract', () => {
    expect(others).toEqual([])
    expect(contract).toMatchObject({
      flow: { name: 'Customer Onboarding', type: 'WORKFLOW' },
      source: { kind: 'archy', file: 'flows/customer-onboarding.yaml' },
    })
    expect(contract?.flow).not.toHaveProperty('id')
  })

  test('its inputs are the flow variables with isInput', () => {
    expect(contract?.inputs).toEqual({
      type: 'object',
      properties: {
        'Flow.customerId': { type: 'string', description: "The customer's number." },
        'Flow.householdSize': { type: 'integer', default: 1 },
        'Flow.score': { type: 'number' },
        'Flow.marketingConsent': { type: 'boolean', default: false },
        'Flow.deposit': { type: 'string', format: 'currency' },
        'Flow.birthDate': { type: 'string', format: 'date' },
        'Flow.requestedAt': { type: 'string', format: 'date-time' },
        'Flow.callFrom': { type: 'string', format: 'time' },
        'Flow.callLength': { type: 'string', format: 'duration' },
        'Flow.phone': { type: 'string', format: 'phone' },
        'Flow.profile': {},
        'Flow.queue': {},
        'Flow.advisor': {},
        'Flow.documentIds': { type: 'array', items: { type: 'string' } },
        'Flow.branches': { type: 'array', items: { type: 'integer' } },
        'Flow.rates': { type: 'array', items: { type: 'number' } },
        'Flow.answers': { type: 'array', items: { type: 'boolean' } },
        'Flow.limits': { type: 'array', items: { type: 'string', format: 'currency' } },
        'Flow.slots': { type: 'array', items: { type: 'string', format: 'date-time' } },
        'Flow.reminders': { type: 'array', items: { type: 'string', format: 'duration' } },
        'Flow.products': { type: 'array', items: {} },
        'Flow.fallbackQueues': { type: 'array', items: {} },
      },
    })
  })

  test('its outputs are those with isOutput', () => {
    expect(contract?.outputs).toEqual({
      type: 'object',
      properties: {
        'Flow.score': { type: 'number' },
        'Flow.accountId': { type: 'string' },
        'Flow.warnings': { type: 'array', items: { type: 'string' } },
      },
    })
  })

  test('what is not certain is noted', () => {
    expect(contract?.notes).toEqual([
      'Flow.pin: a secure variable cannot be an input, so it was left out',
      "Flow.queue: the JSON form of Architect's type queue is not known, so every value passes",
      "Flow.advisor: the JSON form of Architect's type user is not known, so every value passes",
      "Flow.fallbackQueues: the JSON form of Architect's type queue is not known, so every value passes",
      'Flow.deposit, Flow.birthDate, Flow.requestedAt, Flow.callFrom, Flow.callLength, Flow.phone, Flow.limits, Flow.slots, ' +
        "Flow.reminders: judged by Architect's literal forms; that launches take the same forms is likely, not documented",
    ])
  })

  test('it judges payloads', () => {
    if (contract === undefined) throw new Error('no contract')
    const inputs = {
      'Flow.customerId': 'CUST-99887',
      'Flow.deposit': '12.50|USD',
      'Flow.birthDate': '1990-03-29',
      'Flow.requestedAt': '2025-03-29T09:30:00Z',
      'Flow.callFrom': '09:30:00',
      'Flow.callLength': 'PT5M',
      'Flow.phone': 'tel:+15551234567',
      'Flow.profile': [1, { a: null }],
      'Flow.queue': { id: 'x' },
      'Flow.slots': ['2025-03-29T09:30:00Z'],
    }
    expect(checkInputs(contract, inputs)).toEqual([])
    expect(
      checkInputs(contract, { ...inputs, 'Flow.rates': ['1'], customerId: 'x' }).map(({ rule, path }) => [rule, path]),
    ).toEqual([
      ['wrong-type', '/Flow.rates/0'],
      ['unknown-input', '/customerId'],
    ])
  })
})

test.each([
  ['string', 'lit: email', { type: 'string', default: 'email' }],
  ['string', 'lit: ""', { type: 'string', default: '' }],
  ['string', 'lit: 007', { type: 'string', default: '007' }],
  ['string', 'lit: 2025-03-29', { type: 'string', default: '2025-03-29' }],
  ['string', 'lit: {{host}}/customers', { type: 'string' }],
  ['string', 'lit:', { type: 'string' }],
  ['string', 'noValue: true', { type: 'string' }],
  ['string', 'exp: Flow.other', { type: 'string' }],
  ['integer', 'lit: 3', { type: 'integer', default: 3 }],
  ['integer', 'lit: 99999999999999999999', { type: 'integer' }],
  ['integer', 'lit: "3"', { type: 'integer' }],
  ['decimal', 'lit: 2.5', { type: 'number', default: 2.5 }],
  ['decimal', 'lit: .inf', { type: 'number' }],
  ['boolean', 'lit: true', { type: 'boolean', default: true }],
  ['duration', 'lit: {minutes: 15}', { type: 'string', format: 'duration' }],
  ['stringCollection', 'lit: a', { type: 'array', items: { type: 'string' } }],
])('a %s variable with the initial value {%s}', (type, initial, schema) => {
  const declare = (name: string, flags: string): string =>
    `    - ${type}Variable:\n        name: ${name}\n        ${flags}\n        initialValue:\n          ${initial}\n`
  const text = `workflow:\n  name: A\n  variables:\n${declare('Flow.a', 'isInput: true')}${declare('Flow.apiKey', 'isInput: true')}`
  const { default: _default, ...withoutDefault } = schema as { default?: unknown }
  expect(read(`${text}${declare('Flow.out', 'isOutput: true')}`)).toMatchObject([
    {
      inputs: { properties: { 'Flow.a': schema, 'Flow.apiKey': withoutDefault } },
      outputs: { properties: { 'Flow.out': withoutDefault } },
    },
  ])
  const [contract] = read(`${text}${declare('Flow.out', 'isOutput: true')}`)
  expect(JSON.stringify(contract).split('"default"')).toHaveLength('default' in schema ? 2 : 1)
})

test('other flow types are read the same way', () => {
  expect(read(fixture('welcome-line.yaml'))).toMatchObject([
    {
      flow: { name: 'Welcome Line', type: 'INBOUNDCALL' },
      inputs: { properties: { 'Flow.callerSegment': { type: 'string' } } },
      outputs: { properties: { 'Flow.callerSegment': { type: 'string' } } },
    },
  ])
  expect(read('guideBot:\n  name: New\n  startUpRef: x\n')).toMatchObject([{ flow: { type: 'GUIDEBOT' } }])
})

test('anchors, merge keys, several documents, words of YAML 1.1', () => {
  const [workflow, bot, ...others] = read(fixture('anchors.yaml'))
  expect(others).toEqual([])
  expect(workflow?.inputs).toEqual({
    type: 'object',
    properties: {
      'Flow.street': { type: 'string' },
      'Flow.city': { type: 'string' },
      'Flow.number': { type: 'integer' },
    },
  })
  expect(workflow?.outputs).toEqual({ type: 'object', properties: { 'Flow.city': { type: 'string' } } })
  expect(bot).toMatchObject({
    flow: { name: '2024', type: 'DIGITALBOT' },
    inputs: { type: 'object', properties: {} },
    notes: ['The flow takes no inputs'],
  })
})

test('a byte order mark and Windows line ends change nothing', () => {
  const text = fixture('customer-onboarding.yaml')
  expect(read(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(read(text))
})

describe('templates', () => {
  const text = fixture('templated.yaml')

  test('are read when the name is given, and keep their placeholders in descriptions', () => {
    expect(readArchyYaml(text, { file: 'x.yaml', name: 'Customer Webhook' })).toMatchObject([
      {
        flow: { name: 'Customer Webhook', type: 'WORKFLOW' },
        inputs: { properties: { 'Flow.jsonData': { description: 'Sent by {{integration}}.' } } },
      },
    ])
  })

  test('without a name say where it must be filled in', () => {
    expect(() => read(text)).toThrow(
      'flows/x.yaml:2:9: expected the name of the flow, found the placeholder {{flow_name}}. ' +
        'The deployment fills it in: fill it in first, or give the name: npx flow-contract import FILE --name NAME',
    )
  })

  test('a name that is there counts more than the one given', () => {
    const [contract] = readArchyYaml('workflow:\n  name: There\n', { file: 'x.yaml', name: 'Given' })
    expect(contract?.flow.name).toBe('There')
  })
})

const variable = (lines: string): string => `workflow:\n  name: A\n  variables:\n    - ${lines}\n`

describe('what is no flow says so, with file, line and column', () => {
  test.each([
    [fixture('broken.yaml'), 'flow-file-unreadable', 'flows/x.yaml:5:15: this is not YAML: '],
    ['a:\n\tb: 1\n', 'flow-file-unreadable', 'flows/x.yaml:2:1: this is not YAML: Tabs are not allowed as indentation'],
    [
      'workflow:\n  name: A\n  name: B\n',
      'flow-file-unreadable',
      'flows/x.yaml:3:3: this is not YAML: Map keys must be unique',
    ],
    ['', 'flow-file-invalid', 'flows/x.yaml: expected a flow, found an empty file'],
    ['# nothing\n---\n', 'flow-file-invalid', 'flows/x.yaml: expected a flow, found an empty file'],
    ['- a\n', 'flow-file-invalid', 'flows/x.yaml:1:1: expected a flow: a map under one of workflow, bot, '],
    ['workflows:\n  name: A\n', 'flow-file-invalid', '(did you mean "workflow"?), found workflows'],
    ['{"flow": {"name": "A"}, "inputs": null}', 'flow-file-invalid', 'found flow, inputs'],
    ['workflow: x\n', 'flow-file-invalid', 'flows/x.yaml:1:11: expected a map, found "x"'],
    ['workflow:\n  description: x\n', 'flow-file-invalid', 'flows/x.yaml:2:3: expected a member "name", found none'],
    ['workflow:\n  name:\n', 'flow-file-invalid', 'expected the name of the flow, found nothing'],
    ['workflow:\n  name: [A]\n', 'flow-file-invalid', 'flows/x.yaml:2:9: expected the name of the flow, found a list'],
    ['workflow:\n  name: A\n  variables: x\n', 'flow-file-invalid', 'flows/x.yaml:3:14: expected a list, found "x"'],
    [
      variable('string: {name: Flow.a}'),
      'flow-file-invalid',
      'flows/x.yaml:4:7: expected one variable, such as `stringVariable:`, found string',
    ],
    [variable('Flow.a'), 'flow-file-invalid', 'flows/x.yaml:4:7: expected a map, found "Flow.a"'],
    [variable('stringVariable:'), 'flow-file-invalid', 'expected a map, found nothing'],
    [variable('stringVariable: {isInput: true}'), 'flow-file-invalid', 'flows/x.yaml:4:23: expected a member "name"'],
    [
      variable('stringVariable: {name: Flow.a, isInput: maybe}'),
      'flow-file-invalid',
      'flows/x.yaml:4:47: expected true or false, found "maybe"',
    ],
    [
      variable('stringVariable: {name: "Flow.{{x}}"}'),
      'flow-file-invalid',
      'expected the name of the variable, found the placeholder Flow.{{x}}',
    ],
    [
      variable('stringVariable: {name: Flow.a}\n    - jsonVariable: {name: Flow.a}'),
      'flow-file-invalid',
      'flows/x.yaml:5:7: expected each variable once',
    ],
    ['workflow: *missing\n', 'flow-file-invalid', 'flows/x.yaml:1:11: expected a map, found nothing'],
    ['workflow: &a\n  <<: *a\n', 'flow-file-invalid', 'expected a member "name", found none'],
  ])('%j', (text, code, message) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }))
    expect(() => read(text)).toThrow(FlowFileError)
  })

  test('control characters never reach the terminal', () => {
    expect(() => read('"\\e[31m": 1\n')).toThrow('found \\u001b[31m')
  })
})

/** A flow whose one variable is merged from this many levels of maps, each with nine merge keys to the one below. */
function mergedLevels(count: number): string {
  const levels = Array.from(
    { length: count },
    (_, level) => `  l${level + 1}: &l${level + 1}\n    <<: [${`*l${level},`.repeat(9)}]`,
  )
  const merged = `    - stringVariable:\n        <<: *l${count}\n        name: Flow.a\n`
  return `x:\n  l0: &l0 {isInput: true}\n${levels.join('\n')}\nworkflow:\n  name: A\n  variables:\n${merged}`
}

describe('hostile files end quickly', () => {
  test('aliases of aliases', () => {
    const levels = Array.from(
      { length: 40 },
      (_, level) => `  l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`,
    )
    const text = `x:\n  l0: &l0 [x]\n${levels.join('\n')}\nworkflow:\n  name: A\n  variables: *l40\n`
    expect(() => read(text)).toThrow('expected a map, found a list')
  })

  test('merge keys that multiply', { timeout: 2_000 }, () => {
    expect(read(mergedLevels(19))).toMatchObject([{ inputs: { properties: { 'Flow.a': { type: 'string' } } } }])
    expect(() => read(mergedLevels(500))).toThrow('merge keys (<<) that come to an end')
  })

  test('depth without end', () => {
    expect(() => read('['.repeat(200_000))).toThrow(FlowFileError)
    expect(() => read(`workflow: ${'{a: '.repeat(50_000)}`)).toThrow(FlowFileError)
  })
})
