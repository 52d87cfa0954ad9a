import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../../../src/contract/json.ts'
import { checkInputs } from '../../../../src/inputs/check-inputs.ts'
import type { Reading } from '../../../../src/repair/reading.ts'
import { readingsOf } from '../../../../src/repair/readings/readings-of.ts'
import { contractOf, inputsOf } from '../../../support/contracts.ts'

const contractFor = (schema: JsonObject) => contractOf(inputsOf({ 'Flow.x': schema }))

/** The readings of a value that the schema refuses, by its real violations. */
function readings(schema: JsonObject, value: Json): readonly Reading[] {
  const violations = checkInputs(contractFor(schema), { 'Flow.x': value }).filter(({ path }) => path === '/Flow.x')
  expect(violations).not.toEqual([])
  return readingsOf(value, violations)
}

/** The cheapest of those readings that the check takes, and those that cost the same. */
function best(schema: JsonObject, value: Json): readonly Json[] {
  const passing = readings(schema, value).filter(
    (reading) => checkInputs(contractFor(schema), { 'Flow.x': reading.value }).length === 0,
  )
  return passing.filter(({ cost }) => cost === passing[0]?.cost).map((reading) => reading.value)
}

const text = (format: string): JsonObject => ({ type: 'string', format })
const cost = (format: string, value: Json): number => readings(text(format), value)[0]?.cost ?? Number.NaN
const list = (items: string): JsonObject => ({ type: 'array', items: { type: items } })
const integer = { type: 'integer' }
const number = { type: 'number' }
const string = { type: 'string' }
const object = { type: 'object' }

describe('numbers', () => {
  it.each<[Json, Json[]]>([
    ['42', [42]],
    [' 42\n', [42]],
    ['"7"', [7]],
    ['1e3', [1000]],
    ['3.0', [3]],
    ['007', [7]],
    ['+5', [5]],
    ['1 234', [1234]],
    ['1.234.567', [1_234_567]],
    ['1,234', [1234]],
    [true, [1]],
    [[5], [5]],
    [{ value: '5' }, [5]],
    [3.0000000000000004, [3]],
    ['2025-03-29T09:30:00Z', [1_743_240_600_000]],
  ])('%j for an integer', (value, expected) => expect(best(integer, value)).toEqual(expected))

  it.each<[Json, Json[]]>([
    ['12,5', [12.5]],
    ['−12.5', [-12.5]],
    ['1.234,56', [1234.56]],
    ['1,234.56', [1234.56]],
    ['1,234', [1234, 1.234]],
    ['.5', [0.5]],
  ])('%j for a number', (value, expected) => expect(best(number, value)).toEqual(expected))

  it.each<Json>([
    '42 EUR',
    '12345678901234567890',
    '0.12345678901234567',
    '',
    'NaN',
    '1,23,456',
    3.0000000001,
    2.5,
    '12,5',
  ])('%j says no integer', (value) => expect(readings(integer, value)).toEqual([]))

  it('takes the noise of binary fractions away, and nothing else', () => {
    expect(best({ type: 'number', multipleOf: 0.01 }, 19.990000000000002)).toEqual([19.99])
    expect(best({ type: 'number', maximum: 0.3 }, 0.1 + 0.2)).toEqual([0.3])
    expect(readings({ type: 'number', multipleOf: 0.01 }, 19.995)).toEqual([])
    expect(readings({ type: 'number', maximum: 5 }, 7)).toEqual([])
    expect(readings({ type: 'number', maximum: 0.12345678901234 }, 0.1234567890123456)).toEqual([])
  })
})

describe('booleans and null', () => {
  it.each<[Json, boolean]>([
    ['true', true],
    ['TRUE ', true],
    ['yes', true],
    ['Off', false],
    ['0', false],
    [1, true],
    [0, false],
    [['no'], false],
  ])('%j for a boolean', (value, expected) => expect(best({ type: 'boolean' }, value)).toEqual([expected]))

  it('reads the words for no value where null is taken', () => {
    for (const value of ['', 'null', 'NULL', 'undefined'])
      expect(best({ type: ['integer', 'null'] }, value)).toEqual([null])
    expect(readings(integer, 'null')).toEqual([])
    expect(readings({ type: 'boolean' }, 'maybe')).toEqual([])
    expect(readings({ type: 'boolean' }, 2)).toEqual([])
  })
})

