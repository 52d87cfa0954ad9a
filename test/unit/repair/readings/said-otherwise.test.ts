import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../../../src/contract/json.ts'
import { checkInputs } from '../../../../src/inputs/check-inputs.ts'
import { diagnose } from '../../../../src/repair/diagnose.ts'
import { readingsOf } from '../../../../src/repair/readings/readings-of.ts'
import { contractOf, inputsOf } from '../../../support/contracts.ts'

const contractFor = (schema: JsonObject) => contractOf(inputsOf({ 'Flow.x': schema }))

/** All readings of a value that the schema refuses. */
function values(schema: JsonObject, value: Json): readonly Json[] {
  const violations = checkInputs(contractFor(schema), { 'Flow.x': value }).filter(({ path }) => path === '/Flow.x')
  expect(violations).not.toEqual([])
  return readingsOf(value, violations).map((reading) => reading.value)
}

/** What the whole diagnosis makes of it. */
function repaired(schema: JsonObject, value: Json): readonly (Json | undefined)[] {
  return diagnose(contractFor(schema), { 'Flow.x': value })
    .repairs.filter(({ complete }) => complete)
    .map(({ result }) => (result as JsonObject)['Flow.x'])
}

const ten = (date: string): readonly string[] => Array.from({ length: 10 }, () => date)

describe('free text', () => {
  const short = { type: 'string', maxLength: 20 }

  it.each<[JsonObject, Json]>([
    [short, 'call back at 10-12 pm'],
    [{ type: 'string', maxLength: 5 }, 'no way'],
    [{ type: 'string', maxLength: 4 }, 'ORD-5'],
    [{ type: 'string', maxLength: 9 }, 'call  back'],
    [{ type: 'string', maxLength: 9 }, 'call%20back'],
    [{ type: 'string', minLength: 12 }, 'ﬁne, really'],
    [short, ['call back at 10-12 pm']],
  ])('is not crushed for a length: %j, %j', (schema, value) => {
    expect(repaired(schema, value)).toEqual([])
    for (const read of values(schema, value)) expect(read).not.toMatch(/callback|noway|ORD5/)
  })

  it.each<[string, string]>([
    ['^[a-z]+$', 'no way'],
    ['^[a-z]+$', 'no-way'],
    ['^[a-z0-9]+$', 'call back at 10'],
    ['^[0-9]+$', '10-12'],
    ['^[0-9]+$', '10 12'],
    ['^[0-9]+$', '10 (12)'],
    ['^[0-9]+$', '10 20 30'],
    ['^[0-9]{8}$', '03-04-2025'],
    ['^ORD[0-9]+$', 'ORD 10-12'],
  ])('and digits that say several things are not crushed for the pattern %s: %j', (pattern, text) => {
    const crushed = text.replace(/[\s()_-]/g, '')
    expect(values({ type: 'string', pattern }, text)).not.toContain(crushed)
  })

  it('loses what is around it for a length', () => {
    expect(repaired(short, '  call back at 10-12 \r\n')).toEqual(['call back at 10-12'])
    expect(repaired(short, '"call back at 10-12 p"')).toEqual(['call back at 10-12 p'])
  })

  it.each<[string, string, string]>([
    ['^ORD\\d$', 'ORD 5', 'ORD5'],
    ['^ORD\\d$', 'ord-5', 'ORD5'],
    ['^\\d{16}$', '4111 1111 1111 1111', '4111111111111111'],
    ['^\\d{10}$', '(555) 123-4567', '5551234567'],
    ['^\\d{6}$', '12-34-56', '123456'],
    ['^GB\\d{2}[A-Z]{4}\\d{14}$', 'GB82 WEST 1234 5698 7654 32', 'GB82WEST12345698765432'],
  ])('codes are written in one piece for the pattern %s: %j', (pattern, text, expected) =>
    expect(repaired({ type: 'string', pattern }, text)).toEqual([expected]),
  )
})

