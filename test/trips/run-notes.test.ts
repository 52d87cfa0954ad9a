import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { notesFileName } from '../../src/coverage/run-notes-file.ts'
import { readRunFolders } from '../../src/coverage/read-run-folder.ts'
import { runCommand } from '../support/run-command.ts'

const require = createRequire(import.meta.url)
const program = (name: string, file: string) => join(dirname(require.resolve(`${name}/package.json`)), file)
const vitest = program('vitest', 'vitest.mjs')
const jest = program('jest', 'bin/jest.js')

// Within this package, whose name its files know it by.
const folder = join(import.meta.dirname, '.notes')
const runFolder = join(folder, '.flow-contract/run')

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(import.meta.dirname, 'notes'), folder, { recursive: true })
})

test.each([
  ['Vitest in forks', [vitest, 'run', '--pool=forks'], 'sent.vitest.ts'],
  ['Vitest in threads', [vitest, 'run', '--pool=threads', '--maxWorkers=2'], 'sent.vitest.ts'],
  ['Vitest without isolation', [vitest, 'run', '--pool=threads', '--no-isolate'], 'sent.vitest.ts'],
  ['Vitest in VM threads', [vitest, 'run', '--pool=vmThreads'], 'sent.vitest.ts'],
  ['Jest in workers', [jest, '--maxWorkers=2'], 'sent.jest.cjs'],
  ['Jest in one process', [jest, '--runInBand'], 'sent.jest.cjs'],
])('%s notes what tests sent, each payload once, masked', async (_name, parameters, testFile) => {
  const { exitCode, output } = await runCommand(process.execPath, parameters, { folder })
  expect(output).toMatch(/Tests:? +5 passed/)
  expect(exitCode).toBe(0)
  expect(readdirSync(runFolder)).toEqual([notesFileName(testFile)])
  expect(readFileSync(join(folder, '.flow-contract/.gitignore'), 'utf8')).toBe('*\n')
  const [notes] = readRunFolders([runFolder])
  expect(notes?.testFile).toBe(testFile)
  expect(notes?.flows['onboarding']?.leftOut).toBe(0)
  expect(notes?.flows['onboarding']?.payloads).toEqual([
    { inputs: { 'Flow.customerId': 'CUST-1' } },
    { inputs: { 'Flow.customerId': 'CUST-2', 'Flow.apiToken': '*** (masked)' }, masked: ['/Flow.apiToken'] },
    ...[3, 4, 5, 6].map((number) => ({ inputs: { 'Flow.customerId': `CUST-${number}` } })),
  ])
  expect(readFileSync(join(runFolder, notesFileName(testFile)), 'utf8')).not.toContain('aaaa')
})

test.each([
  [
    'Vitest',
    [vitest, 'run'],
    'sent.vitest.ts',
    "import { it } from 'vitest'\nit('sends nothing any more', () => {})\n",
  ],
  ['Jest', [jest], 'sent.jest.cjs', "it('sends nothing any more', () => {})\n"],
])('a run of %s replaces what the run before noted of a test file', async (_name, parameters, testFile, silent) => {
  await runCommand(process.execPath, parameters, { folder })
  expect(existsSync(join(runFolder, notesFileName(testFile)))).toBe(true)
  writeFileSync(join(folder, testFile), silent)
  const { exitCode } = await runCommand(process.execPath, parameters, { folder })
  expect(exitCode).toBe(0)
  expect(readdirSync(runFolder)).toEqual([])
})

test.each([
  ['Vitest', [vitest, 'run']],
  ['Jest', [jest, '--runInBand']],
])('a disk that refuses fails no test of %s, and is warned of', async (_name, parameters) => {
  writeFileSync(join(folder, '.flow-contract'), 'a file where the folder should be')
  const { exitCode, output } = await runCommand(process.execPath, parameters, { folder })
  expect(output).toMatch(/What the tests sent to flows is not noted.*Cannot write/s)
  expect(exitCode).toBe(0)
})