describe('texts', () => {
  it.each<[Json, Json[]]>([
    [42, ['42']],
    [1e21, ['1e+21']],
    [true, ['true']],
    [{ a: 1, b: 2 }, ['{"a":1,"b":2}']],
    [[1, 2], ['[1,2]']],
    [['CUST-99887'], ['CUST-99887']],
    [{ value: 'CUST-99887' }, ['CUST-99887']],
    [{ type: 'string', value: 'CUST-99887' }, ['{"type":"string","value":"CUST-99887"}']],
  ])('%j for a text', (value, expected) => expect(best(string, value).slice(0, 1)).toEqual(expected))

  it('never makes a text of null', () => expect(readings(string, null)).toEqual([]))

  it.each<[string, Json[]]>([
    [' CUST-99887\r\n', ['CUST-99887']],
    ['"CUST-99887"', ['CUST-99887']],
    ['«CUST-99887»', ['CUST-99887']],
    ['cust-99887', ['CUST-99887']],
    ['CUST 99887', ['CUST-99887']],
    ['cust_99887', ['CUST-99887']],
    ['CUST‑99887', ['CUST-99887']],
    ['CUST-\u200B99887', ['CUST-99887']],
    ['CUST%2D99887', ['CUST-99887']],
  ])('%j for a pattern', (value, expected) =>
    expect(best({ type: 'string', pattern: '^CUST-\\d{5}$' }, value)).toEqual(expected),
  )

  it('never pads, cuts or puts in front', () => {
    for (const value of ['99887', 'CUST-9988', 'CUST-998877', 'CUSTOMER-99887'])
      expect(readings({ type: 'string', pattern: '^CUST-\\d{5}$' }, value)).toEqual([])
    expect(readings({ type: 'string', maxLength: 3 }, 'abcd')).toEqual([])
    expect(readings({ type: 'string', minLength: 3 }, 'ab')).toEqual([])
  })

  it('keeps the sign and the point of a number in a text', () => {
    expect(readings({ type: 'string', pattern: '^\\d+$' }, '-5')).toEqual([])
    expect(readings({ type: 'string', pattern: '^\\d+$' }, '12.50')).toEqual([])
  })

  it('writes a date in the order that a pattern asks for, and says when it can be two', () => {
    expect(best({ type: 'string', pattern: '^\\d{2}\\.\\d{2}\\.\\d{4}$' }, '2025-03-29')).toEqual(['29.03.2025'])
    expect(best({ type: 'string', pattern: '^\\d{2}/\\d{2}/\\d{4}$' }, '2025-03-04')).toEqual([
      '04/03/2025',
      '03/04/2025',
    ])
    expect(best({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }, '29.03.2025')).toEqual(['2025-03-29'])
  })
})

