import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../src/contract/json.ts'
import { checkInputs } from '../../src/inputs/check-inputs.ts'
import { rules, type Violation } from '../../src/inputs/violation.ts'
import type { Reading } from '../../src/repair/reading.ts'
import { readingsOfForeign } from '../../src/repair/readings/foreign-readings.ts'
import { readingsOf } from '../../src/repair/readings/readings-of.ts'
import { itemKey } from '../../src/schema/equal-items.ts'
import { contractOf, inputsOf } from '../support/contracts.ts'
import { randomSchema } from '../support/random-schema.ts'

// JSON text has no -0.
const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json)

/** Texts near to those that the readers look for, and any other. */
const nearText = fc.oneof(
  fc.stringMatching(/^[-+0-9.,:/ TZPMHSDtel|USDx;=&[\]{}"'%]{0,24}$/),
  fc.date({ noInvalidDate: true }).map(String),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

function violationsAt(schema: JsonObject, value: Json): readonly Violation[] {
  return checkInputs(contractOf(inputsOf({ x: schema })), { x: value }).filter(({ path }) => path === '/x')
}

function readings(schema: JsonObject, value: Json): readonly Reading[] {
  return readingsOf(value, violationsAt(schema, value))
}

/** The values of the readings, as JSON has them. */
function values(schema: JsonObject, value: Json): readonly Json[] {
  return readings(schema, value).map((reading) => reading.value)
}

function assertReadings(value: Json, violations: readonly Violation[]): void {
  const found = readingsOf(value, violations)
  expect(readingsOf(structuredClone(value), violations)).toEqual(found)
  expect(found.length).toBeLessThanOrEqual(24)
  const keys = [value, ...found.map((reading) => reading.value)].map(itemKey)
  expect(new Set(keys).size).toBe(keys.length)
  const costs = found.map(({ cost }) => cost)
  expect(costs).toEqual(costs.toSorted((one, other) => one - other))
  for (const { how, step, value: read, cost } of found) {
    expect(cost >= 1 && cost <= 3).toBe(true)
    expect(JSON.parse(JSON.stringify(read))).toEqual(read)
    if (how === 'wrap') expect(read).toEqual([value])
    if (how === 'unwrap') expect((value as JsonObject)[String(step)]).toBe(read)
  }
}

describe('the readings of a value', () => {
  it('are few, distinct, none the value itself, the surest first, and the same each time: by any schema', () => {
    fc.assert(
      fc.property(randomSchema, fc.oneof(json, nearText), (schema, value) => {
        assertReadings(value, violationsAt(schema, value))
      }),
      { numRuns: 200 },
    )
  })

  it('are that too whatever a violation says that it expects', () => {
    const expected = fc.option(
      fc.oneof(
        json,
        fc.constantFrom('date', 'date-time', 'duration', 'phone', 'currency', 'uuid', 'email', 'uri', 'byte'),
      ),
      { nil: undefined },
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...rules.filter((rule) => rule !== 'wrong-pattern')),
        expected,
        fc.oneof(json, nearText),
        (rule, wanted, value) => {
          const violation = { rule, path: '/x', message: '', source: 'contract' } as const
          assertReadings(value, [wanted === undefined ? violation : { ...violation, expected: wanted }])
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('mend a wrong format and a wrong pattern, each of them', () => {
    const schema = fc.constantFrom<JsonObject>(
      ...['date', 'date-time', 'time', 'duration', 'currency', 'phone', 'uuid', 'email', 'uri'].map((format) => ({
        type: 'string',
        format,
      })),
      { type: 'string', pattern: '^[A-Z]+-\\d+$' },
      { type: 'string', pattern: '^\\d{2}/\\d{2}/\\d{4}$' },
    )
    fc.assert(
      fc.property(schema, nearText, (schema, text) => {
        for (const value of values(schema, text)) expect(violationsAt(schema, value)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('what was written as something else is read back', () => {
  const finite = fc.double({ noDefaultInfinity: true, noNaN: true }).map((number) => number + 0)

  it('every number from its text, and its text from the number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), finite), (number) => {
        expect(readings({ type: 'number' }, String(number))[0]).toMatchObject({ value: number, cost: 1 })
        expect(readings({ type: 'string' }, number)[0]).toMatchObject({ value: String(number), cost: 1 })
      }),
    )
  })

  it('no number that its text does not say', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,30}(\.\d{1,30})?$/), (text) => {
        for (const { value, cost } of readings({ type: 'number' }, text)) {
          if (cost > 1) continue
          // As many digits as the text has, but the noughts that say nothing.
          const digits = Number(value).toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 21 })
          expect(digits).toBe(text.includes('.') ? text.replace(/\.?0+$/, '') : text)
        }
      }),
    )
  })

  it('every object and list from its JSON text, also when that is encoded twice', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(json), fc.dictionary(fc.string(), json)), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json
        const schema = { type: Array.isArray(plain) ? 'array' : 'object' }
        expect(readings(schema, JSON.stringify(plain))[0]).toMatchObject({ value: plain, cost: 1 })
        expect(values(schema, JSON.stringify(JSON.stringify(plain)))).toContainEqual(plain)
      }),
    )
  })

  it('every object from its pairs and from its query', () => {
    const members = fc.dictionary(fc.string({ minLength: 1 }), fc.string(), { minKeys: 1, noNullPrototype: true })
    fc.assert(
      fc.property(members, (object) => {
        const pairs = Object.entries(object).map(([name, value]) => ({ name, value }))
        expect(values({ type: 'object' }, pairs)).toContainEqual(object)
        expect(values({ type: 'object' }, Object.entries(object))).toContainEqual(object)
        expect(values({ type: 'object' }, JSON.stringify(object))).toContainEqual(object)
      }),
    )
  })

  it('every list of words from its text, whatever separates them', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/).filter((text) => text !== 'true' && text !== 'false')
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 2 }),
        fc.constantFrom(',', ', ', ';', '|', '\n', '\r\n', '\t', ' '),
        (list, separator) => {
          expect(values({ type: 'array', items: { type: 'string' } }, list.join(separator))).toContainEqual(list)
        },
      ),
    )
  })

  const instant = fc
    .date({ min: new Date('1974-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })
    .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000))
  it('every instant from its counts since 1970 and from what scripts print', () => {
    fc.assert(
      fc.property(instant, (date) => {
        const written: readonly Json[] = [
          date.getTime(),
          String(date.getTime()),
          date.getTime() / 1000,
          String(date),
          date.toUTCString(),
          date.toISOString().replace('T', ' '),
          date.toISOString().replaceAll(/[-:]|\.000/g, ''),
        ]
        const schema = { type: 'string', format: 'date-time' }
        for (const value of written.filter((one) => violationsAt(schema, one).length > 0)) {
          const first = values(schema, value).find((read) => violationsAt(schema, read).length === 0)
          expect([value, Date.parse(String(first))]).toEqual([value, date.getTime()])
        }
      }),
    )
  })

  it('every date from its other orders, alone where only one of them is a day', () => {
    fc.assert(
      fc.property(instant, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', day = ''] = iso.split('-')
        for (const text of [
          `${day}/${month}/${year}`,
          `${month}/${day}/${year}`,
          `${day}.${month}.${year}`,
          year + month + day,
        ])
          expect(values({ type: 'string', format: 'date' }, text)).toContain(iso)
        const cheapest = readings({ type: 'string', format: 'date' }, `${day}/${month}/${year}`).filter(
          ({ cost }, _index, [first]) => cost === first?.cost,
        )
        expect(cheapest.length).toBe(Number(day) > 12 || day === month ? 1 : 2)
      }),
    )
  })

  it('every allowed name from any case and any separators', () => {
    const name = fc.array(fc.stringMatching(/^[A-Z]{4,8}$/), { minLength: 1, maxLength: 3 })
    const style = fc.constantFrom<(words: readonly string[]) => string>(
      (words) => words.join(' ').toLowerCase(),
      (words) => words.join('-'),
      (words) => words.join('').toLowerCase(),
      (words) => words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join(''),
      (words) => ` ${words.join('_').toLowerCase()}\n`,
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, selector: (words) => words.join('') }),
        style,
        (names, write) => {
          const allowed = names.map((words) => words.join('_'))
          const text = write(names[0] ?? [])
          fc.pre(!allowed.includes(text))
          expect(readings({ enum: allowed }, text)[0]).toMatchObject({ value: allowed[0], cost: 1 })
        },
      ),
    )
  })
})

describe('the readings of values that JSON cannot carry', () => {
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  })

  it('are JSON or nothing, whatever the value is', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const read = readingsOfForeign(value)
        if (read !== undefined) expect(JSON.parse(JSON.stringify(read))).toEqual(read)
      }),
      { numRuns: 1_000 },
    )
  })

  it('are the members of a Map and the items of a Set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json, { noNullPrototype: true }), fc.uniqueArray(json), (object, list) => {
        expect(readingsOfForeign(new Map(Object.entries(object)))).toEqual(JSON.parse(JSON.stringify(object)))
        expect(readingsOfForeign(new Set(list))).toEqual(JSON.parse(JSON.stringify([...new Set(list)])))
      }),
    )
  })
})
