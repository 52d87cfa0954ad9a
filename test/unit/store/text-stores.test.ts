import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { directoryStore } from '../../../src/store/directory-store.ts'
import { memoryStore } from '../../../src/store/memory-store.ts'
import type { TextStore } from '../../../src/store/text-store.ts'
import { folderWith } from '../../support/folder.ts'
import { thrown } from '../../support/thrown.ts'

const stores: readonly (readonly [name: string, open: () => TextStore])[] = [
  ['directory', () => directoryStore(join(folderWith(), 'not', 'yet', 'there'))],
  ['memory', () => memoryStore()],
]

describe.each(stores)('a %s store', (_name, open) => {
  test('is empty at first', () => {
    const store = open()
    expect(store.list()).toEqual([])
    expect(store.read('a.flow.json')).toBeUndefined()
  })

  test('gives back what was written, lists names in order, forgets what was removed', () => {
    const store = open()
    store.write('b', 'eins\n')
    store.write('a', 'zwei – 二\r\n')
    store.write('b', 'drei')
    expect(store.list()).toEqual(['a', 'b'])
    expect([store.read('a'), store.read('b')]).toEqual(['zwei – 二\r\n', 'drei'])
    store.remove('b')
    store.remove('never there')
    expect(store.list()).toEqual(['a'])
  })
})

test('a memory store holds the files it is given, whatever their names', () => {
  const store = memoryStore(JSON.parse('{"__proto__": "text"}'))
  expect([store.list(), store.read('__proto__'), store.read('toString')]).toEqual([['__proto__'], 'text', undefined])
})

describe('a directory store', () => {
  test('leaves nothing but the file behind', () => {
    const folder = folderWith({ 'a.flow.json': 'old' })
    directoryStore(folder).write('a.flow.json', 'new')
    expect(readdirSync(folder)).toEqual(['a.flow.json'])
    expect(readFileSync(join(folder, 'a.flow.json'), 'utf8')).toBe('new')
  })

  test('replaces the name, and never writes into the file that others are reading', () => {
    const folder = folderWith({ 'shared.json': 'old' })
    symlinkSync('shared.json', join(folder, 'a.flow.json'))
    directoryStore(folder).write('a.flow.json', 'new')
    expect(readFileSync(join(folder, 'shared.json'), 'utf8')).toBe('old')
  })

  test('lists neither folders nor hidden files', () => {
    const folder = folderWith({ 'a.flow.json': '', '.a.flow.json.tmp': '', 'old/b.flow.json': '' })
    expect(directoryStore(folder).list()).toEqual(['a.flow.json'])
  })

  test.each(['../a', 'a/b', 'a\\b', '..', '.', '', 'a\0b'])('never leads out of its folder (%j)', (name) => {
    const store = directoryStore(folderWith())
    for (const action of [() => store.read(name), () => store.write(name, ''), () => store.remove(name)]) {
      expect(thrown(action).code).toBe('file-name-unsafe')
    }
  })

  test('tells of a folder where a file is expected, and cleans up', () => {
    const folder = folderWith({ 'a.flow.json/inner': '' })
    const store = directoryStore(folder)
    expect(thrown(() => store.read('a.flow.json'))).toMatchObject({
      code: 'store-unreadable',
      path: join(folder, 'a.flow.json'),
      message: `Cannot read ${folder}/a.flow.json: it is a folder, not a file. Name a file, or move the folder away`,
    })
    expect(thrown(() => store.write('a.flow.json', 'text')).code).toBe('store-unwritable')
    expect(readdirSync(folder)).toEqual(['a.flow.json'])
  })

  test('tells of a file where its folder is expected', () => {
    const folder = folderWith({ 'flow-contracts': 'a file' })
    const store = directoryStore(join(folder, 'flow-contracts'))
    expect(thrown(() => store.list())).toMatchObject({ code: 'store-unreadable', path: `${folder}/flow-contracts` })
    expect(thrown(() => store.read('a')).message).toContain('a part of the path is a file, not a folder')
    expect(thrown(() => store.write('a', '')).code).toBe('store-unwritable')
    expect(readFileSync(join(folder, 'flow-contracts'), 'utf8')).toBe('a file')
  })

  test('tells of a name that is too long', () => {
    const error = thrown(() => directoryStore(folderWith()).write('a'.repeat(300), ''))
    expect(error.message).toContain('the name is too long for the file system')
  })

  test('tells of links that go round in a circle', () => {
    const folder = folderWith()
    symlinkSync('b', join(folder, 'a'))
    symlinkSync('a', join(folder, 'b'))
    expect(thrown(() => directoryStore(folder).read('a')).message).toContain('symbolic links go round in a circle')
  })

  // The superuser may read and write everything.
  test.skipIf(process.getuid?.() === 0)('tells of missing permissions', () => {
    const folder = folderWith({ 'closed.json': '' })
    chmodSync(join(folder, 'closed.json'), 0)
    mkdirSync(join(folder, 'locked'), { mode: 0o500 })
    expect(thrown(() => directoryStore(folder).read('closed.json')).message).toContain('permission denied')
    expect(thrown(() => directoryStore(join(folder, 'locked')).write('a', '')).message).toContain('permission denied')
  })

  // Linux has a device that is always full.
  test.skipIf(process.platform !== 'linux')('keeps the old file when the disk refuses', () => {
    const folder = folderWith({ 'a.flow.json': 'old' })
    const store = directoryStore('/dev/full')
    expect(thrown(() => store.write('a.flow.json', 'new')).code).toBe('store-unwritable')
    writeFileSync(join(folder, 'a.flow.json'), 'old')
    expect(directoryStore(folder).read('a.flow.json')).toBe('old')
  })
})
