import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { importFlowFile } from '../../../src/sources/import-flow-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'flow-contract-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const variable = { id: 'x', isCollection: false, isInternal: false, isOutput: false, isInput: true, isSecure: false }
const exported = {
  nextTrackingNumber: 18,
  name: 'Kunde begrüßen 🎉',
  type: 'workflow',
  manifest: { language: [{ id: 'en-US' }] },
  flowSequenceItemList: [{ __type: 'State', variables: [{ ...variable, __type: 'StringVariable', name: 'State.x' }] }],
  variables: [
    { ...variable, __type: 'StringVariable', name: 'Flow.customerId', initialValue: { type: 'str' } },
    { ...variable, __type: 'JsonVariable', name: 'Flow.jsonData', typeIdentifier: 'jsn' },
    { ...variable, __type: 'StringVariable', name: 'Flow.ids', isCollection: true },
    { ...variable, name: 'Flow.days', initialValue: { type: 'dtm_coll' } },
    { ...variable, __type: 'StringVariable', name: 'Flow.pin', isSecure: true },
    { ...variable, __type: 'DecimalVariable', name: 'Flow.score', isInput: false, isOutput: true },
  ],
}
const encoded = (value: unknown): string => Buffer.from(encodeURIComponent(JSON.stringify(value))).toString('base64')

describe('exports', () => {
  test('are base64 of URI-encoded JSON', async () => {
    const contracts = await importFlowFile(file('notify.i3WorkFlow', `${encoded(exported)}\n`))
    expect(contracts).toEqual([
      {
        flow: { name: 'Kunde begrüßen 🎉', type: 'WORKFLOW' },
        inputs: {
          type: 'object',
          properties: {
            'Flow.customerId': { type: 'string' },
            'Flow.jsonData': {},
            'Flow.ids': { type: 'array', items: { type: 'string' } },
            'Flow.days': { type: 'array', items: { type: 'string', format: 'date-time' } },
          },
        },
        outputs: { type: 'object', properties: { 'Flow.score': { type: 'number' } } },
        source: { kind: 'export', file: 'notify.i3WorkFlow' },
        notes: [
          'Flow.pin: a secure variable cannot be an input, so it was left out',
          "Flow.days: judged by Architect's literal forms; that launches take the same forms is likely, not documented",
        ],
      },
    ])
  })

  test.each([
    ['no base64', 'workflow:\n  name: A\n', 'flow-file-unreadable', 'this is no flow export'],
    ['a broken escape', Buffer.from('%7B%').toString('base64'), 'flow-file-unreadable', 'this is no flow export'],
    ['a list', encoded([]), 'flow-file-invalid', 'expected a flow'],
    ['no name', encoded({ type: 'workflow' }), 'flow-file-invalid', 'expected a flow with a name'],
    ['no type', encoded({ name: 'A' }), 'flow-file-invalid', 'expected a flow with a type'],
    [
      'another type',
      encoded({ name: 'A', type: 'workflows' }),
      'flow-file-invalid',
      '(did you mean "workflow"?), found "workflows"',
    ],
    [
      'no variable',
      encoded({ name: 'A', type: 'workflow', variables: [5] }),
      'flow-file-invalid',
      'another value at variables/0',
    ],
    [
      'no type of a variable',
      encoded({ name: 'A', type: 'workflow', variables: [{ name: 'Flow.a' }] }),
      'flow-file-invalid',
      'a type for the variable Flow.a',
    ],
    [
      'a variable twice',
      encoded({ name: 'A', type: 'workflow', variables: [exported.variables[0], exported.variables[0]] }),
      'flow-file-invalid',
      'expected each variable once',
    ],
  ])('%s', async (_name, text, code, message) => {
    const path = file('wrong.i3WorkFlow', text)
    await expect(importFlowFile(path)).rejects.toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    )
    await expect(importFlowFile(path)).rejects.toThrow('wrong.i3WorkFlow: ')
  })
})

test('YAML with a byte order mark', async () => {
  const path = file('notify.yaml', '\ufeffworkflow:\n  name: A\n')
  expect(await importFlowFile(path)).toMatchObject([
    { flow: { name: 'A' }, source: { kind: 'archy', file: 'notify.yaml' } },
  ])
})

describe('files that cannot be read', () => {
  test.each([
    ['none', () => join(folder, 'none.yaml'), 'store-unreadable', 'there is no such file'],
    [
      'a folder',
      () => (mkdirSync(join(folder, 'folder.yaml')), join(folder, 'folder.yaml')),
      'store-unreadable',
      'it is a folder',
    ],
    [
      'no text',
      () => file('latin1.yaml', Buffer.from('workflow:\n  name: gr\xfc\xdfen\n', 'latin1')),
      'store-unreadable',
      'it is not UTF-8 text. Save it as UTF-8',
    ],
    [
      'UTF-16',
      () => file('utf16.yaml', Buffer.from('\ufeffworkflow:\n', 'utf16le')),
      'store-unreadable',
      'it is not UTF-8 text. Save it as UTF-8',
    ],
    [
      'too large a file',
      () => {
        const path = file('large.yaml', '')
        truncateSync(path, 64 * 1024 * 1024)
        return path
      },
      'source-too-large',
      'has more than 32 MiB',
    ],
  ])('%s', async (_name, make, code, message) => {
    await expect(importFlowFile(make())).rejects.toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    )
  })
})
