import { type ContractsLike, contractsOf, type FlowReference } from '../contract/contracts.ts'
import { contractLabel } from '../contract/contract.ts'
import { escapeText } from '../contract/escape-text.ts'
import { FlowContractError, UnknownFlowError } from '../contract/errors.ts'
import { type JudgedLaunch, judgeLaunch } from '../inputs/check-launch.ts'

/**
 * Judges a launch for a matcher. A `flowId` without a contract throws, or `.not` would turn green for want of one.
 */
export function judgeKnownLaunch(contracts: ContractsLike, body: unknown, flow?: FlowReference): JudgedLaunch {
  const registry = contractsOf(contracts)
  const judged = judgeLaunch(registry, body, flow)
  if (judged.contract !== undefined || judged.id === undefined) return judged
  const meant = registry.find(judged.id) ?? registry.find(judged.id.toLowerCase())
  if (meant === undefined) throw new UnknownFlowError(judged.id, registry.keys())
  const id = meant.flow.id ?? meant.project?.ids[0]
  throw new FlowContractError(
    'flow-unknown',
    `No contract has the flowId "${escapeText(judged.id)}". Flow "${escapeText(contractLabel(meant))}" is launched by its id` +
      (id === undefined ? '' : `, ${escapeText(id)}`),
  )
}
