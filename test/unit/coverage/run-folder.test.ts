import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRunFolders } from '../../../src/coverage/read-run-folder.ts'
import { notesFileName, parseRunNotes, renderRunNotes } from '../../../src/coverage/run-notes-file.ts'
import type { Json } from '../../../src/contract/json.ts'
import { folderWith } from '../../support/folder.ts'
import { thrown } from '../../support/thrown.ts'

const notesOf = (testFile: string, ...payloads: readonly Json[]): string =>
  renderRunNotes({
    testFile,
    flows: { onboarding: { payloads: payloads.map((inputs) => ({ inputs })), leftOut: 0 } },
  })

describe('a file of run notes', () => {
  test('is read back as it was written', () => {
    const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json)
    const payload = fc.record({ inputs: json, masked: fc.array(fc.constantFrom('', '/a', '/Flow.b/0')) })
    const flows = fc.dictionary(fc.string(), fc.record({ payloads: fc.array(payload), leftOut: fc.nat() }))
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''),
        flows,
        (testFile, sent) => {
          expect(parseRunNotes(renderRunNotes({ testFile, flows: sent }), 'a.notes')).toEqual({ testFile, flows: sent })
        },
      ),
    )
  })

  test.each([
    ['{', 'JSON'],
    ['{"formatVersion":1,"testFile":"a","flows":{"f":{"payloads":{},"leftOut":0}}}', '/flows/f/payloads'],
    ['{"formatVersion":1,"testFile":"a","flows":{"f":{"payloads":[],"leftOut":"0"}}}', '/flows/f/leftOut'],
    [
      '{"formatVersion":1,"testFile":"a","flows":{"f":{"payloads":[{"inputs":{},"masked":["a"]}],"leftOut":0}}}',
      '/masked/0',
    ],
    ['{"formatVersion":9,"testFile":"a","flows":{}}', 'formatVersion'],
  ])('that is broken is refused with its place: %s', (text, place) => {
    const error = thrown(() => parseRunNotes(text, 'run/a.notes'))
    expect(error).toMatchObject({ code: 'run-notes-invalid' })
    expect(error.message).toContain('run/a.notes')
    expect(error.message).toContain(place)
  })

  test('has a name that no path, and no other test file, can reach', () => {
    const names = ['test/a.test.ts', 'src/a.test.ts', '../../a.test.ts', 'ä b.test.ts', `${'x'.repeat(300)}.test.ts`]
    const files = names.map(notesFileName)
    expect(new Set(files).size).toBe(names.length)
    for (const file of files) expect(file).toMatch(/^[\w.-]{1,90}\.notes$/)
  })
})

describe('run folders', () => {
  test('are read together, sorted by test file', () => {
    const one = folderWith({ 'b.notes': notesOf('b.test.ts', {}), '.half.tmp': '{', 'other.json': '{' })
    const other = folderWith({ 'a.notes': notesOf('a.test.ts', {}), 'b.notes': notesOf('b.test.ts', { 'Flow.a': 1 }) })
    expect(readRunFolders([one, other]).map(({ testFile }) => testFile)).toEqual([
      'a.test.ts',
      'b.test.ts',
      'b.test.ts',
    ])
  })

  test('that hold nothing, are not there or are no folders never read as "no payload"', () => {
    const folder = folderWith({ 'other.json': '{}' })
    expect(thrown(() => readRunFolders([folder]))).toMatchObject({ code: 'run-folder-empty' })
    expect(thrown(() => readRunFolders([join(folder, 'none')])).message).toContain('--runs DIR')
    writeFileSync(join(folder, 'file'), '')
    expect(thrown(() => readRunFolders([join(folder, 'file')]))).toMatchObject({ code: 'store-unreadable' })
  })
})
