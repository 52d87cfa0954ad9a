import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rooms } from './architecture/house.ts'
import { brokenLaws, differingDoors, type House } from './architecture/laws.ts'
import { sourceFacts } from './architecture/source-facts.ts'

const root = join(import.meta.dirname, '..')
const own = houseOf(sourcesOf(join(root, 'src')))

function sourcesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return Object.fromEntries(files.map((file) => [file.split(sep).join('/'), readFileSync(join(folder, file), 'utf8')]))
}

function houseOf(sources: Readonly<Record<string, string>>): House {
  return new Map(Object.entries(sources).map(([file, text]) => [file, sourceFacts(file, text)]))
}

function exportedDoors(): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: Record<string, unknown> }
  const doors = Object.keys(manifest.exports).filter(
    (door) => !door.startsWith('./schemas/') && !door.endsWith('.json'),
  )
  return doors.map((door) => (door === '.' ? 'index' : door.slice('./'.length)))
}

async function builtDoors(): Promise<string[]> {
  const { default: builds } = await import('../tsdown.config.ts')
  const entries = builds.flatMap(({ entry }) => Object.entries(entry as Record<string, string>))
  for (const [door, file] of entries) expect(file).toBe(`src/${door}.ts`)
  return [...new Set(entries.map(([door]) => door))]
}

