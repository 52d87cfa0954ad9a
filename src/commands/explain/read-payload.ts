import type { FlowContract } from '../../contract/contract.ts'
import { FlowContractError } from '../../contract/errors.ts'
import { isJsonObject, type Json } from '../../contract/json.ts'
import { parseJsonText } from '../../contract/json-text.ts'
import { shellWord } from '../../contract/shell-word.ts'
import { knownInputs } from '../../inputs/known-inputs.ts'
import { readHttpText } from '../../platform/http-text.ts'
import type { GivenText } from './read-given.ts'

/** The payload in a text. Throws `payload-invalid` when it is no JSON, and when it is an answer of the platform. */
export function readPayload({ text, place }: GivenText): Json {
  if (readHttpText(text) !== undefined) throw isAnswer(place)
  return parseJsonText(text, 'payload-invalid', place) as Json
}

/** Throws `payload-invalid` when a payload is the platform's `ErrorBody`, which holds no name that the contract knows. */
export function assertNoAnswer(payload: Json, contract: FlowContract, place: string): void {
  if (!isJsonObject(payload)) return
  const isErrorBody = typeof payload['message'] === 'string' && ('code' in payload || 'contextId' in payload)
  const names = contract.inputs === null ? [] : knownInputs(contract.inputs).names
  if (isErrorBody && !names.some((name) => Object.hasOwn(payload, name))) throw isAnswer(place)
}

function isAnswer(place: string): FlowContractError {
  const file = place === 'standard input' ? '-' : shellWord(place)
  return new FlowContractError(
    'payload-invalid',
    `${place} is an answer of the platform, not a payload. Give it with --error: npx flow-contract explain --flow FLOW --error ${file}`,
  )
}
