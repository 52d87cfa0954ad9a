import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand } from '../support/run-command.ts'
import { codeBlocks } from '../support/code-blocks.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const readme = readFileSync(join(repository, 'README.md'), 'utf8')
const [firstTest = ''] = codeBlocks(readme, 'ts')
const [flow = ''] = codeBlocks(readme, 'yaml')
const [failure = ''] = codeBlocks(readme, 'text')

test('the first screen, done as it stands: import, the test passes; with the founding payload it fails as shown', async () => {
  const folder = join(import.meta.dirname, '.readme')
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'flows'), { recursive: true })
  writeFileSync(join(folder, 'flows/onboarding.yaml'), flow)
  writeFileSync(join(folder, 'vitest.config.ts'), "export default { test: { setupFiles: ['flow-contract/vitest'] } }")
  writeFileSync(join(folder, 'launch.test.ts'), firstTest)

  const run = (...parameters: string[]) => runCommand(process.execPath, parameters, { folder })
  const imported = await run(join(repository, 'dist/cli.mjs'), 'import', 'flows/onboarding.yaml')
  expect(imported).toMatchObject({
    exitCode: 0,
    output: expect.stringContaining('flow-contracts/customer-onboarding.flow.json'),
  })
  const vitest = [join(repository, 'node_modules/vitest/vitest.mjs'), 'run', '--root', '.']
  expect(await run(...vitest)).toMatchObject({ exitCode: 0, output: expect.stringMatching(/Tests +1 passed/) })

  const founding = firstTest.replace(/inputData: \{[^}]*\}/, "inputs: { customerId: 'CUST-99887' }")
  expect(founding).not.toBe(firstTest)
  writeFileSync(join(folder, 'launch.test.ts'), founding)
  const { exitCode, output } = await run(...vitest)
  expect(exitCode).toBe(1)
  expect(output).toContain(failure)
})
