import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../../src/contract/json.ts'
import { checkInputs } from '../../../src/inputs/check-inputs.ts'
import { ruleOf } from '../../../src/inputs/rules/rule-table.ts'
import { rules } from '../../../src/inputs/violation.ts'
import { breakageRows } from '../../support/breakage-rows.ts'
import { contractOf, inputsOf } from '../../support/contracts.ts'

const row = (keyword: string, schema: JsonObject, valid: Json): Json[] =>
  ruleOf(keyword)
    .breakages({ keyword, value: schema[keyword] ?? null, schemas: [schema], valid })
    .map(({ broken }) => broken)

describe.each(breakageRows)('$keyword of $schema', ({ keyword, schema, valid, isFaultElsewhere, share = 1 }) => {
  const { $schema, ...property } = schema
  const inputs = inputsOf({ x: property }) as JsonObject
  const contract = contractOf($schema === undefined ? inputs : { $schema, ...inputs })
  const site = { keyword, value: property[keyword] ?? false, schemas: [property], valid }
  const { rule, breakages } = ruleOf(keyword)

  test('the value to break is valid', () => {
    expect(checkInputs(contract, { x: valid })).toEqual([])
  })

  test('breakages are single faults of the rule at the place', () => {
    const judged = breakages(site).map((one) => ({ ...one, violations: checkInputs(contract, { x: one.broken }) }))
    const others = judged.filter(({ violations: [first, ...more] }) => {
      const isOfRule = first?.rule === rule || isFaultElsewhere === true
      return !isOfRule || more.length > 0 || !/^\/x(\/[^/]*)?$/.test(first?.path ?? '')
    })
    expect(judged.length).toBeGreaterThan(0)
    if (share === 1) expect(others).toEqual([])
    expect(judged.length - others.length).toBeGreaterThanOrEqual(share * judged.length)
  })
})

test('every keyword of every rule is broken in some row', () => {
  const tried = new Set(breakageRows.map(({ keyword }) => keyword))
  const ofRules = [...tried].flatMap((keyword) => ruleOf(keyword).keywords)
  expect(ofRules.filter((keyword) => !tried.has(keyword))).toEqual([])
  const notOfSchemas = ['not-json', 'wrong-envelope']
  expect(new Set([...tried].map((keyword) => ruleOf(keyword).rule))).toEqual(
    new Set(rules.filter((rule) => !notOfSchemas.includes(rule))),
  )
})

describe('the slips that users make are among them', () => {
  test.each<[string, JsonObject, Json, readonly Json[]]>([
    ['type', { type: 'integer' }, 5, ['5', 5.5, '', null, [5], { value: 5 }]],
    ['type', { type: 'boolean' }, true, ['true', 1, 'yes', null]],
    ['type', { type: 'boolean' }, false, ['false', 0, null]],
    ['type', { type: 'string' }, '42', [42, null, ['42'], { value: '42' }]],
    ['type', { type: 'array' }, ['a', 'b'], ['a', 'a,b', '["a","b"]', null, { items: ['a', 'b'] }]],
    ['type', { type: 'object' }, { a: 1 }, ['{"a":1}', [{ a: 1 }], '[object Object]', null]],
    ['enum', { enum: ['LOW', 'HIGH'] }, 'LOW', ['low', 'LOW ', ' LOW', 'LO', '']],
    ['minimum', { type: 'integer', minimum: 18 }, 30, [17]],
    ['maximum', { type: 'number', maximum: 0.3, multipleOf: 0.1 }, 0.2, [0.4]],
    ['exclusiveMinimum', { exclusiveMinimum: 0 }, 1, [0, -1]],
    ['multipleOf', { multipleOf: 0.01 }, 0.07, [0.075, 0.065]],
    ['minLength', { minLength: 3 }, 'abc', ['ab', 'bc', '', '😀😀']],
    ['maxLength', { maxLength: 2 }, '😀', ['😀😀😀']],
    ['format', { format: 'date' }, '2024-02-29', ['2025-02-30', '03/29/2025']],
    ['format', { format: 'date-time' }, '2024-02-29T00:00:00Z', ['2025-03-29T09:30:00', '2025-03-29', '1743240600']],
    ['format', { format: 'currency' }, '1|USD', ['USD 12.50']],
    ['format', { format: 'phone' }, 'tel:+15551234567', ['+15551234567']],
    ['format', { format: 'duration' }, 'PT5M', ['5 minutes', '5M']],
    ['pattern', { pattern: '^CUST-\\d{5}$' }, 'CUST-12345', ['cust-12345', 'CUST-1234', ' CUST-12345', 'CUST12345']],
    ['minItems', { minItems: 2 }, [1, 2], [[1], [2], []]],
    ['uniqueItems', { uniqueItems: true }, [1, 2], [[1, 1]]],
  ])('%s %j: %j', (keyword, schema, valid, expected) => {
    const broken: readonly unknown[] = row(keyword, schema, valid)
    for (const one of expected) expect(broken).toContainEqual(one)
  })
})

