import { createRequire } from 'node:module'
import { requirePeer } from './contract/peer.ts'
import { noteTestFile } from './coverage/note-test-file.ts'
import { type FailOnBadLaunchOptions, guardLaunches, type LaunchGuard } from './launches/fail-on-bad-launch.ts'
import * as asymmetric from './matchers/asymmetric.ts'
import { flowMatchers, type FlowAsymmetricMatchers, type FlowMatchers } from './matchers/flow-matchers.ts'
import { runningTestContracts } from './store/running-test-contracts.ts'

// Jest hands out its globals by `require` in both module systems, without an installed package.
const require = createRequire(import.meta.url)
const { afterAll, afterEach, beforeAll, beforeEach, expect } = requirePeer(
  'flow-contract/jest',
  '@jest/globals',
  globals,
)

function globals(): typeof import('@jest/globals') {
  return require('@jest/globals') as typeof import('@jest/globals')
}

const contracts = runningTestContracts(() => expect.getState().testPath)

expect.extend(flowMatchers(contracts))
// Jest fails a test in which a hook is defined: there the door may be loaded, and notes nothing.
if (expect.getState().currentTestName === undefined) noteTestFile(afterAll)

export const matchingFlowInputs: asymmetric.MatchingFlowInputs = asymmetric.matchingFlowInputs(contracts)
export const matchingFlowLaunch: asymmetric.MatchingFlowLaunch = asymmetric.matchingFlowLaunch(contracts)

/**
 * Fails each test of this file that sends a launch which the flow does not take, also where the code under test swallows
 * the refusal: for the top of a test file, a `describe`, or a file of `setupFilesAfterEnv`. What `test.concurrent` sends,
 * and what is sent between tests, is reported after the file. Throws `watch-options-invalid`.
 */
export function failOnBadLaunch(options: FailOnBadLaunchOptions = {}): LaunchGuard {
  return guardLaunches(
    {
      beforeAll,
      beforeEach: (run) => beforeEach(() => run(false)),
      afterEach: (run) => afterEach(async () => run(false)),
      afterAll,
      isConcurrent: isBesideOthers,
    },
    options,
  )
}

/**
 * Whether the code that runs belongs to a test that runs beside others: Jest knows by what it was called from. Jest 30 also
 * knows it of tests that run by themselves, whose name is then the current one.
 */
function isBesideOthers(): boolean {
  const { currentConcurrentTestName, currentTestName } = expect.getState() as {
    readonly currentConcurrentTestName?: () => string | undefined
    readonly currentTestName?: string
  }
  const name = currentConcurrentTestName?.()
  return name !== undefined && name !== currentTestName
}

export type { FailOnBadLaunchOptions, LaunchGuard } from './launches/fail-on-bad-launch.ts'
export type { SentLaunch } from './launches/sent-launch.ts'
export type { FlowAsymmetricMatchers, FlowMatchers } from './matchers/flow-matchers.ts'

declare module 'expect' {
  interface AsymmetricMatchers extends FlowAsymmetricMatchers {}
  interface Matchers<R extends void | Promise<void>, T = unknown> extends FlowMatchers<R> {}
}

declare global {
  // oxlint-disable-next-line typescript/no-namespace
  namespace jest {
    interface Expect extends FlowAsymmetricMatchers {}
    interface InverseAsymmetricMatchers extends FlowAsymmetricMatchers {}
    // oxlint-disable-next-line typescript/no-unused-vars
    interface Matchers<R, T = {}> extends FlowMatchers<R> {}
  }
}
