import { spawn } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand } from '../support/run-command.ts'

const habits = join(import.meta.dirname, 'habits')
const require = createRequire(import.meta.url)
const program = (name: string, file: string) => join(dirname(require.resolve(`${name}/package.json`)), file)
const vitest = program('vitest', 'vitest.mjs')
const jest = program('jest', 'bin/jest.js')

test.each([
  ['Vitest in forks', [vitest, 'run', '--pool=forks', '--maxWorkers=2']],
  ['Vitest in threads', [vitest, 'run', '--pool=threads', '--maxWorkers=2']],
  ['Vitest without isolation', [vitest, 'run', '--pool=threads', '--no-isolate']],
  ['Vitest in VM threads', [vitest, 'run', '--pool=vmThreads']],
  ['Jest in workers', [jest, '--maxWorkers=2']],
  ['Jest in one process', [jest, '--runInBand']],
])('concurrent tests and fake timers: %s', async (_name, parameters) => {
  const { exitCode, output } = await runCommand(process.execPath, parameters, { folder: habits })
  expect(output).toMatch(/Tests:? +42 passed/)
  expect(exitCode).toBe(0)
})

test.each([
  ['Vitest', [vitest, '--watch', '--no-isolate', '--pool=threads'], 'one.vitest.ts'],
  ['Jest', [jest, '--watchAll', '--runInBand'], 'one.jest.cjs'],
])('%s in watch mode judges by the contract as it stands', async (_name, parameters, testFile) => {
  // Within this package, whose name its files know it by.
  const folder = join(import.meta.dirname, `.watched-${testFile}`)
  cpSync(habits, folder, { recursive: true })
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const run = watching(parameters, folder)
  onTestFinished(run.stop)
  await run.until(/Tests:? +42 passed/)

  const contract = join(folder, 'flow-contracts/onboarding.flow.json')
  writeFileSync(contract, readFileSync(contract, 'utf8').replace('Flow.customerId', 'Flow.customerNumber'))
  writeFileSync(join(folder, testFile), `${readFileSync(join(folder, testFile), 'utf8')}\n`)
  await run.until(/Flow\.customerId: no such input in the contract/)
})

interface Watching {
  until(pattern: RegExp): Promise<void>
  stop(): void
}

/** A runner that stays; `until` resolves once its output, from the last match on, matches. */
function watching(parameters: readonly string[], folder: string): Watching {
  // oxlint-disable-next-line node/no-process-env
  const env = { ...process.env, CI: '', NO_COLOR: '1', FORCE_COLOR: '0', VITEST: '' }
  const child = spawn(process.execPath, parameters, { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] })
  let output = ''
  let check: (() => void) | undefined
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      check?.()
    })
  }
  return {
    until: (pattern: RegExp) =>
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`No ${pattern} in:\n${output}`)), 60_000)
        check = () => {
          const match = pattern.exec(output)
          if (match === null) return
          clearTimeout(timer)
          output = output.slice(match.index + match[0].length)
          check = undefined
          resolve()
        }
        check()
      }),
    stop: () => void child.kill(),
  }
}
