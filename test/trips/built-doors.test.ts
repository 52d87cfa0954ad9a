import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { declaredWith, loadedWith } from '../support/built-files.ts'
import { folderWith } from '../support/folder.ts'

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
  readonly sideEffects: readonly string[]
}

const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
const installed = Object.keys(manifest.dependencies)
const files = readdirSync(dist)
const formats = ['mjs', 'cjs'] as const

const door = (name: string): string => join(dist, name)
const packagesOf = (entry: string): string[] => loadedWith(door(entry)).external.filter((name) => !isBuiltin(name))

describe('a door loads what it needs as it opens, and no more', () => {
  test.each(formats)('the matchers load the validator, and what their words need: %s', (format) => {
    expect(loadedWith(door(`matchers.${format}`)).bundled).toEqual(['diff', 'fastest-levenshtein'])
    expect(packagesOf(`matchers.${format}`)).toEqual(installed.toSorted())
  })

  test.each(['jest.mjs', 'jest.cjs', 'vitest.mjs'])('%s loads no more, and its runner only when it says so', (file) => {
    expect(loadedWith(door(file)).bundled).toEqual(['diff', 'fastest-levenshtein'])
    expect(packagesOf(file)).toEqual(installed.toSorted())
  })

  test.each(formats)('the main door leaves the YAML parser to who imports YAML: index.%s', (format) => {
    expect(loadedWith(door(`index.${format}`)).bundled).toEqual(['diff', 'fastest-levenshtein'])
  })

  test.each(formats)('the emulator leaves the server to who starts one: emulator.%s', (format) => {
    expect(loadedWith(door(`emulator.${format}`)).bundled).toEqual(['diff', 'fastest-levenshtein', 'hono'])
  })

  test.each(formats)('the watch of launches needs no mock, and no more than the matchers: launches.%s', (format) => {
    expect(loadedWith(door(`launches.${format}`)).bundled).toEqual(['diff', 'fastest-levenshtein'])
    expect(packagesOf(`launches.${format}`)).toEqual(installed.toSorted())
  })

  test.each(['jest.mjs', 'jest.cjs', 'vitest.mjs'])('%s hooks nothing before a test file asks for it', (file) => {
    const { external } = loadedWith(door(file))
    for (const hooked of ['node:http', 'node:https', 'node:diagnostics_channel', 'node:async_hooks'])
      expect(external).not.toContain(hooked)
  })

  test.each(formats)('the mounts leave it too, and wait for the mocks of the project: %s', (format) => {
    for (const mount of ['nock', 'msw']) {
      expect(loadedWith(door(`${mount}.${format}`)).bundled).not.toContain('@hono/node-server')
      expect(loadedWith(door(`${mount}.${format}`)).bundled).toContain('hono')
      expect(packagesOf(`${mount}.${format}`)).toEqual(installed.toSorted())
    }
  })

  test('the bin leaves to each command what it needs', () => {
    const { bundled } = loadedWith(door('cli.mjs'))
    expect(bundled.filter((name) => !['commander', 'picocolors', 'fastest-levenshtein'].includes(name))).toEqual([])
  })

  test('what is loaded is seen in both formats, and what waits is not', () => {
    const folder = folderWith({
      'a.mjs': "import './b.mjs'\nexport { c } from 'c/inner.js'\nconst later = () => import('d')",
      'b.mjs': "//#region node_modules/@e/f/index.js\nimport 'node:fs'",
      'a.cjs': "const b = require('./b.cjs')\nconst later = () => require('d')\nlet c = require('@c/c/inner.js')",
      'b.cjs': '//#region node_modules/.store/e@1/node_modules/e/index.js',
    })
    expect(loadedWith(join(folder, 'a.mjs'))).toEqual({ external: ['c', 'node:fs'], bundled: ['@e/f'] })
    expect(loadedWith(join(folder, 'a.cjs')).external).toEqual(['@c/c'])
  })
})

describe('nothing in the package needs what a user does not have', () => {
  test.each(files.filter((file) => /\.[mc]js$/.test(file)))('%s', (file) => {
    expect(packagesOf(file).filter((name) => !installed.includes(name))).toEqual([])
  })

  test.each(files.filter((file) => /\.d\.[mc]ts$/.test(file)))('%s', (file) => {
    const peers = Object.keys(manifest.peerDependencies)
    expect(declaredWith(door(file)).filter((name) => !peers.includes(name))).toEqual([])
  })
})

test('every address of the exports map leads to a file, as does every side effect', () => {
  const addresses = [...leaves(manifest.exports), ...manifest.sideEffects].filter((address) => !address.includes('*'))
  expect(addresses.filter((address) => !existsSync(join(root, address)))).toEqual([])
})

test('the licences of all that is bundled are in the package', () => {
  const notice = readFileSync(door('THIRD-PARTY-LICENSES.txt'), 'utf8')
  const bundled = files.filter((file) => /\.[mc]js$/.test(file)).flatMap((file) => loadedWith(door(file)).bundled)
  expect(bundled).toContain('hono')
  for (const name of bundled) expect(notice).toContain(`\n${name} `)
})

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []
}
