import type { ContractsLike, FlowReference } from '../contract/contracts.ts'
import { type JudgedLaunch, judgeLaunch } from '../inputs/check-launch.ts'
import type { Diagnosis } from './diagnosis.ts'
import { launchSubject } from './launch-subject.ts'
import { findRepairs, nothingToMend } from './search.ts'
import type { Diagnosed } from './diagnosed.ts'
import { toldDiagnosis } from './told-diagnosis.ts'

/**
 * What is wrong with a launch request, and the edits that mend it, as `diagnose` tells it for an inputs map.
 * @param body The request as an object, or as its JSON text or bytes.
 * @param flow Left out, the flow is found by the request's `flowId`.
 * Throws what `checkLaunch` throws.
 */
export function diagnoseLaunch(contracts: ContractsLike, body: unknown, flow?: FlowReference): Diagnosis {
  return toldDiagnosis(diagnosedLaunch(contracts, body, flow))
}

/** The same as data. */
export function diagnosedLaunch(
  contracts: ContractsLike,
  body: unknown,
  flow: FlowReference | undefined,
  { violations, contract }: JudgedLaunch = judgeLaunch(contracts, body, flow),
): Diagnosed {
  const { subject, meant } = launchSubject(contracts, body, flow)
  const { repairs, isComplete } = violations.length === 0 ? nothingToMend : findRepairs(subject)
  return {
    noun: 'launch request',
    contract: contract ?? meant,
    payload: subject.payload,
    violations,
    repairs,
    isSearched: isComplete,
  }
}
