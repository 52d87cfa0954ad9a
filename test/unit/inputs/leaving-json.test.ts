import { describe, expect, it } from 'vitest'
import { checkInputs } from '../../../src/inputs/check-inputs.ts'
import { contractOf, inputsOf } from '../../support/contracts.ts'

const anything = contractOf(inputsOf({ 'Flow.value': true, 'Flow.other': true }))
const found = (value: unknown) => checkInputs(anything, { 'Flow.value': value })

describe('values that JSON cannot carry', () => {
  const cyclic: Record<string, unknown> = {}
  cyclic['self'] = cyclic

  it.each([
    ['NaN', Number.NaN, 'sends null'],
    ['Infinity', Number.POSITIVE_INFINITY, 'sends null'],
    ['a BigInt', 10n, 'throws'],
    ['a function', () => 1, 'leaves it out'],
    ['a symbol', Symbol('x'), 'leaves it out'],
    ['a Map', new Map([['a', 1]]), 'sends {}: its content is lost'],
    ['a Set', new Set([1]), 'sends {}: its content is lost'],
    ['an invalid Date', new Date(Number.NaN), 'sends null'],
    [
      'a toJSON that throws',
      {
        toJSON: () => {
          throw new Error('no')
        },
      },
      'throws',
    ],
    [
      'a getter that throws',
      Object.defineProperty({}, 'x', {
        enumerable: true,
        get: () => {
          throw new Error('no')
        },
      }),
      'throws',
    ],
    ['a hole in a list', [1, , 3], 'sends null'], // oxlint-disable-line no-sparse-arrays
    ['undefined in a list', [undefined], 'sends null'],
    ['a cycle', cyclic, 'throws'],
  ])('%s is one violation that says what JSON.stringify does', (_name, value, fate) => {
    const violations = found(value)
    expect(violations).toHaveLength(1)
    expect(violations[0]).toMatchObject({ rule: 'not-json' })
    expect(violations[0]?.message).toContain(fate)
  })

  it('reports what is lost once, and not what the schema makes of the rest', () => {
    const contract = contractOf(inputsOf({ 'Flow.count': { type: 'integer' } }, ['Flow.count']))
    expect(checkInputs(contract, { 'Flow.count': Number.NaN }).map(({ rule }) => rule)).toEqual(['not-json'])
    expect(checkInputs(contract, { 'Flow.count': 10n }).map(({ rule }) => rule)).toEqual(['not-json'])
  })
})

describe('values that JSON turns', () => {
  it('judges a Date as the text that leaves', () => {
    const dated = contractOf(inputsOf({ 'Flow.at': { type: 'string', format: 'date-time' } }))
    expect(checkInputs(dated, { 'Flow.at': new Date(0) })).toEqual([])
  })

  it('judges what toJSON gives', () => {
    const money = contractOf(inputsOf({ 'Flow.amount': { type: 'string' } }))
    expect(checkInputs(money, { 'Flow.amount': { toJSON: () => '12.50|USD' } })).toEqual([])
    expect(checkInputs(money, { 'Flow.amount': { toJSON: () => 12.5 } }).map(({ rule }) => rule)).toEqual([
      'wrong-type',
    ])
  })

  it('judges an undefined member as absent, and says so when it is required', () => {
    const contract = contractOf(
      inputsOf({ 'Flow.id': { type: 'string' }, 'Flow.note': { type: 'string' } }, ['Flow.id']),
    )
    const violations = checkInputs(contract, { 'Flow.id': undefined, 'Flow.note': undefined })
    expect(violations).toMatchObject([{ rule: 'missing-input', path: '/Flow.id' }])
    expect(violations[0]?.message).toContain('was undefined')
  })

  it('judges nothing at all as such', () => {
    expect(checkInputs(anything, undefined)).toMatchObject([{ rule: 'not-json', path: '' }])
    expect(checkInputs(anything, () => 1)).toMatchObject([{ rule: 'not-json', path: '' }])
  })
})

describe('values made to break a check', () => {
  it('ends on depth and on endless content', () => {
    let deep: unknown = 1
    for (let level = 0; level < 100_000; level++) deep = [deep]
    expect(found(deep)).toMatchObject([{ rule: 'not-json' }])
    const endless: object = new Proxy(
      {},
      {
        ownKeys: () => ['a', 'b'],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }),
        get: (_target, key) => (key === 'toJSON' ? undefined : endlessChild()),
      },
    )
    expect(found(endless)).toMatchObject([{ rule: 'not-json' }])
  })

  it('ends on a revoked proxy', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(found(proxy)).toMatchObject([{ rule: 'not-json' }])
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is an ordinary name', (name) => {
    const value: unknown = JSON.parse(`{"${name}": 1}`)
    const open = contractOf(inputsOf({ 'Flow.value': true }))
    expect(checkInputs(open, value)).toMatchObject([{ rule: 'unknown-input', path: `/${name}` }])
    const declared = contractOf(
      JSON.parse(`{"type": "object", "properties": {"${name}": {"type": "string"}}, "required": ["${name}"]}`),
    )
    expect(checkInputs(declared, value)).toMatchObject([{ rule: 'wrong-type', path: `/${name}` }])
    expect(checkInputs(declared, JSON.parse(`{"${name}": "text"}`))).toEqual([])
    expect(checkInputs(declared, {})).toMatchObject([{ rule: 'missing-input', path: `/${name}` }])
  })
})

function endlessChild(): object {
  return new Proxy(
    {},
    {
      ownKeys: () => ['a', 'b'],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }),
      get: (_target, key) => (key === 'toJSON' ? undefined : endlessChild()),
    },
  )
}
