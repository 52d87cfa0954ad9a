import { describe, expect, test } from 'vitest'
import type { FlowContract, SourceKind } from '../../../src/contract/contract.ts'
import { joinImported } from '../../../src/contract/join-imported.ts'
import type { JsonSchema } from '../../../src/contract/json.ts'
import { inputsOf } from '../../support/contracts.ts'

const text = { type: 'string' }
const a = inputsOf({ 'Flow.a': text })

function contract(kind: SourceKind, inputs: JsonSchema | null, outputs: JsonSchema | null = null): FlowContract {
  const flow = { name: 'A', type: 'WORKFLOW', ...(kind === 'archy' ? {} : { id: 'a-1' }) }
  return { flow, inputs, outputs, source: { kind, ...(kind === 'archy' ? { file: 'a.yaml' } : {}) } }
}

const imported = contract('archy', a, inputsOf({}))

describe('a contract that is imported', () => {
  test('is what there is, when nothing was known', () => {
    expect(joinImported(undefined, imported)).toEqual({ contract: imported, differences: [] })
  })

  test.each(['archy', 'export'] as const)('takes the place of one that came from an %s, but for the id', (kind) => {
    const known = contract(kind, inputsOf({ 'Flow.old': text }))
    const { contract: joined, differences } = joinImported(known, imported)
    expect(differences).toEqual([])
    expect(joined).toEqual({ ...imported, flow: { ...imported.flow, ...known.flow } })
  })

  test.each(['api', 'hand'] as const)('fills in what nobody knew where the source is %s', (kind) => {
    const empty = joinImported(contract(kind, null), imported)
    expect(empty).toEqual({ contract: { ...imported, flow: { ...imported.flow, id: 'a-1' } }, differences: [] })
    const { contract: joined } = joinImported(contract(kind, a), imported)
    expect(joined).toEqual({
      ...contract(kind, a, imported.outputs),
      notes: ['The outputs are imported from a.yaml'],
    })
    const outputsKnown = contract(kind, null, inputsOf({}))
    expect(joinImported(outputsKnown, imported).contract).toMatchObject({ inputs: a, outputs: inputsOf({}) })
  })

  test('changes nothing where both agree on names and types', () => {
    const known = contract('api', inputsOf({ 'Flow.a': { type: ['null', 'string'], minLength: 1 } }), inputsOf({}))
    expect(joinImported(known, imported)).toEqual({ contract: known, differences: [] })
    const open = contract('api', inputsOf({ 'Flow.a': {} }), inputsOf({}))
    expect(joinImported(open, imported)).toEqual({ contract: open, differences: [] })
  })

  test('changes nothing where they disagree, and says how', () => {
    const other: JsonSchema = inputsOf({
      'Flow.a': { type: 'number' },
      'Flow.gone': text,
      'Flow.list': { type: 'array', items: text },
    })
    const list = inputsOf({ 'Flow.a': text, 'Flow.b': {}, 'Flow.list': { type: 'array', items: { type: 'integer' } } })
    const known = contract('api', other, null)
    const result = joinImported(known, contract('archy', list, a))
    expect(result.contract).toBe(known)
    expect(result.differences).toEqual([
      'input Flow.a is string in the file, number in the contract',
      'input Flow.b is only in the file',
      'input Flow.gone is not in the file',
      'input Flow.list is array of integer in the file, array of string in the contract',
    ])
  })

  test('names outputs apart, and takes __proto__ for a name', () => {
    const properties = JSON.parse('{"__proto__": {"type": "string"}}')
    const result = joinImported(contract('api', a, inputsOf({})), contract('archy', a, inputsOf(properties)))
    expect(result.differences).toEqual(['output __proto__ is only in the file'])
  })

  test('disagrees with a schema that must be searched, unless it is the same', () => {
    const composed: JsonSchema = { allOf: [a as object, { type: 'object' }] } as JsonSchema
    const known = contract('api', composed, inputsOf({}))
    expect(joinImported(known, imported).differences).toEqual(['the schemas of the inputs are not the same'])
    expect(joinImported(known, { ...imported, inputs: composed }).differences).toEqual([])
  })

  test('takes the place of anything by force, but for the id', () => {
    const known = contract('api', inputsOf({ 'Flow.other': text }))
    expect(joinImported(known, imported, true)).toEqual({
      contract: { ...imported, flow: { ...imported.flow, id: 'a-1' } },
      differences: [],
    })
  })
})
