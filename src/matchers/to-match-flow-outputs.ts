import type { FlowReference } from '../contract/contracts.ts'
import { resolveFlow } from '../contract/contracts.ts'
import { checkOutputs } from '../inputs/check-inputs.ts'
import { diagnoseSide } from '../repair/diagnose.ts'
import { acceptedText, diagnosisText } from './failure-text.ts'
import type { ContractsSource } from './contracts-source.ts'
import type { Matcher } from './matcher.ts'

/** `toMatchFlowOutputs(flow)`: the value is an outputs map that the flow can give. */
export function toMatchFlowOutputs(contracts: ContractsSource): Matcher<[flow: FlowReference]> {
  return function (received, flow) {
    const contract = resolveFlow(contracts(), flow)
    const violations = checkOutputs(contract, received)
    const judged = { matcher: 'toMatchFlowOutputs', subject: 'outputs', contract, received } as const
    return {
      pass: violations.length === 0,
      message: () =>
        violations.length === 0
          ? acceptedText(this, judged)
          : diagnosisText(this, 'toMatchFlowOutputs', diagnoseSide(contract, 'outputs', received, violations)),
    }
  }
}
