import type { FlowReference } from '../contract/contracts.ts'
import { resolveFlow } from '../contract/contracts.ts'
import { noteSent } from '../coverage/running-test-payloads.ts'
import { checkInputs } from '../inputs/check-inputs.ts'
import { diagnoseSide } from '../repair/diagnose.ts'
import { acceptedText, diagnosisText } from './failure-text.ts'
import type { ContractsSource } from './contracts-source.ts'
import type { Matcher } from './matcher.ts'

/** `toMatchFlowInputs(flow)`: the value is an inputs map that the flow takes. */
export function toMatchFlowInputs(contracts: ContractsSource): Matcher<[flow: FlowReference]> {
  return function (received, flow) {
    const contract = resolveFlow(contracts(), flow)
    const violations = checkInputs(contract, received)
    if (violations.length === 0 && this.isNot !== true) noteSent(contract, received)
    const judged = { matcher: 'toMatchFlowInputs', subject: 'inputs', contract, received } as const
    return {
      pass: violations.length === 0,
      message: () =>
        violations.length === 0
          ? acceptedText(this, judged)
          : diagnosisText(this, 'toMatchFlowInputs', diagnoseSide(contract, 'inputs', received, violations)),
    }
  }
}
