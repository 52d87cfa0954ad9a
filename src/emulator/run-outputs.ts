import type { FlowContract } from '../contract/contract.ts'
import type { JsonObject } from '../contract/json.ts'
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
  if (given !== undefined) return typeof given === 'function' ? given(inputs) : given
  // Loaded only here: few who launch also read what came of it.
  const { plainOutputs } = await import('../generate/plain-outputs.ts')
  return plainOutputs(contract)
}
