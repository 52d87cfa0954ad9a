import { type ContractsLike, contractsOf, type FlowReference } from '../contract/contracts.ts'
import { UnknownFlowError } from '../contract/errors.ts'
import { type JudgedLaunch, judgeLaunch } from '../inputs/check-launch.ts'

/**
 * Judges a launch for a matcher. A `flowId` without a contract throws, or `.not` would turn green for want of one.
 */
export function judgeKnownLaunch(contracts: ContractsLike, body: unknown, flow?: FlowReference): JudgedLaunch {
  const judged = judgeLaunch(contracts, body, flow)
  if (judged.contract === undefined && judged.id !== undefined)
    throw new UnknownFlowError(judged.id, contractsOf(contracts).keys())
  return judged
}
