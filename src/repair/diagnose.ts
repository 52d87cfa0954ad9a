import type { FlowContract } from '../contract/contract.ts'
import { checkInputs, checkOutputs } from '../inputs/check-inputs.ts'
import type { Side } from '../inputs/judge.ts'
import type { Violation } from '../inputs/violation.ts'
import type { Diagnosis } from './diagnosis.ts'
import { findRepairs, nothingToMend } from './search.ts'
import { sideSubject } from './side-subject.ts'
import type { Diagnosed } from './diagnosed.ts'
import { toldDiagnosis } from './told-diagnosis.ts'

/**
 * What is wrong with an inputs map, and the edits that mend it. Every repair was applied and judged; the search is
 * bounded, and a huge payload gets violations alone.
 * @param value The inputs map; what is judged is the JSON that would leave the process.
 * Throws what `checkInputs` throws.
 */
export function diagnose(contract: FlowContract, value: unknown): Diagnosis {
  return toldDiagnosis(diagnoseSide(contract, 'inputs', value))
}

/** The same for either side, as data; `violations` are what the check gave. */
export function diagnoseSide(
  contract: FlowContract,
  side: Side,
  value: unknown,
  violations: readonly Violation[] = (side === 'inputs' ? checkInputs : checkOutputs)(contract, value),
): Diagnosed {
  const subject = sideSubject(contract, side, value)
  const { repairs, isComplete } = violations.length === 0 ? nothingToMend : findRepairs(subject)
  return { noun: side, contract, payload: subject.payload, violations, repairs, isSearched: isComplete }
}