describe('lists', () => {
  it.each<[Json, Json[]]>([
    ['a,b', [['a', 'b']]],
    ['a; b;', [['a', 'b']]],
    ['a\r\nb\n', [['a', 'b']]],
    ['"a","b"', [['a', 'b']]],
    ['["a","b"]', [['a', 'b']]],
    ["['a', 'b']", [['a', 'b']]],
    ['[a, b]', [['a', 'b']]],
    ['"[\\"a\\"]"', [['a']]],
    ['abc', [['abc']]],
    ['', [[]]],
    [{ 0: 'a', 1: 'b' }, [['a', 'b']]],
    [{ items: ['a'] }, [['a']]],
    [{ data: { values: ['a'] } }, [['a']]],
  ])('%j for a list of texts', (value, expected) => expect(best(list('string'), value)).toEqual(expected))

  it.each<[Json, Json[]]>([
    ['1,2', [[1, 2]]],
    ['5', [[5]]],
    [5, [[5]]],
    ['[1, 2]', [[1, 2]]],
  ])('%j for a list of numbers', (value, expected) => expect(best(list('number'), value)).toEqual(expected))

  it('reads text as booleans where the items are', () =>
    expect(best(list('boolean'), 'true,false')).toEqual([[true, false]]))

  it('names the step by which it wraps and unwraps', () => {
    expect(readings(list('string'), 'abc')[0]).toEqual({ how: 'wrap', step: '0', value: ['abc'], cost: 1 })
    expect(readings(string, ['abc'])[0]).toEqual({ how: 'unwrap', step: '0', value: 'abc', cost: 1 })
    expect(readings(list('string'), { items: ['abc'] })[0]).toEqual({
      how: 'unwrap',
      step: 'items',
      value: ['abc'],
      cost: 1,
    })
  })

  it('mends the items of a list', () => {
    expect(best({ type: 'array', uniqueItems: true }, [1, 2, 1, { a: 1 }, { a: 1 }])).toEqual([[1, 2, { a: 1 }]])
    expect(best({ type: 'array', maxItems: 1 }, ['a', null])).toEqual([['a']])
    expect(best({ type: 'array', contains: { type: 'integer' } }, [[1, 2]])).toEqual([[1, 2]])
    expect(best({ type: 'array', minItems: 2 }, ['a,b'])).toEqual([['a', 'b']])
    expect(readings({ type: 'array', maxItems: 1 }, ['a', 'b'])).toEqual([])
  })
})

describe('objects', () => {
  it.each<[Json, Json[]]>([
    ['{"a":1}', [{ a: 1 }]],
    ['"{\\"a\\":1}"', [{ a: 1 }]],
    ["{'a': True, 'b': None}", [{ a: true, b: null }]],
    ['{a: 1,}', [{ a: 1 }]],
    ['%7B%22a%22%3A1%7D', [{ a: 1 }]],
    ['a=1&b=x%20y', [{ a: '1', b: 'x y' }]],
    ['?a=x+y', [{ a: 'x y' }]],
    [[{ name: 'a', value: 1 }], [{ a: 1 }]],
    [[{ key: 'a', value: 1, type: 'integer' }], [{ a: 1 }]],
    [
      [
        ['a', 1],
        ['b', 2],
      ],
      [{ a: 1, b: 2 }],
    ],
    [[{ a: 1 }, { b: 2 }], [{ a: 1, b: 2 }]],
    [['a=1', 'b=2'], [{ a: '1', b: '2' }]],
    [[{ a: 1, b: 2 }], [{ a: 1, b: 2 }]],
    [[], [{}]],
  ])('%j for an object', (value, expected) => expect(best(object, value)).toEqual(expected))

  it('gives numbers of a query where they are asked for', () =>
    expect(best({ type: 'object', properties: { a: integer } }, 'a=1')).toEqual([{ a: 1 }]))

  it('never lets one value go for another of the same name', () => {
    expect(
      readings(object, [
        ['a', 1],
        ['a', 2],
      ]),
    ).toEqual([])
    expect(readings(object, 'a=1&a=2')).toEqual([])
    expect(readings(object, [{ a: 1 }, { a: 2 }])).toEqual([])
  })

  it('keeps a member of the name __proto__', () => {
    const [reading] = readings(object, [['__proto__', 1]])
    expect(Object.keys(reading?.value ?? {})).toEqual(['__proto__'])
  })
})

