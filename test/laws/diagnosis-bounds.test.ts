import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowContract } from '../../src/contract/contract.ts'
import type { Json } from '../../src/contract/json.ts'
import { checkInputs } from '../../src/inputs/check-inputs.ts'
import { diagnose } from '../../src/repair/diagnose.ts'
import { diagnoseLaunch } from '../../src/repair/diagnose-launch.ts'
import { contracts, diagnosedSubjects } from '../support/diagnosed.ts'
import { slipContracts } from '../support/slip-contracts.ts'

describe.each(diagnosedSubjects)('as $name', ({ subject, diagnosed }) => {
  test('whatever is handed over is diagnosed, and never thrown at', () => {
    const anything = fc.anything({
      maxDepth: 3,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      withBoxedValues: true,
      withNullPrototype: true,
    })
    const given = fc.oneof(anything, fc.jsonValue(), fc.json(), fc.string(), fc.webQueryParameters())
    fc.assert(
      fc.property(contracts, given, (contract, payload) => {
        const { violations, repairs, text } = diagnosed(contract, payload)
        expect(typeof text).toBe('string')
        if (violations.length === 0) expect(repairs).toEqual([])
        for (const { complete, result } of repairs) if (complete) expect(subject.check(contract, result)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})

describe('the largest payloads come to an end', () => {
  const contract = slipContracts['order'] as FlowContract

  test.each<[string, Json]>([
    ['of unknown names', numbered(50_000, (index) => `unknown${index}`)],
    ['of names like a known one', numbered(3_000, (index) => `Flow.customer${index}`)],
    ['of wrong items', { 'Flow.customer': null, 'Flow.lines': Array.from({ length: 8_000 }, String) }],
    [
      'of items under wrong names',
      { 'Flow.lines': Array.from({ length: 1_500 }, () => ({ item_number: 'A-1', quanttiy: '2' })) },
    ],
    ['of nested wrappers', wrappers(900)],
    ['of nested lists', JSON.parse('['.repeat(900) + ']'.repeat(900)) as Json],
    ['of long JSON text that breaks off', { 'Flow.customer': `{"identifier":"${'a'.repeat(90_000)}"` }],
    ['of longer JSON text', { 'Flow.customer': `{"identifier":"${'a'.repeat(2_000_000)}"}` }],
    ['of many brackets', { 'Flow.lines': '['.repeat(90_000) }],
    ['of commas and spaces', { 'Flow.lines': ','.repeat(40_000), 'Flow.channel': ' '.repeat(40_000) }],
    ['of a text in texts', Array.from({ length: 12 }).reduce<string>((text) => JSON.stringify(text), '{}')],
  ])('%s', (_name, payload) => {
    const inInputs = diagnose(contract, payload)
    const inLaunch = diagnoseLaunch([contract], { flowId: contract.flow.id, inputs: payload })
    for (const { violations } of [inInputs, inLaunch]) expect(violations).not.toEqual([])
    for (const { complete, result } of inInputs.repairs) if (complete) expect(checkInputs(contract, result)).toEqual([])
  })

  test('of a contract with many inputs, all of them got wrong', () => {
    const properties = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `Flow.input${index}Name`,
        { type: index % 2 === 0 ? 'integer' : 'string' },
      ]),
    )
    const many: FlowContract = {
      ...contract,
      inputs: { type: 'object', properties, required: Object.keys(properties) },
    }
    const payload = numbered(300, (index) => `input_${index}_naem`)
    expect(diagnose(many, payload).violations.length).toBeGreaterThan(300)
  })
})

function numbered(count: number, name: (index: number) => string): Json {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), String(index)]))
}

function wrappers(levels: number): Json {
  return Array.from({ length: levels }).reduce<Json>((inner) => ({ data: inner }), 1)
}
