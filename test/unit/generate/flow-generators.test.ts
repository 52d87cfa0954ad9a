import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowContract, ProjectFacts } from '../../../src/contract/contract.ts'
import { contractsOf } from '../../../src/contract/contracts.ts'
import type { Json, JsonObject, JsonSchema } from '../../../src/contract/json.ts'
import { flowGenerators } from '../../../src/generate/flow-arbitraries.ts'
import { checkInputs } from '../../../src/inputs/check-inputs.ts'
import { checkLaunch } from '../../../src/inputs/check-launch.ts'
import { thrown } from '../../support/thrown.ts'

function contract(inputs: JsonSchema | null, project: Partial<ProjectFacts> = {}): FlowContract {
  return {
    flow: { id: 'e3b2c1a0-4567-89ab-cdef-1234567890ab', name: 'Order', type: 'WORKFLOW' },
    inputs,
    outputs: null,
    source: { kind: 'hand' },
    project: { key: 'order', ids: ['e3b2c1a0-4567-89ab-cdef-1234567890ab'], ...project },
  }
}

const order: JsonSchema = {
  type: 'object',
  properties: {
    'Flow.customerId': { type: 'string' },
    'Flow.priority': { enum: ['LOW', 'HIGH'] },
    'Flow.amount': { type: 'number', minimum: 0, multipleOf: 0.01 },
    'Flow.due': { type: 'string', format: 'date' },
    'Flow.tags': { type: 'array', items: { type: 'string' }, maxItems: 3, uniqueItems: true },
    'Flow.address': {
      type: 'object',
      properties: { zip: { type: 'string', pattern: '^[0-9]{5}$' } },
      required: ['zip'],
    },
  },
}
const expecting = contract(order, {
  callerExpects: {
    required: ['Flow.customerId'],
    properties: { 'Flow.customerId': { pattern: '^CUST-\\d{5}$' } },
  },
})
const { validInputs, invalidInputs, launchRequests, inputCases } = flowGenerators(() => contractsOf([expecting]))
const many = { seed: 5, numRuns: 400 }

/** The names of all inputs that are made. */
function namesOf(flow: FlowContract): Set<string> {
  return new Set(fc.sample(validInputs(flow), many).flatMap(Object.keys))
}

/** The length of the longest text that is made in a size. */
function longestText(size: 'xsmall' | 'large'): number {
  const text = contract({ type: 'object', properties: { a: { type: 'string' } }, required: ['a'] })
  return Math.max(...fc.sample(validInputs(text, { size }), many).map(({ a }) => String(a).length))
}

describe('valid inputs', () => {
  test("are what the contract, the caller's expectations and the platform take", () => {
    const values = fc.sample(validInputs('order'), many)
    expect(values.flatMap((value) => checkInputs(expecting, value))).toEqual([])
    expect(values.every((value) => /^CUST-\d{5}$/.test(String(value['Flow.customerId'])))).toBe(true)
    expect(new Set(values.flatMap((value) => Object.keys(value)))).toEqual(
      new Set(Object.keys(order.properties as JsonObject)),
    )
  })

  test('have no unknown inputs where the schema is open, and may have where the config allows them', () => {
    const open = contract({ type: 'object', properties: { a: { type: 'string' } } })
    expect(namesOf(open)).toEqual(new Set(['a']))
    expect(namesOf(contract(open.inputs, { unknownInputs: 'allow' })).size).toBeGreaterThan(3)
  })

  test('keep to the sizes asked for', () => {
    expect(longestText('xsmall')).toBeLessThan(30)
    expect(longestText('large')).toBeGreaterThan(200)
  })

  test('take inputs of our own, and say when the flow refuses them', () => {
    const given = validInputs('order', {
      with: { 'Flow.priority': 'HIGH', 'Flow.customerId': fc.constantFrom('CUST-00001') },
    })
    const values = fc.sample(given, many)
    expect(
      values.every((value) => value['Flow.priority'] === 'HIGH' && value['Flow.customerId'] === 'CUST-00001'),
    ).toBe(true)
    const wrong = validInputs('order', { with: { 'Flow.priority': 'high' } })
    const error = thrown(() => fc.sample(wrong, 1))
    expect(error).toMatchObject({ code: 'cannot-generate', path: '/Flow.priority' })
    expect(error.message).toMatch(/^`with` leaves no inputs that flow "order" takes: Flow\.priority is "high"/)
  })

  test('choose what goes with a given input', () => {
    const kinds = contract({
      type: 'object',
      required: ['kind'],
      oneOf: [
        { properties: { kind: { const: 'a' }, x: { type: 'integer' } }, required: ['x'], additionalProperties: false },
        { properties: { kind: { const: 'b' }, y: { type: 'string' } }, required: ['y'], additionalProperties: false },
      ],
    })
    const values = fc.sample(validInputs(kinds, { with: { kind: 'b' } }), many)
    expect(values.every((value) => value['kind'] === 'b' && typeof value['y'] === 'string')).toBe(true)
  })

  test('shrink from payloads that were recorded, to what is plain and still valid', () => {
    const recorded = {
      'Flow.customerId': 'CUST-99887',
      'Flow.amount': 912.37,
      'Flow.due': '2031-11-17',
      'Flow.tags': ['urgent', 'vip', 'north'],
    }
    const { counterexample } = fc.check(
      fc.property(validInputs('order'), (value) => Number(value['Flow.amount'] ?? 0) <= 100),
      { examples: [[recorded]] },
    )
    expect(counterexample).toEqual([{ 'Flow.customerId': 'CUST-00000', 'Flow.amount': 101 }])
  })
})

