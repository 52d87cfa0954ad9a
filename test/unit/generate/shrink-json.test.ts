import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../../src/contract/json.ts'
import { isPlainer } from '../../../src/generate/shrink/plainness.ts'
import { shrinksOf } from '../../../src/generate/shrink/shrink-json.ts'

const parsed = (text: string): Json => JSON.parse(text) as Json
const anyJson = fc.json({ maxDepth: 4 }).map(parsed)

/** Where shrinking ends when every accepted value fails. */
function minimumOf(value: Json, fails: (value: Json) => boolean, simplest?: Json): Json {
  for (const simpler of shrinksOf(value, simplest)) if (fails(simpler)) return minimumOf(simpler, fails, simplest)
  return value
}

function first(count: number, value: Json, simplest?: Json): Json[] {
  const simpler = shrinksOf(value, simplest)
  return Array.from({ length: count }, () => simpler.next().value as Json)
}

describe('every simpler value', () => {
  test('is plainer than the value, whatever the simplest one is', () => {
    fc.assert(
      fc.property(anyJson, fc.option(anyJson, { nil: undefined }), (value, simplest) => {
        for (const simpler of shrinksOf(value, simplest)) if (!isPlainer(simpler, value)) return false
        return true
      }),
    )
  })

  test('is whole JSON, and given once', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (value, simplest) => {
        const simpler = [...shrinksOf(value, simplest)]
        expect(new Set(simpler.map((one) => JSON.stringify(one))).size).toBe(simpler.length)
        for (const one of simpler) expect(one).toStrictEqual(parsed(JSON.stringify(one)))
      }),
    )
  })

  test('leaves the value and the simplest one as they are', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (value, simplest) => {
        const before = JSON.stringify([value, simplest])
        expect([...shrinksOf(value, simplest)]).not.toContain(value)
        expect(JSON.stringify([value, simplest])).toBe(before)
      }),
    )
  })
})

test('whatever fails always, ends as null, and as the simplest value when others are refused', () => {
  fc.assert(fc.property(anyJson, (value) => minimumOf(value, () => true) === null))
  const simplest = { id: 'CUST-00001', kind: 'NEW' }
  const value = { note: 'x', kind: 'CLOSED', id: 'CUST-98765', more: [1, 2, 3] }
  const isListed = (one: Json): boolean =>
    [simplest, value].some((listed) => JSON.stringify(listed) === JSON.stringify(one))
  expect(minimumOf(value, isListed, simplest)).toEqual(simplest)
})

describe('the first steps are the greatest', () => {
  test.each<[string, Json, Json | undefined, Json[]]>([
    ['the simplest value, then its parts', { a: 'xy', b: 7, c: true }, { a: 'q' }, [{ a: 'q' }]],
    ['lists: none, halves, then single items', [3, 3, 3, 3], undefined, [null, false, 0, '', [], [3, 3], [3, 3, 3]]],
    ['text: none, halves', 'abcd', undefined, [null, false, 0, '', 'cd', 'ab', 'bcd']],
    ['true', true, undefined, [null, false]],
    ['false', false, undefined, [null]],
    ['null', null, undefined, []],
    ['negative numbers', -8, undefined, [null, false, 0, 8, -4, -6, -7]],
    ['fractions', 2.75, undefined, [null, false, 0, 2, 3, 2.8, 1.38, 2.07, 2.41, 2.58, 2.67, 2.71, 2.73, 2.74]],
    ['numbers towards the plainest', 20, 10, [10, null, false, 0, 15, 18, 19]],
  ])('%s', (_name, value, simplest, expected) => {
    expect(first(expected.length, value, simplest)).toEqual(expected)
  })

  test('many members go at once', () => {
    const value = Object.fromEntries(Array.from({ length: 64 }, (_, index) => [`m${index}`, index]))
    let runs = 0
    const minimum = minimumOf(value, (one) => {
      runs += 1
      return typeof one === 'object' && one !== null && 'm41' in one
    })
    expect(minimum).toEqual({ m41: null })
    expect(runs).toBeLessThan(100)
  })
})

function matching(pattern: RegExp): (value: Json) => boolean {
  return (value) => typeof value === 'string' && pattern.test(value)
}

function hasTwins(value: Json): boolean {
  return Array.isArray(value) && new Set(value.map((item) => JSON.stringify(item))).size < value.length
}

function isConfirmed(value: Json): boolean {
  const { again, secret } = Object(value) as { again?: Json; secret?: Json }
  return typeof again === 'string' && again !== '' && again === secret
}

function comeTogether(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'a' in value === 'b' in value
}

function countOf(value: Json): number {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).length : 0
}

function hasPrototypeMember(value: Json): boolean {
  return JSON.stringify(value).includes('"__proto__"')
}

