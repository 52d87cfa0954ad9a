import { describe, expect, test } from 'vitest'
import { parseContract } from '../../../src/contract/parse-contract.ts'
import { thrown } from '../../support/thrown.ts'

const document = {
  $schema: '../node_modules/flow-contract/schemas/contract.schema.json',
  formatVersion: 1,
  flow: { id: 'e3b2c1a0-4567-89ab-cdef-1234567890ab', name: 'Customer Onboarding', type: 'WORKFLOW' },
  inputs: { type: 'object', properties: { 'Flow.customerId': { type: 'string' } } },
  outputs: null,
  source: { kind: 'api', region: 'mypurecloud.com' },
}

describe('parseContract', () => {
  test('reads a text and the value it stands for alike', () => {
    const { flow, inputs, outputs, source } = document
    expect(parseContract(JSON.stringify(document))).toEqual({ flow, inputs, outputs, source })
    expect(parseContract(document)).toEqual({ flow, inputs, outputs, source })
  })

  test('reads what may be left out and what nobody knows', () => {
    const contract = parseContract({
      formatVersion: 1,
      flow: { name: 'A', type: 'BOT' },
      inputs: null,
      outputs: true,
      source: { kind: 'archy', file: 'a.yaml' },
      notes: ['Flow.queue: unknown type'],
    })
    expect(contract).toEqual({
      flow: { name: 'A', type: 'BOT' },
      inputs: null,
      outputs: true,
      source: { kind: 'archy', file: 'a.yaml' },
      notes: ['Flow.queue: unknown type'],
    })
  })

  test('takes __proto__, constructor and toString for the names of inputs', () => {
    const properties = '{"__proto__": {"type": "string"}, "constructor": {"type": "number"}, "toString": true}'
    const { inputs } = parseContract(
      JSON.stringify({ ...document, inputs: 'HERE' }).replace('"HERE"', `{"properties": ${properties}}`),
    )
    expect(JSON.stringify(inputs)).toBe(`{"properties":${properties.replaceAll(' ', '')}}`)
    expect(Object.getPrototypeOf((inputs as { properties: object }).properties)).toBe(Object.prototype)
  })

  test('is not reached by later changes to the value', () => {
    const value = structuredClone(document)
    const contract = parseContract(value)
    value.inputs.properties['Flow.customerId'].type = 'number'
    expect(contract.inputs).toEqual(document.inputs)
  })

  test.each([
    [{ ...document, input: {} }, '/input', 'the unknown member "input" (did you mean "inputs"?)', 'one of the members'],
    [{ ...document, project: { key: 'a' } }, '/project', 'the unknown member "project"', 'one of the members'],
    [{ ...document, flow: { ...document.flow, version: '1.0' } }, '/flow/version', 'the unknown member "version"', ''],
    [{ ...document, flow: { type: 'WORKFLOW' } }, '/flow', 'none', 'a member "name"'],
    [{ ...document, flow: { name: ' ', type: 'WORKFLOW' } }, '/flow/name', 'an empty text', 'a text that is not empty'],
    [{ ...document, flow: { ...document.flow, id: 7 } }, '/flow/id', '7', 'a text that is not empty'],
    [{ ...document, flow: null }, '/flow', 'null', 'an object'],
    [{ ...document, inputs: [] }, '/inputs', 'a list', 'a JSON Schema'],
    [{ ...document, inputs: 'any' }, '/inputs', '"any"', 'a JSON Schema'],
    [{ ...document, outputs: undefined }, '', 'none', 'a member "outputs". Write "outputs": null'],
    [{ ...document, inputs: { default: Number.NaN } }, '/inputs/default', 'NaN', 'a JSON value'],
    [{ ...document, inputs: { 'a/b': { enum: [new Date(0)] } } }, '/inputs/a~1b/enum/0', 'an object', 'a JSON value'],
    [{ ...document, source: { kind: 'arch' } }, '/source/kind', '"arch" (did you mean "archy"?)', '"api", "archy"'],
    [{ ...document, source: {} }, '/source', 'none', 'a member "kind"'],
    [{ ...document, notes: 'none' }, '/notes', '"none"', 'a list'],
    [{ ...document, notes: ['a', 1] }, '/notes/1', '1', 'a text that is not empty'],
    [{ ...document, $schema: 1 }, '/$schema', '1', 'a text that is not empty'],
    [{ ...document, formatVersion: '1' }, '/formatVersion', '"1"', 'format version 1'],
    [{ ...document, formatVersion: undefined }, '', 'none', 'a member "formatVersion"'],
    [[document], '', 'a list', 'an object'],
    [null, '', 'null', 'an object'],
    [undefined, '', 'nothing', 'an object'],
  ])('refuses what is not a contract (%#)', (value, pointer, found, expected) => {
    const error = thrown(() => parseContract(value, 'flow-contracts/a.flow.json'))
    expect(error).toMatchObject({ code: 'contract-invalid', file: 'flow-contracts/a.flow.json', pointer })
    expect(error.message).toContain(`found ${found}`)
    for (const part of expected.split('. ')) expect(error.message).toContain(part)
    expect(error.message).toContain(`flow-contracts/a.flow.json${pointer === '' ? ':' : ` at ${pointer}:`}`)
  })

  test('says to update when the format is newer, whatever else the file has', () => {
    const error = thrown(() => parseContract({ formatVersion: 2, contracts: [] }, 'a.flow.json'))
    expect(error.message).toContain('found the newer format version 2')
    expect(error.message).toContain('update flow-contract')
  })

  test('bounds what has no end', () => {
    const circle: Record<string, unknown> = {}
    circle['items'] = circle
    expect(thrown(() => parseContract({ ...document, inputs: circle })).message).toContain('at most 500 levels')
    const deep = `${'{"items":'.repeat(20_000)}{}${'}'.repeat(20_000)}`
    expect(
      thrown(() => parseContract(JSON.stringify({ ...document, inputs: 'HERE' }).replace('"HERE"', deep))).code,
    ).toBe('contract-invalid')
  })

  test('prints nothing that moves the cursor', () => {
    const error = thrown(() => parseContract({ ...document, '\u001b[2J\u202e': 1 }, 'a\u0007.json'))
    // oxlint-disable-next-line no-control-regex
    expect(error.message).not.toMatch(/[\u0000-\u001f\u202e]/)
  })
})
