import { contractLabel, type FlowContract } from '../contract/contract.ts'
import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { isObject, type JsonObject } from '../contract/json.ts'
import { printValue } from '../inputs/print-value.ts'
import type { EmulatedFlow } from './emulated-flow.ts'

/** What a run gives back: made when it is first asked for, and then kept. */
export function runOutputs(
  contract: FlowContract,
  { outputs }: EmulatedFlow,
  inputs: JsonObject,
): () => Promise<JsonObject> {
  let made: Promise<JsonObject> | undefined
  return () => (made ??= outputsOf(contract, outputs, inputs))
}

async function outputsOf(
  contract: FlowContract,
  given: EmulatedFlow['outputs'],
  inputs: JsonObject,
): Promise<JsonObject> {
  if (typeof given === 'function') return outputsBy(given, contract, inputs)
  if (given !== undefined) return given
  // Loaded only here: few who launch also read what came of it.
  const { plainOutputs } = await import('../generate/plain-outputs.ts')
  return plainOutputs(contract)
}

function outputsBy(make: (inputs: JsonObject) => unknown, contract: FlowContract, inputs: JsonObject): JsonObject {
  const label = `The function outputs of flow "${escapeText(contractLabel(contract))}"`
  let made: unknown
  try {
    made = make(inputs)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : printValue(cause, '')
    throw new FlowContractError('outputs-invalid', `${label} threw: ${escapeText(reason)}`, { cause })
  }
  if (isObject(made) && !(made instanceof Promise)) return made as JsonObject
  throw new FlowContractError('outputs-invalid', `${label} gave ${printValue(made, '')}: it must give an object`)
}
