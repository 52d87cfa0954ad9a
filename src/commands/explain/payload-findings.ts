import type { FlowContract } from '../../contract/contract.ts'
import { pointerSteps } from '../../contract/pointer.ts'
import { envelopeOf } from '../../inputs/envelope.ts'
import { isJsonObject } from '../../contract/json.ts'
import type { Violation } from '../../inputs/violation.ts'
import { editFindings } from './edit-findings.ts'
import type { DiagnosedPayload } from './evidence.ts'
import { type PayloadFinding, shownName } from './payload-finding.ts'

/** What is wrong with a payload: what the best repair changes, or the violations where there is no repair. */
export function payloadFindings(payload: DiagnosedPayload, contract: FlowContract): readonly PayloadFinding[] {
  const { diagnosis } = payload
  const [repair] = diagnosis.repairs
  const place = inputsPlace(payload, contract)
  const found =
    repair === undefined
      ? diagnosis.violations.map((violation) => violationFinding(violation))
      : editFindings(payload.value, repair.edits, place)
  return [...new Map(found.map((one) => [`${one.cause} ${one.what}`, one])).values()]
}

/** The steps to the inputs in a payload. */
function inputsPlace({ value, kind }: DiagnosedPayload, contract: FlowContract): readonly string[] {
  return kind === 'inputs' || !isJsonObject(value) ? [] : envelopeOf(value, contract).inputs
}

function violationFinding({ rule, path, received }: Violation): PayloadFinding {
  const name = shownName(pointerSteps(path).at(-1) ?? 'the payload')
  switch (rule) {
    case 'wrong-envelope':
      return { cause: 'envelope', what: `${name} is not as the platform takes it` }
    case 'unknown-input':
      return { cause: 'name', what: `${name} is no name that the contract knows` }
    case 'missing-input':
      return { cause: 'missing', what: `${name} is missing` }
    case 'wrong-type':
      return received === null
        ? { cause: 'null', what: `${name} is null` }
        : { cause: 'type', what: `${name} is of another type` }
    case 'not-json':
      return { cause: 'type', what: `${name} cannot be sent as JSON` }
    default:
      return { cause: 'value', what: `${name} has a value that is not taken` }
  }
}
