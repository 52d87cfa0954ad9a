import type { FlowContract } from '../contract/contract.ts'
import { checkInputs, checkOutputs } from '../inputs/check-inputs.ts'
import { judgeOf, type Side } from '../inputs/judge.ts'
import { type Leaving, leavingJson } from '../inputs/leaving-json.ts'
import { DescribedPlace } from '../schema/described-place.ts'
import { openSchema } from '../schema/schema-document.ts'
import { readingsOfForeign } from './readings/foreign-readings.ts'
import type { Place } from './place.ts'
import type { LossMeant, Subject } from './subject.ts'

/** A value that is to be an inputs or an outputs map of a flow. Throws what the checks throw. */
export function sideSubject(contract: FlowContract, side: Side, value: unknown): Subject {
  const check = side === 'inputs' ? checkInputs : checkOutputs
  const leaving = leavingJson(value)
  return {
    place: sidePlace(contract, side),
    payload: leaving.json ?? null,
    violations: (payload) => check(contract, payload),
    losses: lossesMeant(leaving),
  }
}

/** What a contract knows of its inputs or outputs. */
export function sidePlace(contract: FlowContract, side: Side): Place {
  return new DescribedPlace(openSchema(judgeOf(contract, side).read))
}

/** What was meant by the values that JSON cannot carry. */
export function lossesMeant({ losses }: Leaving): readonly LossMeant[] {
  return losses.map(({ path, received }) => ({ path, meant: readingsOfForeign(received) }))
}