describe('what the config lets pass', () => {
  test('comes now and then, where the flow takes it', () => {
    const lenient = contract(
      { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] },
      { accept: ['null', 'numeric-text'] },
    )
    const kinds = new Set(fc.sample(validInputs(lenient), many).map(({ n }) => (n === null ? 'null' : typeof n)))
    expect(kinds).toEqual(new Set(['null', 'number', 'string']))
  })
})

describe('options that are none', () => {
  test.each<[string, unknown, string]>([
    [
      'size',
      { size: 'smal' },
      'size must be one of xsmall, small, medium, large, xlarge: this is \'smal\' (did you mean "small"?)',
    ],
    ['another name', { wiht: {} }, "An option must be one of size, with: this is 'wiht'"],
    ['with', { with: null }, 'with must be an object of inputs by name: this is null'],
    ['nothing', null, 'The options must be an object: this is null'],
  ])('are said to be so: %s', (_name, options, message) => {
    const error = thrown(() => validInputs('order', options as Parameters<typeof validInputs>[1]))
    expect(error).toMatchObject({ code: 'option-invalid' })
    expect(error.message).toContain(message)
  })

  test.each<[string, unknown, string]>([
    ['no rule', { rules: ['missing'] }, 'rules must be one of missing-input, unknown-input'],
    ['no list', { rules: 'missing-input' }, "rules must be a list that is not empty: this is 'missing-input'"],
    ['no pointer', { paths: ['Flow.id'] }, "paths must be JSON Pointers such as '/Flow.customerId': this is 'Flow.id'"],
    ['an empty list', { paths: [] }, 'paths must be a list that is not empty: this is a list'],
  ])('are said to be so: %s', (_name, options, message) => {
    const error = thrown(() => invalidInputs('order', options as Parameters<typeof invalidInputs>[1]))
    expect(error.message).toContain(message)
  })
})

test('what contradicts the contract is not called a mistake of the schema alone', () => {
  const narrow = contract(
    { type: 'object', properties: { a: { type: 'string', maxLength: 5 } } },
    { callerExpects: { required: ['a'], properties: { a: { minLength: 6 } } } },
  )
  expect(thrown(() => validInputs(narrow)).message).toBe(
    'No value fits flow "order" (its contract, callerExpects and the platform\'s limits together) at /a: what it asks for there contradicts itself. Correct that',
  )
})

describe('invalid inputs', () => {
  test('break the rule that they name, there, and no other, also at each step of shrinking', () => {
    let steps = 0
    fc.assert(
      fc.property(invalidInputs('order'), ({ inputs, rule, path }) => {
        steps += 1
        expect(checkInputs(expecting, inputs).map((one) => ({ rule: one.rule, path: one.path }))).toEqual([
          { rule, path },
        ])
      }),
      { seed: 3, numRuns: 400 },
    )
    const shrunk = fc.check(
      fc.property(invalidInputs('order', { rules: ['out-of-range'] }), ({ inputs, rule, path }) => {
        steps += 1
        expect(checkInputs(expecting, inputs).map((one) => ({ rule: one.rule, path: one.path }))).toEqual([
          { rule, path },
        ])
        return false
      }),
      { seed: 3 },
    )
    expect(shrunk.counterexample).toMatchObject([{ rule: 'out-of-range', path: '/Flow.amount' }])
    expect(Object.keys((shrunk.counterexample?.[0].inputs ?? {}) as JsonObject).toSorted()).toEqual([
      'Flow.amount',
      'Flow.customerId',
    ])
    expect(steps).toBeGreaterThan(402)
  })

  test('reach every rule that can be broken', () => {
    const rules = new Set(fc.sample(invalidInputs('order'), { seed: 1, numRuns: 2_000 }).map(({ rule }) => rule))
    expect([...rules].toSorted()).toEqual([
      'missing-input',
      'not-allowed-value',
      'out-of-range',
      'unknown-input',
      'wrong-format',
      'wrong-items',
      'wrong-length',
      'wrong-pattern',
      'wrong-type',
    ])
  })

  test('are of the rules and places asked for', () => {
    const pattern = fc.sample(invalidInputs('order', { rules: ['wrong-pattern'], paths: ['/Flow.address'] }), many)
    expect(new Set(pattern.map(({ rule, path }) => `${rule} ${path}`))).toEqual(
      new Set(['wrong-pattern /Flow.address/zip']),
    )
    const missing = fc.sample(invalidInputs('order', { rules: ['missing-input'] }), many)
    expect(new Set(missing.map(({ path }) => path))).toEqual(new Set(['/Flow.customerId', '/Flow.address/zip']))
  })

  test('where nothing can be broken as asked, the error says so', () => {
    const error = thrown(() => fc.sample(invalidInputs('order', { rules: ['wrong-pattern'], paths: ['/Flow.due'] }), 1))
    expect(error).toMatchObject({ code: 'cannot-generate' })
    expect(error.message).toBe(
      'No invalid value was found for rules wrong-pattern and paths /Flow.due: the schema asks for nothing of the kind there. Ask for other rules or paths',
    )
  })

  test('what is odd but accepted is never among them', () => {
    const lenient = contract(
      { type: 'object', properties: { n: { type: 'integer' }, s: { type: 'string' } } },
      { accept: ['null', 'numeric-text'] },
    )
    for (const { inputs } of fc.sample(invalidInputs(lenient), { seed: 2, numRuns: 600 }))
      expect(checkInputs(lenient, inputs)).not.toEqual([])
  })
})

