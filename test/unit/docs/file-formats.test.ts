import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseContract } from '../../../src/contract/parse-contract.ts'
import { renderContract } from '../../../src/contract/render-contract.ts'
import { loadConfig } from '../../../src/store/load-config.ts'
import { memoryStore } from '../../../src/store/memory-store.ts'
import { parseConfig } from '../../../src/store/parse-config.ts'
import { readRecorded, writeRecorded } from '../../../src/store/recorded.ts'
import { folderWith } from '../../support/folder.ts'

/** The JSON samples of a page, and the names in the first column of each of its tables. */
function page(name: string): { samples: readonly string[]; tables: readonly (readonly string[])[] } {
  const text = readFileSync(`docs/${name}`, 'utf8')
  return {
    samples: [...text.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? ''),
    tables: text
      .split(/^#+ /m)
      .map((section) => [...section.matchAll(/^\| (`.*?) \|/gm)].flatMap((row) => names(row[1] ?? '')))
      .filter((table) => table.length > 0),
  }
}

/** The names in a cell: "`apiUrl`, `loginUrl`". */
function names(cell: string): string[] {
  return [...cell.matchAll(/`([^`]*)`/g)].map((match) => match[1] ?? '')
}

interface Described {
  readonly properties: Readonly<Record<string, Partial<Described>>>
  readonly $defs: Readonly<Record<string, Partial<Described>>>
}

function schema(name: string): Described {
  return JSON.parse(readFileSync(`schemas/${name}`, 'utf8'))
}

describe('docs/config.md', () => {
  const { samples, tables } = page('config.md')
  const [whole = '', extending = '', ...others] = samples

  test('has samples that are configs', () => {
    expect(others).toEqual([])
    for (const sample of samples) expect(() => parseConfig(sample)).not.toThrow()
    const folder = folderWith({
      'flow-contract.config.json': whole,
      'services/billing/flow-contract.config.json': extending,
    })
    const { config } = loadConfig(`${folder}/services/billing/flow-contract.config.json`)
    expect(config).toMatchObject({
      contracts: `${folder}/flow-contracts`,
      recordFrom: 'prod',
      flows: { onboarding: { name: 'Customer Onboarding', callerExpects: { required: 'all' } } },
    })
  })

  test('names every member that the published schema has, and no other', () => {
    const { properties, $defs } = schema('config.schema.json')
    const defined = (name: string): string[] => Object.keys($defs[name]?.properties ?? {})
    const flow = defined('flow').filter((name) => name !== 'callerExpects')
    const expects = defined('callerExpects').map((name) => `callerExpects.${name}`)
    const [document, environment, flows] = tables
    expect(document?.toSorted()).toEqual(Object.keys(properties).toSorted())
    expect(environment?.toSorted()).toEqual(defined('environment').toSorted())
    expect(flows?.toSorted()).toEqual([...flow, ...expects].toSorted())
  })
})

describe('docs/contract-file.md', () => {
  const { samples, tables } = page('contract-file.md')
  const [contract = '', recorded = '', ...others] = samples

  test('has a contract as it is written, byte for byte', () => {
    expect(others).toEqual([])
    expect(renderContract(parseContract(contract))).toBe(contract)
  })

  test('has a recorded.json as it is written, byte for byte', () => {
    const store = memoryStore()
    writeRecorded(store, readRecorded(memoryStore({ 'recorded.json': recorded })))
    expect(store.read('recorded.json')).toBe(recorded)
  })

  test('names every member that the published schema has, and no other', () => {
    const { properties } = schema('contract.schema.json')
    const expected = Object.entries(properties).flatMap(([name, { properties: inner }]) =>
      inner === undefined ? [name] : Object.keys(inner).map((member) => `${name}.${member}`),
    )
    const [members] = tables
    expect(members?.toSorted()).toEqual(expected.toSorted())
  })
})
