import { createRequire } from 'node:module'
import { requirePeer } from './contract/peer.ts'
import * as asymmetric from './matchers/asymmetric.ts'
import { flowMatchers, type FlowAsymmetricMatchers, type FlowMatchers } from './matchers/flow-matchers.ts'
import { runningTestContracts } from './store/running-test-contracts.ts'

// Jest hands out its globals by `require` in both module systems, without an installed package.
const require = createRequire(import.meta.url)
const { expect } = requirePeer('flow-contract/jest', '@jest/globals', globals)

function globals(): typeof import('@jest/globals') {
  return require('@jest/globals') as typeof import('@jest/globals')
}

const contracts = runningTestContracts(() => expect.getState().testPath)

expect.extend(flowMatchers(contracts))

export const matchingFlowInputs: asymmetric.MatchingFlowInputs = asymmetric.matchingFlowInputs(contracts)
export const matchingFlowLaunch: asymmetric.MatchingFlowLaunch = asymmetric.matchingFlowLaunch(contracts)

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
