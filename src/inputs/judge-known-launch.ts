import { type ContractsLike, contractsOf, type FlowReference } from '../contract/contracts.ts'
import { contractLabel } from '../contract/contract.ts'
import { escapeText } from '../contract/escape-text.ts'
import { FlowContractError, UnknownFlowError } from '../contract/errors.ts'
import { type JudgedLaunch, judgeLaunch } from './check-launch.ts'

/**
 * Judges a launch whose flow has to be known: a `flowId` without a contract throws, or a typo in it would turn a test green.
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
