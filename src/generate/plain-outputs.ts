import type { FlowContract } from '../contract/contract.ts'
import { FlowContractError } from '../contract/errors.ts'
import { isJsonObject, type JsonObject } from '../contract/json.ts'
import { compileTarget } from './compiled-target.ts'
import { fullestValue } from './fullest-value.ts'
import { outputsTarget } from './target.ts'

const made = new WeakMap<FlowContract, JsonObject>()

/**
 * The plainest outputs that fit a contract, with every output that can be: the same for the same contract. Empty when
 * nobody knows the outputs, or nothing fits them.
 */
export function plainOutputs(contract: FlowContract): JsonObject {
  let outputs = made.get(contract)
  if (outputs === undefined) made.set(contract, (outputs = makeOutputs(contract)))
  return outputs
}

function makeOutputs(contract: FlowContract): JsonObject {
  if (contract.outputs === null) return {}
  try {
    const { target, maker, valid } = compileTarget(outputsTarget(contract), 'small')
    const outputs = fullestValue(maker.root, valid.simplest(), (value) => target.accepts(value))
    return isJsonObject(outputs) ? outputs : {}
  } catch (error) {
    if (error instanceof FlowContractError) return {}
    throw error
  }
}
