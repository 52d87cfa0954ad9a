import fc from 'fast-check'
import type { FlowContract } from '../../src/contract/contract.ts'
import type { Json } from '../../src/contract/json.ts'
import { leavingJson } from '../../src/inputs/leaving-json.ts'
import { readLaunchBody } from '../../src/inputs/launch-body.ts'
import { diagnose } from '../../src/repair/diagnose.ts'
import { diagnoseLaunch } from '../../src/repair/diagnose-launch.ts'
import type { Diagnosis } from '../../src/repair/diagnosis.ts'
import { randomFlow } from './random-flow.ts'
import { inputsSubject, launchSubject, type SlipSubject } from './random-slips.ts'
import { slipContracts } from './slip-contracts.ts'

/** What is diagnosed, and how. */
export interface DiagnosedSubject {
  readonly name: string
  readonly subject: SlipSubject
  readonly diagnosed: (contract: FlowContract, payload: unknown) => Diagnosis
  /** What the edits of a repair are applied to. */
  readonly jsonOf: (payload: unknown) => Json
}

/** Contracts for payloads that are got wrong. */
export const contracts: fc.Arbitrary<FlowContract> = fc.oneof(
  fc.constantFrom(...Object.values(slipContracts)),
  randomFlow,
)

/** Inputs maps and launch requests. */
export const diagnosedSubjects: readonly DiagnosedSubject[] = [
  {
    name: 'inputs',
    subject: inputsSubject,
    diagnosed: diagnose,
    jsonOf: (payload) => leavingJson(payload).json ?? null,
  },
  {
    name: 'launch requests',
    subject: launchSubject,
    diagnosed: (contract, body) => diagnoseLaunch([contract], body, contract),
    jsonOf(body) {
      const read = readLaunchBody(body)
      return 'leaving' in read ? read.leaving.json : (leavingJson(body).json ?? null)
    },
  },
]
