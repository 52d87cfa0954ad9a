import type { FlowContract } from '../../src/contract/contract.ts'
import type { Json } from '../../src/contract/json.ts'
import { checkInputs } from '../../src/inputs/check-inputs.ts'
import { checkLaunch } from '../../src/inputs/check-launch.ts'
import { readLaunchBody } from '../../src/inputs/launch-body.ts'
import { leavingJson } from '../../src/inputs/leaving-json.ts'
import type { Violation } from '../../src/inputs/violation.ts'
import { diagnose } from '../../src/repair/diagnose.ts'
import { diagnoseLaunch } from '../../src/repair/diagnose-launch.ts'
import type { Diagnosis } from '../../src/repair/diagnosis.ts'
import { flows } from './flows.ts'
import { heldOutFlows } from './held-out/flows.ts'
import type { Handed } from './slip.ts'

/** What the check has against a payload in the place of the one that was handed over. */
export function violationsOf({ flow, launch, named }: Handed, payload: unknown): readonly Violation[] {
  return launch ? checkLaunch(contractsAround(flow), payload, named && flow) : checkInputs(flow, payload)
}

/** The diagnosis of a payload in the place of the one that was handed over. */
export function diagnosisOf({ flow, launch, named }: Handed, payload: unknown): Diagnosis {
  return launch ? diagnoseLaunch(contractsAround(flow), payload, named && flow) : diagnose(flow, payload)
}

/** The JSON that the edits of a repair start from: what would leave, or what a launch's text says, else that text. */
export function startOf({ launch, given }: Handed): Json {
  if (!launch) return leavingJson(given).json ?? null
  const read = readLaunchBody(given)
  return 'leaving' in read ? read.leaving.json : String(given)
}

/** The contracts of the project that a flow belongs to: each corpus is one. */
function contractsAround(flow: FlowContract): readonly FlowContract[] {
  return heldOutFlows.includes(flow) ? heldOutFlows : flows
}