describe('unknown inputs', () => {
  const schema = inputsOf({ 'Flow.customerId': { type: 'string' }, 'Flow.orderLines': {} }, [
    'Flow.customerId',
  ]) as JsonObject
  const site = {
    keyword: 'additionalProperties',
    value: false,
    schemas: [schema],
    valid: { 'Flow.customerId': 'C1', 'Flow.orderLines': [1] },
    knownNames: ['Flow.customerId', 'Flow.orderLines'],
  }
  const broken = ruleOf(site.keyword).breakages(site)

  test('break a flow whose schema is open, each alone', () => {
    const violations = broken.map((one) => checkInputs(contractOf(schema), one.broken).map(({ rule }) => rule))
    expect(violations).toEqual(broken.map(() => ['unknown-input']))
  })

  test('are known names with a slip, nested ones and foreign ones, with the value of the known one', () => {
    const known = { 'Flow.customerId': 'C1', 'Flow.orderLines': [1] }
    expect(broken.map((one) => one.broken)).toEqual(
      expect.arrayContaining([
        { ...known, customerId: 'C1' },
        { ...known, 'Flow.CustomerId': 'C1' },
        { ...known, 'Flow.customer_id': 'C1' },
        { 'Flow.customerId': 'C1', orderLines: [1] },
        { ...known, Flow: { customerId: 'C1', orderLines: [1] } },
        { ...known, unexpected: 'text' },
      ]),
    )
  })

  test('have a scope where the known ones have none', () => {
    const bare = { ...site, schemas: [], valid: { customerId: 'C1' }, knownNames: ['customerId'] }
    expect(ruleOf(site.keyword).breakages(bare)).toContainEqual(
      expect.objectContaining({ broken: { 'Flow.customerId': 'C1' } }),
    )
  })

  test('are never names of a pattern', () => {
    const closed = { patternProperties: { '^(?!unexpected)': {} }, additionalProperties: false }
    expect(row('additionalProperties', closed, { a: 1 })).toEqual([{ a: 1, unexpected: 'text' }])
  })
})

describe('what stands beside stays fulfilled', () => {
  test('draft-04 has its excluded limit in another keyword', () => {
    const schema = { type: 'integer', maximum: 10, exclusiveMaximum: true }
    expect(row('exclusiveMaximum', schema, 3)[0]).toBe(10)
    expect(row('exclusiveMaximum', { maximum: 10, exclusiveMaximum: false }, 3)).toEqual([])
  })

  test('a number between multiples keeps to those of another schema', () => {
    const site = { keyword: 'multipleOf', value: 3, schemas: [{ multipleOf: 3 }, { multipleOf: 2 }], valid: 6 }
    const broken = ruleOf(site.keyword)
      .breakages(site)
      .map((one) => Number(one.broken))
    expect(broken.length).toBeGreaterThan(3)
    expect(broken.filter((number) => number % 2 !== 0 || number % 3 === 0)).toEqual([])
  })

  test('bounds where numbers are far apart are broken by the next number', () => {
    for (const limit of [1e40, -1e40, 2 ** 60, 5e-324, 0.1 + 0.2]) {
      const low = row('minimum', { minimum: limit }, limit).map(Number)
      const high = row('maximum', { maximum: limit }, limit).map(Number)
      expect(low.length).toBeGreaterThan(0)
      expect(high.length).toBeGreaterThan(0)
      expect(low.filter((number) => !(number < limit))).toEqual([])
      expect(high.filter((number) => !(number > limit))).toEqual([])
    }
    expect(row('maximum', { maximum: Number.MAX_VALUE }, 1)).toEqual([])
  })

  test('other types are broken where they are taken too, and only there', () => {
    expect(row('minimum', { minimum: 1 }, 'text')).toContain(0)
    expect(row('minimum', { type: 'string', minimum: 1 }, 'text')).toEqual([])
    expect(row('maxLength', { type: 'integer', maxLength: 1 }, 5)).toEqual([])
  })
})

describe('what cannot be broken has no breakages', () => {
  test.each<[string, JsonObject, Json]>([
    ['format', { format: 'binary' }, 'x'],
    ['format', { format: 'password' }, 'x'],
    ['format', { format: 'double' }, 1],
    ['format', { format: 'nobody-knows' }, 'x'],
    ['pattern', { pattern: '' }, 'x'],
    ['minLength', { minLength: 0 }, 'x'],
    ['minItems', { minItems: 0 }, [1]],
    ['minProperties', { minProperties: 0 }, { a: 1 }],
    ['maxLength', { maxLength: 1e9 }, 'x'],
    ['maxItems', { maxItems: 1e9 }, [1]],
    ['maxProperties', { maxProperties: 1e9 }, {}],
    ['uniqueItems', { uniqueItems: false }, [1, 2]],
    ['additionalProperties', { additionalProperties: { type: 'string' } }, {}],
    ['items', { items: { type: 'string' } }, ['a']],
    ['title', { title: 'text' }, 'x'],
    ['enum', { type: 'null', enum: [null] }, null],
  ])('%s %j', (keyword, schema, valid) => {
    expect(row(keyword, schema, valid)).toEqual([])
  })
})