describe('what is left is the plainest that is allowed', () => {
  test.each<[string, Json, (value: Json) => boolean, Json]>([
    ['text of a pattern', 'CUST-93817', matching(/^CUST-\d{5}$/), 'CUST-00000'],
    ['a date', '2024-11-29', matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), '0000-01-01'],
    [
      'a uuid',
      '8f29b7dc-d006-4819-bab7-2f009666ef5f',
      matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      'aaaaaaaa-aaaa-1aaa-aaaa-aaaaaaaaaaaa',
    ],
    ['text of a length', 'Łódź 😀 is 𝒳', (value) => typeof value === 'string' && value.length >= 4, 'aaaa'],
    ['text with a digit', 'order 4711!', matching(/\d/), '0'],
    ['text with a capital', 'the Order', matching(/[A-Z]/), 'A'],
    ['text with a letter from m on', 'xyz', matching(/[m-z]/), 'm'],
    ['text beyond ASCII', 'a Ωb', matching(/[^\p{ASCII}]/u), 'é'],
    ['text with a pair', 'ab😎', matching(/[\u{10000}-\u{10ffff}]/u), '😀'],
    ['a number above a bound', 918_273, (value) => typeof value === 'number' && value > 50, 51],
    ['a very great number', 1e300, (value) => typeof value === 'number' && value > 50, 51],
    ['a number below a bound', -918_273.25, (value) => typeof value === 'number' && value < -50, -51],
    ['a fraction that must stay', 7.123_456, (value) => typeof value === 'number' && !Number.isInteger(value), 0.1],
    ['multiples of a step', 994, (value) => typeof value === 'number' && value % 7 === 0 && value > 50, 56],
    ['multiples of a fraction', 17.25, (value) => typeof value === 'number' && value % 0.25 === 0 && value > 5.3, 6],
    ['two equal items', [{ a: 5 }, 'x', 17, { a: 5 }], hasTwins, [null, null]],
    ['equal members', { again: 'secret', more: 1, secret: 'secret' }, isConfirmed, { again: 'a', secret: 'a' }],
    ['members that need each other', { a: 5, x: 3, b: 7 }, comeTogether, {}],
    ['names that are free', { zeta: 1, eta: 2, theta: 3 }, (value) => countOf(value) > 1, { a: null, b: null }],
    ['order', [2, 1, 0], (value) => new Set(JSON.stringify(value).match(/\d/g)).size === 3, [0, 1, 2]],
  ])('%s', (_name, value, fails, expected) => {
    expect(fails(value)).toBe(true)
    expect(minimumOf(value, fails)).toEqual(expected)
  })
})

test('a member called __proto__ stays one', () => {
  const value = parsed('{"__proto__": {"deep": 12}, "b": 2}')
  const simpler = [...shrinksOf(value)].filter(hasPrototypeMember)
  expect(simpler.map((one) => JSON.stringify(one))).toContain('{"__proto__":{"deep":6},"b":2}')
  for (const one of simpler) expect(Object.getPrototypeOf(one)).toBe(Object.prototype)
  expect(JSON.stringify(minimumOf(value, hasPrototypeMember))).toBe('{"__proto__":null}')
})

describe('huge values', () => {
  const lines = Array.from({ length: 2_000 }, (_, index) => ({
    sku: `SKU-${index}`,
    quantity: index,
    note: 'as agreed',
  }))
  const value = { lines, text: `${'x'.repeat(30_000)}7${'y'.repeat(20_000)}` }

  test('share what stays', () => {
    for (const one of shrinksOf(value)) {
      const { lines, text } = Object(one) as Partial<typeof value>
      if (lines?.length !== value.lines.length || text === value.text) continue
      expect(lines).toBe(value.lines)
      return
    }
    throw new Error('no text was made simpler')
  })

  test('shrink in few runs to what matters', () => {
    let runs = 0
    const fails = (one: Json): boolean => {
      runs += 1
      const { lines = [], text = '' } = Object(one) as Partial<typeof value>
      return (
        Array.isArray(lines) &&
        typeof text === 'string' &&
        lines.some((line) => Object(line).quantity === 1_234) &&
        text.includes('7')
      )
    }
    expect(minimumOf(value, fails, { lines: [], text: '' })).toEqual({ lines: [{ quantity: 1_234 }], text: '7' })
    expect(runs).toBeLessThan(900)
  })

  test('have a bounded number of simpler ones', () => {
    const ofText = [...shrinksOf('😀 text '.repeat(5_000))]
    const ofList = [...shrinksOf(lines.map(({ quantity }) => quantity))]
    expect(ofText.length + ofList.length).toBeLessThan(20_000)
  })
})
