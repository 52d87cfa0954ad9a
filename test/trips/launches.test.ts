import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CommandResult, runCommand } from '../support/run-command.ts'

const folder = join(import.meta.dirname, 'launches')
const require = createRequire(import.meta.url)
const program = (name: string, file: string): string => join(dirname(require.resolve(`${name}/package.json`)), file)
const runners = {
  Vitest: [program('vitest', 'vitest.mjs'), 'run', '--reporter=verbose'],
  Jest: ['--experimental-vm-modules', program('jest', 'bin/jest.js'), '--verbose'],
} as const

type Runner = keyof typeof runners
const names = Object.keys(runners) as Runner[]

function run(
  runner: Runner,
  suites: readonly string[],
  variables: Record<string, string> = {},
): Promise<CommandResult> {
  return runCommand(process.execPath, [...runners[runner], ...suites], { folder, variables })
}

/** The names of the tests that passed, and of those that failed, in their order. */
function outcomes(output: string): readonly string[] {
  const lines = output.matchAll(/^ *([✓×✕]) (.*?) *\(?(?:\d+ ?ms\)?)?$/gm)
  return [...lines].map(([, mark, name = '']) => `${mark === '✓' ? 'passed' : 'failed'}: ${name.split(' > ').at(-1)}`)
}

describe.each(names)('the suites of a team that mocks with nock and MSW, in %s', (runner) => {
  test('stay green and what they are when they are watched', async () => {
    const before = await run(runner, ['nock', 'msw'])
    const watched = await run(runner, ['nock', 'msw'], { WATCHED: '1' })
    expect([before.exitCode, watched.exitCode]).toEqual([0, 0])
    expect(outcomes(watched.output).toSorted()).toEqual(outcomes(before.output).toSorted())
    expect(outcomes(before.output)).toHaveLength(30)
  })
})

describe.each(names)('failOnBadLaunch in %s', (runner) => {
  test('fails the tests whose service swallowed a refusal, with the diagnosis, and no other', async () => {
    const { output, exitCode } = await run(runner, ['guarded'])
    const told = outcomes(output)
    expect(told).toHaveLength(20)
    for (const outcome of told) expect(outcome).toMatch(/^passed: .*: passes$|^failed: .*: fails$/)
    expect(output).toContain('Fix: move `customerId` out of `inputs` into `inputData`, as `Flow.customerId`')
    expect(exitCode).toBe(1)
  })

  test('allows what one guard allows before the guard of the set-up file too', async () => {
    const { output, exitCode } = await run(runner, ['two-guards'], { WATCHED: '1' })
    const told = outcomes(output)
    expect(told).toHaveLength(10)
    for (const outcome of told) expect(outcome).toMatch(/^passed: .*: passes$|^failed: .*: fails$/)
    expect(exitCode).toBe(1)
  })

  test('tells of concurrent tests after the file', async () => {
    const { output, exitCode } = await run(runner, ['concurrent'])
    // Jest then tells of the file alone.
    const tests = runner === 'Jest' ? [] : ['good', 'founding', 'other']
    expect(outcomes(output)).toEqual(tests.map((name) => `passed: launch of ${name}: passes`))
    expect(output).toContain(runner === 'Jest' ? 'Test suite failed to run' : 'FAIL  concurrent.vitest.ts [')
    expect(output).toContain('1 launch that left this process is not what the flow takes.')
    expect(output).toContain('Fix: move `customerId` out of `inputs` into `inputData`, as `Flow.customerId`')
    expect(exitCode).toBe(1)
  })
})

test('a watch that a test file of Jest leaves open is no matter of the next file in that process', async () => {
  const parameters = ['--runInBand', '--testSequencer', './by-name.cjs']
  const { output, exitCode } = await run('Jest', [...parameters, 'left-open'])
  expect(outcomes(output).filter((outcome) => outcome.startsWith('failed'))).toEqual([])
  expect(outcomes(output)).toHaveLength(6)
  expect(exitCode).toBe(0)
})
