import { expect } from '@jest/globals'
import * as asymmetric from './matchers/asymmetric.ts'
import { flowMatchers, type FlowMatchers } from './matchers/flow-matchers.ts'
import { projectContracts } from './matchers/project-contracts.ts'

const contracts = projectContracts(() => expect.getState().testPath)

expect.extend({ ...flowMatchers(contracts) })

export const matchingFlowInputs: asymmetric.MatchingFlowInputs = asymmetric.matchingFlowInputs(contracts)
export const matchingFlowLaunch: asymmetric.MatchingFlowLaunch = asymmetric.matchingFlowLaunch(contracts)

export type { FlowMatchers } from './matchers/flow-matchers.ts'

declare module 'expect' {
  interface AsymmetricMatchers extends FlowMatchers<unknown> {}
  interface Matchers<R extends void | Promise<void>, T = unknown> extends FlowMatchers<R> {}
}

declare global {
  // oxlint-disable-next-line typescript/no-namespace
  namespace jest {
    interface Expect extends FlowMatchers<unknown> {}
    interface InverseAsymmetricMatchers extends FlowMatchers<unknown> {}
    // oxlint-disable-next-line typescript/no-unused-vars
    interface Matchers<R, T = {}> extends FlowMatchers<R> {}
  }
}
