import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noticeOf, packageFolder } from '../../../scripts/third-party-licenses.ts'

const root = join(import.meta.dirname, '../../..')

describe('the package that a module belongs to', () => {
  test.each([
    ['/p/node_modules/yaml/dist/index.js', '/p/node_modules/yaml'],
    ['/p/node_modules/@hono/node-server/dist/index.mjs', '/p/node_modules/@hono/node-server'],
    ['\0/p/node_modules/yaml/dist/index.js?commonjs', '/p/node_modules/yaml'],
    ['/p/node_modules/a/node_modules/b/index.js', '/p/node_modules/a/node_modules/b'],
  ])('%j', (module, folder) => {
    expect(packageFolder(module)).toBe(folder)
  })

  test.each(['/p/src/index.ts', '\0rolldown/runtime.js'])('none for %j', (module) => {
    expect(packageFolder(module)).toBeUndefined()
  })
})

test('the notice names each package with its version, licence and text', () => {
  const notice = noticeOf([
    { name: 'a', version: '1.0.0', license: 'MIT', text: '\nText of a.\n' },
    { name: 'b', version: '2.0.0', license: 'ISC', text: 'Text of b.' },
  ])
  expect(notice).toMatch(/\na 1\.0\.0 \(MIT\)\n\nText of a\.\n\n-+\n\nb 2\.0\.0 \(ISC\)\n\nText of b\.\n$/)
})

test('every dependency in docs/dependencies.md is one, and none is left out', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, object>
  const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
  const described = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
  const kinds = ['dependencies', 'devDependencies', 'peerDependencies']
  const declared = new Set(kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {})))
  expect(described.toSorted()).toEqual([...declared].toSorted())
})