describe('allowed values', () => {
  const states = { type: 'string', enum: ['IN_PROGRESS', 'DONE', 'NOT_DONE', 'ACTIVE', 'HIGH', 'CODE_1', 'CODE_2'] }

  it.each<[Json, Json[]]>([
    ['in progress', ['IN_PROGRESS']],
    ['inProgress', ['IN_PROGRESS']],
    [' In-Progress', ['IN_PROGRESS']],
    ['IN_PROGRES', ['IN_PROGRESS']],
    ['IN_PRORGESS', ['IN_PROGRESS']],
    ['HIHG', ['HIGH']],
    ['Priority: High', ['HIGH']],
    ['STATUS_DONE', ['DONE']],
    ['done!', ['DONE']],
    ['"DONE"', ['DONE']],
    ['hi', ['HIGH']],
    [['high'], ['HIGH']],
    [{ value: 'high' }, ['HIGH']],
  ])('%j for a state', (value, expected) => expect(best(states, value)).toEqual(expected))

  it.each(['INACTIVE', 'UNDONE', 'CODE_3', 'CODE', 'OTHER', ''])('%j is none of the states', (value) =>
    expect(readings(states, value)).toEqual([]),
  )

  it.each<[Json[], Json, Json[]]>([
    [[1, 2], '2', [2]],
    [['1', '2'], 2, ['2']],
    [['Y', 'N'], true, ['Y']],
    [['yes', 'no'], 'true', ['yes']],
    [[true], 'yes', [true]],
    [[null, 1], 'null', [null]],
    [['é'], 'É', ['é']],
    [['catalogue', 'katalogue'], 'natalogue', ['catalogue', 'katalogue']],
    [['LOW', 'low'], 'Low', ['LOW', 'low']],
  ])('of %j, %j is %j', (allowed, value, expected) => expect(best({ enum: allowed }, value)).toEqual(expected))

  it('gives the words for a boolean where the allowed texts are not told', () =>
    expect(best({ type: 'string', enum: ['Yes', 'No'] }, true)).toEqual(['Yes']))
})

