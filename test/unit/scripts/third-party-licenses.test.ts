import { describe, expect, test } from 'vitest'
import { noticeOf, packageFolder } from '../../../scripts/third-party-licenses.ts'

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