describe('what no violation tells', () => {
  it.each<[JsonObject, Json]>([
    [{ not: { const: 'X' } }, 'X'],
    [{ not: { type: 'string' } }, '5'],
    [{ not: { const: [[1]] } }, [[1]]],
    [{ oneOf: [{ type: 'integer' }, { type: 'number' }] }, 3],
  ])('%j is not dodged by %j in another form', (schema, value) => expect(values(schema, value)).toEqual([]))

  it('does not stand in the way of what another violation tells', () =>
    expect(repaired({ type: 'integer', not: { type: 'string' } }, '5')).toEqual([5]))

  const date = { type: 'string', format: 'date' }
  it.each<[JsonObject, Json, Json[]]>([
    [{ anyOf: [{ type: 'integer' }, date] }, '3', [3]],
    [{ anyOf: [date, { type: 'integer' }] }, '3', [3]],
    [{ oneOf: [{ type: 'number' }, date] }, '3,5', [3.5]],
    [{ anyOf: [{ type: 'boolean' }, date] }, 'yes', [true]],
    [{ anyOf: [{ type: 'null' }, date] }, 'null', [null]],
    [{ anyOf: [{ type: 'integer' }, { enum: ['ALL', 'NONE'], type: 'string' }] }, '3', [3]],
    [{ anyOf: [{ type: 'string', pattern: '^CUST-\\d+$' }, date] }, '29.03.2025', ['2025-03-29']],
    [{ anyOf: [{ type: 'integer' }, date] }, '29.03.2025', ['2025-03-29']],
  ])('%j takes %j by the alternative that it is meant for', (schema, value, expected) =>
    expect(repaired({ type: ['string', 'number', 'boolean', 'null'], ...schema }, value)).toEqual(expected),
  )

  it('is not said by another type where the schema names none', () => {
    expect(repaired({ format: 'date' }, '12')).toEqual([])
    expect(repaired({ maxLength: 3 }, '12345')).toEqual([])
    expect(repaired({ pattern: '^a' }, 'true')).toEqual([])
  })
})

describe('allowed values', () => {
  it.each<[string[], string]>([
    [['NORMAL', 'HIGH'], 'ABNORMAL'],
    [['SUBSCRIBED', 'PENDING'], 'UNSUBSCRIBED'],
    [['SUBSCRIBED', 'PENDING'], 'UNSUBSCRIBD'],
    [['COMPLETE'], 'INCOMPLETE'],
    [['URGENT'], 'NON-URGENT'],
    [['CONNECTED'], 'DISCONNECTED'],
    [['ACTIVATED'], 'DEACTIVATED'],
    [['DISABLED'], 'ENABLED'],
    [['HIGH', 'LOW'], 'SLOW'],
    [['HIGH', 'LOW'], 'NOW'],
    [['cat', 'bat'], 'rat'],
  ])('of %j, %j means none', (allowed, value) => expect(values({ enum: allowed }, value)).toEqual([]))

  it.each<[string[], string, string]>([
    [['HIGH', 'LOW'], 'OLW', 'LOW'],
    [['HIGH', 'LOW'], 'LOWW', 'LOW'],
    [['HIGH', 'LOW'], 'IHGH', 'HIGH'],
    [['URGENT'], 'YRGENT', 'URGENT'],
    [['INACTIVE'], 'INACTVE', 'INACTIVE'],
  ])('of %j, %j means %j', (allowed, value, expected) => expect(values({ enum: allowed }, value)).toEqual([expected]))
})

describe('a list of dates in one value', () => {
  const dates = { type: 'array', items: { type: 'string', format: 'date' } }

  it('has two meanings, not one for each choice of orders', () =>
    expect(repaired(dates, ten('03/04/2025').join(', '))).toEqual([ten('2025-04-03'), ten('2025-03-04')]))

  it.each<[Json, Json]>([
    ['03/04/2025, 29/03/2025', ['2025-04-03', '2025-03-29']],
    ['03/04/2025, 03/29/2025', ['2025-03-04', '2025-03-29']],
    ['["03/04/2025", "05/06/2025", "29/03/2025"]', ['2025-04-03', '2025-06-05', '2025-03-29']],
    [{ items: '03/04/2025; 29/03/2025' }, ['2025-04-03', '2025-03-29']],
  ])('is taken in the order of the date that has but one: %j', (value, expected) =>
    expect(repaired(dates, value)).toEqual([expected]),
  )

  it('is taken so as an object and with times too', () => {
    const member = { type: 'string', format: 'date' }
    const object = { type: 'object', properties: { from: member, to: member } }
    expect(repaired(object, 'from=03/04/2025&to=29/04/2025')).toEqual([{ from: '2025-04-03', to: '2025-04-29' }])
    expect(
      repaired({ type: 'array', items: { type: 'string', format: 'date-time' } }, '03/04/2025 09:30; 29/04/2025 10:00'),
    ).toEqual([['2025-04-03T09:30:00Z', '2025-04-29T10:00:00Z']])
  })

  it('stays as it is where nobody asks for dates', () =>
    expect(repaired({ type: 'array', items: { type: 'string' } }, '03/04/2025, 29/03/2025')).toEqual([
      ['03/04/2025', '29/03/2025'],
    ]))
})