describe('the house as it stands', () => {
  test('keeps its laws', () => {
    expect(own.size).toBeGreaterThan(100)
    expect(brokenLaws(own)).toEqual([])
  })

  test('has the doors that the exports map and the build have', async () => {
    expect(differingDoors(own, exportedDoors(), await builtDoors())).toEqual([])
  })

  test('is described in docs/ARCHITECTURE.md: every room, in the order of the list', () => {
    const page = readFileSync(join(root, 'docs/ARCHITECTURE.md'), 'utf8')
    const described = [...page.matchAll(/^\| `(\w+)\/` \|/gm)].map(([, room]) => room)
    const present = new Set([...own.keys()].filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
    expect(described).toEqual(rooms.filter((room) => present.has(room)))
  })
})

describe('a house that breaks a law is told so', () => {
  const sound = {
    'index.ts': "export { b } from './inputs/b.ts'",
    'cli.ts': "import './commands/c.ts'; process.env['HOME']",
    'contract/a.ts': 'export const a = 1',
    'inputs/b.ts':
      "import { a } from '../contract/a.ts'\nimport { join } from 'node:path'\nexport const b = join(`${a}`)",
    'schema/ajv.ts': "import type { Options } from 'ajv/dist/core.js'\nexport type Own = Options",
    'store/disk.ts':
      "import { readFileSync } from 'node:fs'\nexport const read = () => readFileSync(process.env['HOME'] ?? '')",
    'commands/c.ts': "export const c = async () => await import('../inputs/b.ts')",
    'vitest.ts': "import { expect } from 'vitest'\nexport const { extend } = expect",
    'vitest-reporter.ts': 'export default class Reporter {}',
  }

  test('and one that keeps them is not', () => {
    expect(brokenLaws(houseOf(sound))).toEqual([])
  })

  test.each<[law: string, file: string, text: string, told: string]>([
    ['a room not in the list', 'shop/x.ts', 'export const x = 1', 'shop/x.ts is in no room of the list'],
    [
      'a specifier without its ending',
      'inputs/x.ts',
      "import '../contract/a'",
      'inputs/x.ts imports ../contract/a, which is no file by its exact name',
    ],
    [
      'a later room, by value',
      'contract/x.ts',
      "import { b } from '../inputs/b.ts'",
      'contract/x.ts imports inputs/b.ts, whose room comes later',
    ],
    [
      'a later room, by type',
      'contract/x.ts',
      "export type B = typeof import('../inputs/b.ts')",
      'contract/x.ts imports inputs/b.ts, whose room comes later',
    ],
    [
      'a later room, when asked',
      'contract/x.ts',
      "export const x = () => import('../inputs/b.ts')",
      'contract/x.ts imports inputs/b.ts, whose room comes later',
    ],
    [
      'a later room, handed on',
      'contract/x.ts',
      "export const x = 1\nexport * from '../inputs/b.ts'",
      'contract/x.ts imports inputs/b.ts, whose room comes later',
    ],
    ['a door', 'commands/x.ts', "import '../index.ts'", 'commands/x.ts imports the door index.ts'],
    ['ajv', 'inputs/x.ts', "import 'ajv/dist/2020.js'", 'inputs/x.ts imports ajv/dist/2020.js: only schema may'],
    ['ajv, by type', 'index.ts', "import type { A } from 'ajv'", 'index.ts imports ajv: only schema may'],
    [
      'the disk',
      'platform/x.ts',
      "import 'node:fs/promises'",
      'platform/x.ts imports node:fs/promises: only store, coverage, commands may',
    ],
    ['nock', 'emulator/x.ts', "require('nock')", 'emulator/x.ts imports nock: only launches, nock.ts may'],
    [
      'interceptors',
      'emulator/x.ts',
      "import '@mswjs/interceptors/fetch'",
      'emulator/x.ts imports @mswjs/interceptors/fetch: only launches, msw.ts may',
    ],
    [
      'vitest',
      'matchers/x.ts',
      "import 'vitest'",
      'matchers/x.ts imports vitest: only vitest.ts, vitest-plugin.ts, vitest-reporter.ts may',
    ],
    [
      'Jest',
      'vitest.ts',
      "import '@jest/globals'",
      'vitest.ts imports @jest/globals: only jest.ts, jest-reporter.ts may',
    ],
    [
      'a package without a place',
      'contract/x.ts',
      "import 'lodash'",
      'contract/x.ts imports lodash, which has no place in the house',
    ],
    [
      'a computed specifier',
      'contract/x.ts',
      'export const x = (name: string) => import(name)',
      'contract/x.ts imports a computed specifier, which has no place in the house',
    ],
    [
      'the environment',
      'platform/x.ts',
      "export const x = process.env['A']",
      'platform/x.ts reads the environment: only store, cli.ts may',
    ],
    [
      'the environment, taken apart',
      'platform/x.ts',
      'const { env } = process',
      'platform/x.ts reads the environment: only store, cli.ts may',
    ],
    [
      'the environment, imported',
      'platform/x.ts',
      "import { env } from 'node:process'",
      'platform/x.ts reads the environment: only store, cli.ts may',
    ],
    ['a default export', 'inputs/x.ts', 'export default function x() {}', 'inputs/x.ts has a default export'],
    [
      'a default export by name',
      'inputs/x.ts',
      'const x = 1\nexport { x as default }',
      'inputs/x.ts has a default export',
    ],
    ['a barrel', 'inputs/index.ts', "export * from './b.ts'", 'inputs/index.ts is a barrel'],
    ['a barrel in two steps', 'inputs/x.ts', "import { b } from './b.ts'\nexport { b }", 'inputs/x.ts is a barrel'],
    ['a drawer', 'inputs/utils.ts', 'export const x = 1', 'inputs/utils.ts has a name that says nothing'],
    [
      'a cycle',
      'contract/a.ts',
      "import './x.ts'\nexport const a = 1",
      'a cycle: contract/a.ts → contract/x.ts → contract/a.ts',
    ],
  ])('%s', (_law, file, text, told) => {
    const back = { 'contract/x.ts': "import type { a } from './a.ts'\nexport type X = typeof a" }
    expect(brokenLaws(houseOf({ ...sound, ...back, [file]: text }))).toEqual([told])
  })

  test('fast-check in more files than one and its twin', () => {
    const two = { 'generate/x.ts': "import 'fast-check'", 'generate/y.ts': "import type { R } from 'fast-check'" }
    expect(brokenLaws(houseOf({ ...sound, ...two }))).toEqual([])
    expect(brokenLaws(houseOf({ ...sound, ...two, 'generate/z.ts': "import 'fast-check'" }))).toContain(
      'generate/x.ts, generate/y.ts, generate/z.ts import fast-check: only 2 may',
    )
  })

  test('doors that differ', () => {
    expect(differingDoors(houseOf(sound), ['index', 'nock'], ['index', 'cli', 'msw', 'vitest'])).toEqual([
      'src/vitest.ts is no entry of the exports map',
      'src/vitest-reporter.ts is no entry of the exports map',
      'the exports map has nock, which src/ has not',
      'src/vitest-reporter.ts is not built',
      'msw is built, but not in src/',
    ])
  })
})
