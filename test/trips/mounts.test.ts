import { cpSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand } from '../support/run-command.ts'

const require = createRequire(import.meta.url)
const program = (name: string, file: string): string => join(dirname(require.resolve(`${name}/package.json`)), file)
const vitest = program('vitest', 'vitest.mjs')
const jest = program('jest', 'bin/jest.js')

test.each([
  ['Vitest', [vitest, 'run'], 14],
  ['Jest', [jest], 9],
])(
  'an organisation behind nock and behind MSW, asked by plain clients and by the SDK: %s',
  async (_name, run, count) => {
    const { exitCode, output } = await runCommand(process.execPath, run, {
      folder: join(import.meta.dirname, 'mounts'),
    })
    expect(output).toMatch(new RegExp(`Tests:? +${count} passed`))
    expect(exitCode).toBe(0)
  },
)

function isPart(path: string): boolean {
  return !/[\\/](?:node_modules|package\.json)$/.test(path)
}

test.each([
  ['Vitest', [vitest, 'run']],
  ['Jest', [jest]],
])('the service of the examples, with its tests in %s', async (name, run) => {
  // Within this package, whose name its files know it by: with a package.json of its own it would ask for an installed one.
  const folder = join(import.meta.dirname, `.service-in-${name}`)
  cpSync(join(import.meta.dirname, '../../examples/service'), folder, { recursive: true, filter: isPart })
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { exitCode, output } = await runCommand(process.execPath, run, { folder })
  expect(output).toMatch(/Tests:? +3 passed/)
  expect(exitCode).toBe(0)
})
