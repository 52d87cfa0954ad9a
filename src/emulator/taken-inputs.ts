import type { FlowContract } from '../contract/contract.ts'
import { isJsonObject, isObject, type Json, type JsonObject } from '../contract/json.ts'
import { namePlace } from '../inputs/name-place.ts'
import { memberAt } from '../inputs/envelope.ts'
import { judgeOf } from '../inputs/judge.ts'
import { pointerOf } from '../contract/pointer.ts'
import type { Violation } from '../inputs/violation.ts'

/** The inputs of a launch that the flow takes: those that it does not know never reach it. `steps` lead to the inputs. */
export function takenInputs(contract: FlowContract, body: Json | undefined, steps: readonly string[]): JsonObject {
  const sent = isJsonObject(body) ? memberAt(body, steps) : undefined
  if (!isJsonObject(sent)) return {}
  const { known, unknownAllowed } = judgeOf(contract, 'inputs')
  return unknownAllowed ? sent : Object.fromEntries(Object.entries(sent).filter(([name]) => known.has(name)))
}

/** How a run ends that was started although its launch broke the contract: as users report it, on an input without a value. */
export interface RunFailure {
  readonly code: string
  readonly message: string
}

/**
 * Why a run fails in spite of a launch that was accepted; undefined when the flow has all that it takes and nothing worse
 * happened than that an unknown input was dropped. `steps` lead to the inputs.
 */
export function failureOf(
  contract: FlowContract,
  taken: JsonObject,
  violations: readonly Violation[],
  steps: readonly string[],
): RunFailure | undefined {
  const wrong = violations.find(({ rule }) => rule !== 'unknown-input' && rule !== 'wrong-envelope')
  // Live schemas rarely say `required`: where a value was dropped, an input that is unset is where it should have been.
  const { names } = judgeOf(contract, 'inputs').known
  const unset = violations.some(isDropped) ? names.find((name) => !Object.hasOwn(taken, name)) : undefined
  const place = wrong?.path.slice(pointerOf(steps).length) ?? (unset === undefined ? undefined : pointerOf([unset]))
  if (place === undefined) return undefined
  return {
    code: 'error.workflow.expression.unexpectedNull',
    message: `An expression of the flow met a value that is null: ${namePlace(place)}.`,
  }
}

function isDropped({ rule, received }: Violation): boolean {
  return rule === 'unknown-input' || (rule === 'wrong-envelope' && isObject(received))
}
