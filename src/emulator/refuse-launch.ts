import { isWithin, pointerOf } from '../contract/pointer.ts'
import { namePlace } from '../inputs/name-place.ts'
import type { Violation } from '../inputs/violation.ts'
import { type Answer, refusal } from './answer.ts'

/** Refuses a launch whose own members have a type that they cannot have; undefined when they are well. */
export function refuseMembers(violations: readonly Violation[]): Answer | undefined {
  const mistyped = violations.filter(({ rule, path }) => rule === 'wrong-type' && /^\/(?:flowVersion|name)$/.test(path))
  return refuse(400, 'invalid.value', mistyped)
}

/**
 * Refuses a launch that breaks the flow's contract; undefined when it does not. What the platform answers then is not
 * documented: for inputs this is the status that is asked for, 422 where users report it, and a 400 for what stands
 * around them. `steps` lead to the inputs.
 */
export function refuseInputs(
  status: 422 | 400,
  steps: readonly string[],
  violations: readonly Violation[],
): Answer | undefined {
  const place = pointerOf(steps)
  const faults = violations
    .filter(({ path }) => isWithin(path, place))
    .map((violation) => ({ ...violation, path: violation.path.slice(place.length) }))
  return refuse(status, 'invalid.value', faults, inputFault) ?? refuse(400, 'bad.request', violations)
}

/** In the words of the report that this project began with, which names a missing input without its scope. */
function inputFault({ rule, path, message }: Violation): string {
  return `Invalid flow input: ${rule === 'missing-input' ? `${namePlace(path).replace(/^Flow\./, '')} is required` : message}`
}

function refuse(
  status: number,
  code: string,
  violations: readonly Violation[],
  wording: (first: Violation) => string = ({ message }) => message,
): Answer | undefined {
  const [first] = violations
  if (first === undefined) return undefined
  const details = violations.map(({ rule, path }) => ({ errorCode: rule, fieldName: namePlace(path, 'inputData') }))
  return refusal(status, { code, message: wording(first), details })
}
