import { importPeer } from './contract/peer.ts'
import * as asymmetric from './matchers/asymmetric.ts'
import { flowMatchers, type FlowAsymmetricMatchers, type FlowMatchers } from './matchers/flow-matchers.ts'
import { runningTestContracts } from './store/running-test-contracts.ts'

const { expect } = await importPeer('flow-contract/vitest', 'vitest', () => import('vitest'))
const contracts = runningTestContracts(() => expect.getState().testPath)

expect.extend(flowMatchers(contracts))

export const matchingFlowInputs: asymmetric.MatchingFlowInputs = asymmetric.matchingFlowInputs(contracts)
export const matchingFlowLaunch: asymmetric.MatchingFlowLaunch = asymmetric.matchingFlowLaunch(contracts)

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
