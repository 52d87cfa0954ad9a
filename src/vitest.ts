import { importPeer } from './contract/peer.ts'
import { noteTestFile } from './coverage/note-test-file.ts'
import { type FailOnBadLaunchOptions, guardLaunches, type LaunchGuard } from './launches/fail-on-bad-launch.ts'
import * as asymmetric from './matchers/asymmetric.ts'
import { flowMatchers, type FlowAsymmetricMatchers, type FlowMatchers } from './matchers/flow-matchers.ts'
import { runningTestContracts } from './store/running-test-contracts.ts'

const { afterAll, afterEach, beforeAll, beforeEach, expect } = await importPeer(
  'flow-contract/vitest',
  'vitest',
  () => import('vitest'),
)
const contracts = runningTestContracts(() => expect.getState().testPath)

expect.extend(flowMatchers(contracts))
noteTestFile((run) => void afterAll(run))

export const matchingFlowInputs: asymmetric.MatchingFlowInputs = asymmetric.matchingFlowInputs(contracts)
export const matchingFlowLaunch: asymmetric.MatchingFlowLaunch = asymmetric.matchingFlowLaunch(contracts)

/**
 * Fails each test of this file that sends a launch which the flow does not take, also where the code under test swallows
 * the refusal: for the top of a test file, a `describe`, or the set-up file. What concurrent tests send, and what is sent
 * between tests, is reported after the file. Throws `watch-options-invalid`.
 */
export function failOnBadLaunch(options: FailOnBadLaunchOptions = {}): LaunchGuard {
  return guardLaunches(
    {
      beforeAll: (run) => void beforeAll(run),
      beforeEach: (run) => void beforeEach(({ task }) => run(task.concurrent === true)),
      afterEach: (run) => void afterEach(async ({ task }) => run(task.concurrent === true)),
      afterAll: (run) => void afterAll(run),
      isConcurrent: () => false,
    },
    options,
  )
}

export type { FailOnBadLaunchOptions, LaunchGuard } from './launches/fail-on-bad-launch.ts'
export type { SentLaunch } from './launches/sent-launch.ts'
export type { FlowAsymmetricMatchers, FlowMatchers } from './matchers/flow-matchers.ts'

declare global {
  // oxlint-disable-next-line typescript/no-namespace
  namespace Chai {
    interface Assertion extends FlowMatchers<void> {}
    interface ExpectStatic extends FlowAsymmetricMatchers {}
  }
}

declare module 'vitest' {
  interface AsymmetricMatchersContaining extends FlowAsymmetricMatchers {}
}
