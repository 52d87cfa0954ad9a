import { expect } from 'vitest'
import * as asymmetric from './matchers/asymmetric.ts'
import { flowMatchers, type FlowMatchers } from './matchers/flow-matchers.ts'
import { projectContracts } from './matchers/project-contracts.ts'

const contracts = projectContracts(() => expect.getState().testPath)

expect.extend({ ...flowMatchers(contracts) })

export const matchingFlowInputs: asymmetric.MatchingFlowInputs = asymmetric.matchingFlowInputs(contracts)
export const matchingFlowLaunch: asymmetric.MatchingFlowLaunch = asymmetric.matchingFlowLaunch(contracts)

export type { FlowMatchers } from './matchers/flow-matchers.ts'

declare global {
  // oxlint-disable-next-line typescript/no-namespace
  namespace Chai {
    interface Assertion extends FlowMatchers<void> {}
    interface ExpectStatic extends FlowMatchers<unknown> {}
  }
}

declare module 'vitest' {
  interface AsymmetricMatchersContaining extends FlowMatchers<unknown> {}
}
