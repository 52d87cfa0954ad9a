import type { FlowContract } from '../contract/contract.ts'
import { judgeOf, type Side } from './judge.ts'
import { leavingJson } from './leaving-json.ts'
import { inPayloadOrder } from './payload-order.ts'
import type { Violation } from './violation.ts'
import { violationOfLoss, violationsOf } from './violations-of.ts'

/**
 * Judges an inputs map by a contract and the caller's expectations: every violation at once, empty when it is taken.
 * What is judged is the JSON that would leave the process. Order: the payload's own, then the missing inputs by name.
 * Throws `UnknownSchemaError` when the contract's inputs are unknown, `ContradictoryExpectationError` when the config
 * expects what the contract can never give, `UnusableSchemaError` when its schema cannot be compiled.
 */
export function checkInputs(contract: FlowContract, value: unknown): Violation[] {
  return checkSide(contract, 'inputs', value)
}

/**
 * Judges an outputs map by a contract: as `checkInputs`, but null passes everywhere and numeric text for numbers,
 * since the platform was seen to answer with both.
 */
export function checkOutputs(contract: FlowContract, value: unknown): Violation[] {
  return checkSide(contract, 'outputs', value)
}

function checkSide(contract: FlowContract, side: Side, value: unknown): Violation[] {
  const judge = judgeOf(contract, side)
  const leaving = leavingJson(value)
  if (leaving.json === undefined) return leaving.losses.map(violationOfLoss)
  return inPayloadOrder(violationsOf(judge, leaving.json, leaving), leaving.json)
}
