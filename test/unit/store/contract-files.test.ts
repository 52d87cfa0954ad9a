import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FlowContract } from '../../../src/contract/contract.ts'
import { contractSchemaLocation, renderContract } from '../../../src/contract/render-contract.ts'
import { contractFileName, contractFileNames } from '../../../src/store/contract-file-names.ts'
import { contractKeys, readContractFile, writeContractFile } from '../../../src/store/contract-files.ts'
import { directoryStore } from '../../../src/store/directory-store.ts'
import { memoryStore } from '../../../src/store/memory-store.ts'
import { contractOf, inputsOf, onboarding } from '../../support/contracts.ts'
import { folderWith } from '../../support/folder.ts'
import { thrown } from '../../support/thrown.ts'

const other: FlowContract = contractOf(inputsOf({ 'Flow.other': { type: 'integer' } }))

describe('contract files', () => {
  test('are found by key, the one of an environment before the one for all', () => {
    const store = memoryStore({
      'a.flow.json': renderContract(onboarding),
      'a@dev.flow.json': renderContract(other),
      'b@dev.flow.json': renderContract(other),
    })
    expect(readContractFile(store, 'a')).toEqual(onboarding)
    expect(readContractFile(store, 'a', 'dev')).toEqual(other)
    expect(readContractFile(store, 'a', 'prod')).toEqual(onboarding)
    expect(readContractFile(store, 'b', 'prod')).toBeUndefined()
    expect(readContractFile(store, 'b')).toBeUndefined()
    expect(contractKeys(store)).toEqual(['a', 'b'])
  })

  test('answer to the exact key only, also where the file system is not so exact', () => {
    const store = memoryStore({ 'onboarding.flow.json': renderContract(onboarding) })
    const careless = { ...store, read: (name: string) => store.read(name.toLowerCase()) }
    expect(readContractFile(careless, 'ONBOARDING')).toBeUndefined()
    expect(readContractFile(careless, '../onboarding')).toBeUndefined()
  })

  test('with names that no key makes are passed over', () => {
    const names = [
      'README.md',
      'recorded.json',
      '.flow.json',
      '@dev.flow.json',
      'a@.flow.json',
      'a@b@c.flow.json',
      'nul.flow.json',
    ]
    const store = memoryStore(Object.fromEntries(names.map((name) => [name, ''])))
    expect(contractFileNames(store)).toEqual([])
  })

  test.each(['', '../a', 'a/b', 'a\\b', '.a', 'a@b', 'CON', 'a\n', 'a.', 'a..b', 'a:b', 'a'.repeat(101)])(
    'are never written for the key %j',
    (key) => {
      const store = memoryStore()
      expect(thrown(() => writeContractFile(store, key, onboarding)).code).toBe('flow-key-unsafe')
      expect(thrown(() => contractFileName('a', key === '' ? '' : key)).code).toBe('flow-key-unsafe')
      expect(store.list()).toEqual([])
    },
  )

  test('tell which file is broken', () => {
    const folder = folderWith({ 'flow-contracts/a.flow.json': '{' })
    const error = thrown(() => readContractFile(directoryStore(join(folder, 'flow-contracts')), 'a'))
    expect(error).toMatchObject({ code: 'contract-invalid', file: `${folder}/flow-contracts/a.flow.json` })
  })
})

describe('writing a contract file', () => {
  test('tells what it did', () => {
    const store = memoryStore()
    expect(writeContractFile(store, 'a', onboarding)).toBe('added')
    expect(writeContractFile(store, 'a', onboarding)).toBe('unchanged')
    expect(writeContractFile(store, 'a', other)).toBe('changed')
    expect(writeContractFile(store, 'a', other, 'dev')).toBe('added')
    expect(store.list()).toEqual(['a.flow.json', 'a@dev.flow.json'])
    expect(store.read('a.flow.json')).toBe(renderContract(other))
  })

  test('touches no file that holds the contract already, however it looks', () => {
    const looks = [
      renderContract(onboarding),
      renderContract(onboarding).replaceAll('\n', '\r\n'),
      `\ufeff${renderContract(onboarding)}`,
      JSON.stringify(JSON.parse(renderContract(onboarding))),
    ]
    for (const text of looks) {
      const folder = folderWith({ 'a.flow.json': text })
      const file = join(folder, 'a.flow.json')
      utimesSync(file, 1, 1)
      expect(writeContractFile(directoryStore(folder), 'a', onboarding)).toBe('unchanged')
      expect(readFileSync(file, 'utf8')).toBe(text)
      expect(statSync(file).mtimeMs).toBe(1000)
    }
  })

  test('never writes what the project knows', () => {
    const store = memoryStore()
    const joined = { ...onboarding, project: { key: 'a', ids: ['1'], callerExpects: { required: 'all' as const } } }
    writeContractFile(store, 'a', joined)
    expect(store.read('a.flow.json')).toBe(renderContract(onboarding))
    expect(writeContractFile(store, 'a', joined)).toBe('unchanged')
  })

  test('mends a broken file', () => {
    const store = memoryStore({ 'a.flow.json': '<<<<<<< HEAD' })
    expect(writeContractFile(store, 'a', onboarding)).toBe('changed')
    expect(readContractFile(store, 'a')).toEqual(onboarding)
  })

  test('keeps the place of the schema that somebody put right, and follows it in new files', () => {
    const here = '../../../node_modules/flow-contract/schemas/contract.schema.json'
    const folder = folderWith()
    const store = directoryStore(folder)
    writeContractFile(store, 'a', onboarding)
    const file = join(folder, 'a.flow.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace(contractSchemaLocation, here))
    expect(writeContractFile(store, 'a', onboarding)).toBe('unchanged')
    expect(writeContractFile(store, 'a', other)).toBe('changed')
    expect(store.read('a.flow.json')).toBe(renderContract(other, here))
    writeContractFile(store, 'b', onboarding)
    expect(store.read('b.flow.json')).toBe(renderContract(onboarding, here))
  })
})
