import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../support/run-command.ts'

const folder = join(import.meta.dirname, 'generated')
const require = createRequire(import.meta.url)
const program = (name: string, file: string): string => join(dirname(require.resolve(`${name}/package.json`)), file)

test.each([
  ['Vitest with @fast-check/vitest', [program('vitest', 'vitest.mjs'), 'run']],
  ['Jest with @fast-check/jest', [program('jest', 'bin/jest.js')]],
])('properties and cases of a flow in %s', async (_name, parameters) => {
  const { exitCode, output } = await runCommand(process.execPath, parameters, { folder })
  // Only the property that has to fail fails, and names the plainest inputs that make it fail.
  expect(output).toMatch(/Tests:? +1 failed[ ,|]+\d\d passed/)
  expect(output).toContain('Counterexample: [{"Flow.lines":[{"sku":"","quantity":51}]}]')
  expect(output).toMatch(/seed: 1, path: "[\d:]+"/)
  expect(exitCode).toBe(1)
})