describe('launch requests', () => {
  test('are whole, and what the flow takes', () => {
    const pinned = contract(order, { version: '3.0', launchKey: 'inputs' })
    for (const flow of [expecting, pinned]) {
      const launches = fc.sample(launchRequests(flow), many)
      expect(launches.flatMap((launch) => checkLaunch([flow], launch))).toEqual([])
      expect(launches.some((launch) => Object.hasOwn(launch, 'name'))).toBe(true)
    }
    expect(fc.sample(launchRequests(pinned), 1)).toMatchObject([{ flowVersion: '3.0', inputs: {} }])
  })

  test('shrink to the flow and its plainest inputs', () => {
    const { counterexample } = fc.check(
      fc.property(launchRequests('order'), () => false),
      { seed: 4 },
    )
    expect(counterexample).toEqual([{ flowId: expecting.flow.id, inputData: { 'Flow.customerId': 'CUST-00000' } }])
  })
})

describe('the table of cases', () => {
  const cases = inputCases('order')

  test('says of each row what the check says, in words that differ', () => {
    for (const { inputs, valid, rule, path } of cases)
      expect(checkInputs(expecting, inputs).map((one) => [one.rule, one.path])).toEqual(valid ? [] : [[rule, path]])
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
    expect(new Set(cases.map(({ inputs }) => JSON.stringify(inputs))).size).toBe(cases.length)
  })

  test('is the same each time', () => {
    expect(inputCases(contract(order, expecting.project))).toEqual(cases)
  })

  test('has the plainest and the fullest inputs, each edge and each rule at each place once', () => {
    expect(cases[0]).toEqual({
      name: 'only what is required',
      inputs: { 'Flow.customerId': 'CUST-00000' },
      valid: true,
    })
    const valid = cases.filter((one) => one.valid)
    const amounts = valid.map(({ inputs }) => (inputs as Record<string, Json>)['Flow.amount'])
    expect(amounts).toContain(0)
    expect(valid.some(({ inputs }) => ((inputs as Record<string, Json[]>)['Flow.tags'] ?? []).length === 3)).toBe(true)
    const broken = cases.filter((one) => !one.valid).map(({ rule, path }) => `${rule} ${path}`)
    expect(new Set(broken).size).toBe(broken.length)
    expect(broken).toEqual(
      expect.arrayContaining([
        'missing-input /Flow.customerId',
        'wrong-pattern /Flow.customerId',
        'not-allowed-value /Flow.priority',
        'out-of-range /Flow.amount',
        'wrong-format /Flow.due',
        'wrong-items /Flow.tags',
        'wrong-type /Flow.tags/0',
        'missing-input /Flow.address/zip',
        'wrong-pattern /Flow.address/zip',
      ]),
    )
  })

  test('of a flow that takes no inputs has what is left to say', () => {
    const none = inputCases(contract({ type: 'object', properties: {}, additionalProperties: false }))
    expect(none.filter(({ valid }) => valid).map(({ inputs }) => inputs)).toEqual([{}])
    expect(none.map(({ rule }) => rule)).toContain('unknown-input')
  })
})

test('a flow whose schema nobody knows is an error, not an empty answer', () => {
  for (const make of [validInputs, invalidInputs, launchRequests, inputCases])
    expect(thrown(() => make(contract(null)))).toMatchObject({ code: 'schema-unknown' })
})
