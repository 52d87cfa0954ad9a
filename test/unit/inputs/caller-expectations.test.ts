import { describe, expect, it } from 'vitest'
import type { CallerExpectations } from '../../../src/contract/contract.ts'
import { ContradictoryExpectationError, UnknownSchemaError } from '../../../src/contract/errors.ts'
import { expectationContradictions } from '../../../src/inputs/caller-expectations.ts'
import { checkInputs } from '../../../src/inputs/check-inputs.ts'
import type { JsonSchema } from '../../../src/contract/json.ts'
import { contractOf, inputsOf } from '../../support/contracts.ts'

const schema = inputsOf({
  'Flow.customerId': { type: 'string' },
  'Flow.priority': { enum: ['LOW', 'HIGH'] },
  'Flow.count': { type: 'integer' },
})
const expecting = (callerExpects: CallerExpectations) =>
  contractOf(schema, { callerExpects, config: 'flow-contract.config.json' })

describe('caller expectations', () => {
  it('are told apart from the contract, with the config’s path', () => {
    const contract = expecting({
      required: ['Flow.customerId'],
      properties: { 'Flow.customerId': { pattern: '^CUST-\\d{5}$' } },
    })
    expect(checkInputs(contract, {})).toMatchObject([
      { rule: 'missing-input', path: '/Flow.customerId', source: 'config' },
    ])
    const [violation] = checkInputs(contract, { 'Flow.customerId': 'X' })
    expect(violation).toMatchObject({ rule: 'wrong-pattern', source: 'config' })
    expect(violation?.message).toContain('your config (flow-contract.config.json)')
  })

  it('add nothing to what the contract already refused for the same reason', () => {
    const contract = expecting({ properties: { 'Flow.customerId': { type: 'string', minLength: 1 } } })
    expect(checkInputs(contract, { 'Flow.customerId': 5 })).toMatchObject([{ rule: 'wrong-type', source: 'contract' }])
  })

  it('require every input with "all"', () => {
    expect(checkInputs(expecting({ required: 'all' }), {}).map(({ path }) => path)).toEqual([
      '/Flow.count',
      '/Flow.customerId',
      '/Flow.priority',
    ])
  })

  it.each<[string, CallerExpectations, string]>([
    [
      'an input that is not there',
      { required: ['Flow.custmerId'] },
      'Flow.custmerId is no input of the contract (did you mean "Flow.customerId"?)',
    ],
    ['a property that is not there', { properties: { nope: {} } }, 'nope is no input of the contract'],
    [
      'disjoint types',
      { properties: { 'Flow.customerId': { type: 'integer' } } },
      'Flow.customerId is expected to be integer, but the contract takes string',
    ],
    [
      'no value left',
      { properties: { 'Flow.priority': { enum: ['URGENT'] } } },
      'Flow.priority: none of the values that the contract allows is left by the config',
    ],
    [
      'no value left by another keyword',
      { properties: { 'Flow.priority': { minLength: 10 } } },
      'Flow.priority: none of the values that the contract allows is left by the config',
    ],
    [
      'a constant of another type',
      { properties: { 'Flow.count': { const: 'many' } } },
      'Flow.count: the contract allows none of the values that the config expects',
    ],
  ])('contradict the contract by %s', (_name, callerExpects, sentence) => {
    const contract = expecting(callerExpects)
    expect(expectationContradictions(contract)).toEqual([sentence])
    expect(() => checkInputs(contract, {})).toThrow(ContradictoryExpectationError)
    expect(() => checkInputs(contract, {})).toThrow(sentence)
  })

  it('do not contradict where types overlap or values are left', () => {
    expect(
      expectationContradictions(
        expecting({ properties: { 'Flow.count': { type: 'number' }, 'Flow.priority': { enum: ['HIGH', 'URGENT'] } } }),
      ),
    ).toEqual([])
  })
})

describe('an unknown schema', () => {
  it('throws, with the ways to get it', () => {
    expect(() => checkInputs(contractOf(null), {})).toThrow(UnknownSchemaError)
    expect(() => checkInputs(contractOf(null), {})).toThrow(/flow-contract import .*flow-contract record/)
  })
})

describe('an expectation in other words than the contract’s is no contradiction', () => {
  it.each<[string, JsonSchema, JsonSchema, unknown]>([
    ['Architect’s own type names', { type: 'decimal' }, { type: 'number' }, 1.5],
    ['a list of draft-07', { type: 'array', items: [{ type: 'string' }] }, { enum: [['x']] }, ['x']],
    ['the designer’s word for enum', { allowableValues: ['A', 'B'] }, { enum: ['A'] }, 'A'],
  ])('%s', (_name, given, expected, value) => {
    const contract = contractOf(inputsOf({ a: given }), { callerExpects: { properties: { a: expected } } })
    expect(checkInputs(contract, { a: value })).toEqual([])
  })
})
