import { contractsOf, type FlowReference } from '../contract/contracts.ts'
import { noteSent } from '../coverage/running-test-payloads.ts'
import { diagnosedLaunch } from '../repair/diagnose-launch.ts'
import { judgeKnownLaunch } from '../inputs/judge-known-launch.ts'
import { acceptedText, diagnosisText } from './failure-text.ts'
import type { ContractsSource } from './contracts-source.ts'
import type { Matcher } from './matcher.ts'

/** `toBeFlowLaunch(flow?)`: the value is a whole launch request that the flow takes. */
export function toBeFlowLaunch(contracts: ContractsSource): Matcher<[flow?: FlowReference]> {
  return function (received, flow) {
    const registry = contractsOf(contracts())
    const launch = judgeKnownLaunch(registry, received, flow)
    const { violations, contract, inputs } = launch
    if (violations.length === 0 && contract !== undefined && this.isNot !== true) noteSent(contract, inputs)
    const judged = { matcher: 'toBeFlowLaunch', subject: 'launch request', contract, received } as const
    return {
      pass: violations.length === 0,
      message: () =>
        violations.length === 0
          ? acceptedText(this, judged)
          : diagnosisText(this, 'toBeFlowLaunch', diagnosedLaunch(registry, received, flow, launch)),
    }
  }
}