describe('dates and times', () => {
  it.each<[Json, Json[]]>([
    ['2025-03-29T10:00:00Z', ['2025-03-29']],
    ['2025-03-29T23:30:00-05:00', ['2025-03-29']],
    ['2025-3-29', ['2025-03-29']],
    ['2025/03/29', ['2025-03-29']],
    ['29/03/2025', ['2025-03-29']],
    ['29.03.2025', ['2025-03-29']],
    ['03/29/2025', ['2025-03-29']],
    ['03/04/2025', ['2025-04-03', '2025-03-04']],
    ['03.04.2025', ['2025-04-03']],
    ['20250329', ['2025-03-29']],
    [20_250_329, ['2025-03-29']],
    ['29 March 2025', ['2025-03-29']],
    ['March 29th, 2025', ['2025-03-29']],
    ['Sat Mar 29 2025 09:30:00 GMT+0100 (Central European Standard Time)', ['2025-03-29']],
    [1_743_240_600_000, ['2025-03-29']],
    ['1743240600', ['2025-03-29']],
    ['2025-03-29 ', ['2025-03-29']],
    [['29.03.2025'], ['2025-03-29']],
    [{ value: '29.03.2025' }, ['2025-03-29']],
  ])('%j for a date', (value, expected) => expect(best(text('date'), value)).toEqual(expected))

  it.each<[Json, Json[]]>([
    ['2025-03-29', ['2025-03-29T00:00:00Z']],
    ['2025-03-29 09:30:00', ['2025-03-29T09:30:00Z']],
    ['2025-03-29T09:30Z', ['2025-03-29T09:30:00Z']],
    ['2025-03-29T09:30:00 UTC', ['2025-03-29T09:30:00Z']],
    ['2025-03-29T09:30:00.250', ['2025-03-29T09:30:00.250Z']],
    ['2025-03-29 9:30 pm +02:00', ['2025-03-29T21:30:00+02:00']],
    ['2025-03-29T09:30+01:00[Europe/Berlin]', ['2025-03-29T09:30:00+01:00']],
    ['20250329T093000Z', ['2025-03-29T09:30:00Z']],
    ['03/29/2025 09:30', ['2025-03-29T09:30:00Z']],
    ['3/29/2025, 9:30:00 PM', ['2025-03-29T21:30:00Z']],
    ['Sat, 29 Mar 2025 09:30:00 GMT', ['2025-03-29T09:30:00Z']],
    ['Sat Mar 29 2025 09:30:00 GMT-0330 (Newfoundland)', ['2025-03-29T09:30:00-03:30']],
    ['/Date(1743240600000)/', ['2025-03-29T09:30:00Z']],
    [1_743_240_600_250, ['2025-03-29T09:30:00.250Z']],
    [1_743_240_600, ['2025-03-29T09:30:00Z']],
    ['1743240600000', ['2025-03-29T09:30:00Z']],
  ])('%j for a date and time', (value, expected) => expect(best(text('date-time'), value)).toEqual(expected))

  it.each(['2025-02-30', '2025-02-30T09:30:00Z', '2025-13-01', '29.02.2025', '09:30', '12', 'tomorrow'])(
    '%j is no day',
    (value) => {
      expect(readings(text('date'), value)).toEqual([])
      expect(readings(text('date-time'), value)).toEqual([])
    },
  )

  it('does not tell the time of a zone that it does not know', () =>
    expect(readings(text('date-time'), '2025-03-29 09:30:00 CET')).toEqual([]))

  it('costs more where a zone or a time is assumed, or lost', () => {
    expect(cost('date-time', '2025-03-29T09:30Z')).toBeLessThan(cost('date-time', '2025-03-29T09:30'))
    expect(cost('date-time', '2025-03-29T09:30')).toBeLessThan(cost('date-time', '2025-03-29'))
    expect(cost('date', '2025-03-29T00:00:00Z')).toBeLessThan(cost('date', '2025-03-29T09:30:00Z'))
  })

  it.each<[Json, Json[]]>([
    ['9:30', ['09:30:00']],
    ['09:30', ['09:30:00']],
    ['9:30 pm', ['21:30:00']],
    ['12 a.m.', ['00:00:00']],
    ['093000', ['09:30:00']],
    ['09.30.00', ['09:30:00']],
    ['T09:30', ['09:30:00']],
    ['2025-03-29T09:30:00Z', ['09:30:00']],
  ])('%j for a time', (value, expected) => expect(best(text('time'), value)).toEqual(expected))

  it.each(['24:00:00', '09:60:00', '13:00 pm', 'noon', '9'])('%j is no time', (value) =>
    expect(readings(text('time'), value)).toEqual([]),
  )

  it.each<[Json, Json[]]>([
    ['pt5m', ['PT5M']],
    ['PT 5M', ['PT5M']],
    ['T5M', ['PT5M']],
    ['5m', ['PT5M']],
    ['5M', ['PT5M', 'P5M']],
    ['300s', ['PT300S']],
    ['1h30m', ['PT1H30M']],
    ['1y6m', ['P1Y6M']],
    ['5 minutes', ['PT5M']],
    ['2 days and 3 hours', ['P2DT3H']],
    ['500ms', ['PT0.5S']],
    ['1.5h', ['PT1H30M']],
    ['PT1.5H', ['PT1H30M']],
    ['PT0,5S', ['PT0.5S']],
    ['PT5S3M', ['PT3M5S']],
    ['P2H', ['PT2H']],
    ['P1DT', ['P1D']],
    ['P1W2D', ['P9D']],
    ['-pt5m', ['-PT5M']],
    ['00:05:00', ['PT5M']],
    ['1.00:05:00', ['P1DT5M']],
    ['05:00', ['PT5H', 'PT5M']],
    [{ minutes: 5 }, ['PT5M']],
  ])('%j for a duration', (value, expected) => expect(best(text('duration'), value)).toEqual(expected))

  it.each<Json>(['300', 300, 'P', 'soon', '5 lightyears', 'P1.5Y'])('%j has no unit that tells a duration', (value) =>
    expect(best(text('duration'), value)).toEqual([]),
  )
})

