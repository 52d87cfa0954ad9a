import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { readingsOfForeign } from '../../../../src/repair/readings/foreign-readings.ts'

const form = new FormData()
form.append('a', '1')
form.append('a', '2')

describe('values that JSON cannot carry', () => {
  it.each<[string, unknown, unknown]>([
    ['a Map', new Map([['Flow.customerId', 'CUST-99887']]), { 'Flow.customerId': 'CUST-99887' }],
    ['a Set', new Set(['a', 'b']), ['a', 'b']],
    ['a BigInt', 42n, 42],
    ['a great BigInt', 12_345_678_901_234_567_890n, '12345678901234567890'],
    ['a boxed BigInt', Object(5n), 5],
    ['a query', new URLSearchParams('a=1&b=x%20y'), { a: '1', b: 'x y' }],
    ['headers', new Headers({ a: '1' }), { a: '1' }],
    ['a form with a name twice', form, { a: ['1', '2'] }],
    ['an expression', /^CUST-\d+$/i, '^CUST-\\d+$'],
    ['foreign values in foreign values', new Map<string, unknown>([['a', new Set([1n, new Map()])]]), { a: [1, {}] }],
    ['foreign values in plain ones', new Set([{ a: { b: 1n }, c: [2n] }]), [{ a: { b: 1 }, c: [2] }]],
    ['dates in foreign values', new Set([new Date(0)]), ['1970-01-01T00:00:00.000Z']],
    ['a Map of another realm', runInNewContext('new Map([["a", new Set([1n])]])'), { a: [1] }],
  ])('%s is read', (_name, value, expected) => expect(readingsOfForeign(value)).toEqual(expected))

  it('keeps a name that plain objects inherit by', () => {
    const read = readingsOfForeign(new Map([['__proto__', 1]]))
    expect(Object.keys(read ?? {})).toEqual(['__proto__'])
  })

  const endless = {
    [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }),
    [Symbol.toStringTag]: 'Set',
  }
  const itself = new Map<string, unknown>()
  itself.set('itself', itself)
  const refusing = new Proxy(new Map(), {
    get() {
      throw new Error('no')
    },
  })

  it.each<[string, unknown]>([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['NaN', Number.NaN],
    ['Infinity', Infinity],
    ['an invalid Date', new Date(Number.NaN)],
    ['an Error', new Error('no')],
    ['bytes', new ArrayBuffer(8)],
    ['undefined', undefined],
    ['a Map whose keys are no texts', new Map([[1, 'a']])],
    ['a Set with what says nothing', new Set([() => 1])],
    ['what never ends', endless],
    ['what holds itself', itself],
    ['what throws', refusing],
    ['what is too large', new Set(Array.from({ length: 20_000 }, (_item, index) => index))],
    ['a revoked proxy', revoked()],
  ])('%s has no reading, and does not throw', (_name, value) => expect(readingsOfForeign(value)).toBeUndefined())
})

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
