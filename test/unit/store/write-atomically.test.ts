import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeAtomically } from '../../../src/store/write-atomically.ts'
import { folderWith } from '../../support/folder.ts'
import { thrown } from '../../support/thrown.ts'

test('a reader that has the old file open goes on seeing the old text, all of it', () => {
  const path = join(folderWith({ 'a.json': 'old'.repeat(10_000) }), 'a.json')
  const reader = openSync(path, 'r')
  try {
    writeAtomically(path, 'new')
    expect(readFileSync(reader, 'utf8')).toBe('old'.repeat(10_000))
    expect(readFileSync(path, 'utf8')).toBe('new')
  } finally {
    closeSync(reader)
  }
})

test('makes the folders that are missing, and leaves nothing else', () => {
  const folder = folderWith()
  writeAtomically(join(folder, 'a/b/c.json'), '')
  expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual(['a', 'a/b', 'a/b/c.json'])
})

test('takes names as long as the file system does', () => {
  const folder = folderWith()
  const longest = 'n'.repeat(255)
  writeAtomically(join(folder, longest), 'text')
  expect(readdirSync(folder)).toEqual([longest])
})

test('a write that fails leaves the folder as it was', () => {
  const folder = folderWith({ 'taken/inner': '', file: 'kept' })
  for (const path of ['taken', 'file/a.json', `${'n'.repeat(256)}`]) {
    const error = thrown(() => writeAtomically(join(folder, path), 'text'))
    expect(error).toMatchObject({ code: 'store-unwritable', path: join(folder, path) })
    expect(error.message).toContain(`Cannot write ${join(folder, path)}: `)
  }
  expect(readdirSync(folder)).toEqual(['file', 'taken'])
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept')
})

test('what another run left behind is neither taken for ours nor in the way', () => {
  const folder = folderWith()
  writeFileSync(join(folder, '.a.json.1.tmp'), 'half')
  writeAtomically(join(folder, 'a.json'), 'whole')
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('whole')
  expect(existsSync(join(folder, '.a.json.1.tmp'))).toBe(true)
})