describe('the other formats of Architect', () => {
  it.each<[Json, Json[]]>([
    ['+15551234567', ['tel:+15551234567']],
    ['+1 (555) 123-4567', ['tel:+15551234567']],
    ['tel:15551234567', ['tel:+15551234567']],
    ['TEL:+15551234567', ['tel:+15551234567']],
    ['tel: +1-555-123-4567', ['tel:+15551234567']],
    ['tel:0015551234567', ['tel:+15551234567']],
    ['+44 (0)20 7946 0958', ['tel:+442079460958']],
    ['+1 555 123 4567 ext. 12', ['tel:+15551234567;ext=12']],
    [15_551_234_567, ['tel:+15551234567']],
  ])('%j for a phone number', (value, expected) => expect(best(text('phone'), value)).toEqual(expected))

  it.each(['(555) 123-4567', '5551234567', '0201234567', 'tel:+1555123456a', 'tel:+', 'sip:+15551234567@example.com'])(
    '%j does not tell its country, or is no number',
    (value) => expect(readings(text('phone'), value)).toEqual([]),
  )

  it.each<[Json, Json[]]>([
    ['12.50 USD', ['12.50|USD']],
    ['USD 12.50', ['12.50|USD']],
    ['USD|12.50', ['12.50|USD']],
    ['12,50|usd', ['12.50|USD']],
    ['1,250.00 | USD', ['1250.00|USD']],
    ['-12.50USD', ['-12.50|USD']],
    [{ amount: 12.5, currency: 'usd' }, ['12.5|USD']],
  ])('%j for an amount', (value, expected) => expect(best(text('currency'), value)).toEqual(expected))

  it.each(['$12.50', '12.50', '|USD', '12.50|US', '12.50 dollars'])('%j names no currency or no amount', (value) =>
    expect(readings(text('currency'), value)).toEqual([]),
  )

  const id = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'
  it.each<[string, Json, Json]>([
    ['uuid', `{${id}}`, id],
    ['uuid', id.replaceAll('-', ''), id],
    ['uuid', `${id} `, id],
    ['uuid', { id, name: 'Support' }, id],
    ['email', 'mailto:name@example.com', 'name@example.com'],
    ['email', 'Name <name@example.com>', 'name@example.com'],
    ['email', 'na me@example.com', 'name@example.com'],
    ['email', 'name@example.com.', 'name@example.com'],
    ['hostname', 'https://example.com/', 'example.com'],
    ['hostname', 'example.com:443', 'example.com'],
    ['ipv6', '[2001:db8::1]', '2001:db8::1'],
    ['ipv4', '192.0.2.1:80', '192.0.2.1'],
    ['uri', '<https://example.com/>', 'https://example.com/'],
    ['uri', 'https://example.com/a b', 'https://example.com/a%20b'],
    ['uri', 'https://example.com/café', 'https://example.com/caf%C3%A9'],
    ['url', 'https:/example.com', 'https://example.com'],
    ['uri-template', '/orders/{{id}}', '/orders/{id}'],
    ['byte', 'SGVsbG8', 'SGVsbG8='],
    ['byte', 'data:text/plain;base64,SGVsbG8=', 'SGVsbG8='],
    ['json-pointer', 'inputs.items[0]', '/inputs/items/0'],
    ['json-pointer', '#/inputs/0', '/inputs/0'],
    ['json-pointer-uri-fragment', '/inputs/0', '#/inputs/0'],
  ])('%s: %j', (format, value, expected) => expect(best(text(format), value)).toEqual([expected]))

  it.each([
    ['email', 'name.example.com'],
    ['email', 'name@example.com,other@example.com'],
    ['uuid', 'e3b2c1a0-4567-89ab-cdef-1234567890a'],
    ['ipv4', '192.0.2.256'],
    ['ipv4', '192.0.2.0/24'],
    ['uri', 'C:\\temp\\file.txt'],
    ['uri', 'www.example.com'],
    ['uri', 'example.com/x'],
    ['uri', '//example.com/x'],
    ['regex', '('],
  ])('%s: %j stays unread', (format, value) => expect(readings(text(format), value)).toEqual([]))
})

describe('what no other way to write a value mends', () => {
  it('has no reading: a member that is unknown, an envelope, what never became JSON', () => {
    for (const rule of ['unknown-input', 'missing-input', 'not-json', 'wrong-envelope'] as const)
      expect(readingsOf('5', [{ rule, path: '/Flow.x', message: '', source: 'contract' }])).toEqual([])
    expect(readingsOf('5', [])).toEqual([])
  })

  it('has no reading either when it is past all limits', () =>
    expect(
      readings(
        string,
        Array.from({ length: 50_000 }, (_item, index) => index),
      ),
    ).toEqual([]))
})
