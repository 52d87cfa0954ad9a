import type { FlowContract } from '../../contract/contract.ts'
import { isJsonObject, type Json, ownMember } from '../../contract/json.ts'
import { envelopeOf } from '../../inputs/envelope.ts'
import { knownInputs } from '../../inputs/known-inputs.ts'
import type { PayloadKind } from '../../report/explanation.ts'

/**
 * What a payload is: a bot session names its flow as `{flow: {id}}`, a launch request has a `flowId`, or inputs under
 * `inputData`, written in whatever case; anything else is a map of inputs. Where the contract knows an input of such a name, the name
 * is that input's.
 */
export function payloadKind(payload: Json, contract: FlowContract | undefined): PayloadKind {
  if (!isJsonObject(payload)) return 'inputs'
  const inputs = contract?.inputs ?? null
  const declared = inputs === null ? [] : knownInputs(inputs).names
  const names = Object.keys(payload).filter((name) => !declared.includes(name))
  const flow = ownMember(payload, 'flow')
  const isSession =
    isJsonObject(flow) && (Object.hasOwn(flow, 'id') || names.includes('externalSessionId')) && names.includes('flow')
  if (isSession && envelopeOf(payload).name === 'bot session') return 'bot session'
  const envelope = ['flowid', 'inputdata', folded(contract?.project?.launchKey ?? 'inputData')]
  return names.some((name) => envelope.includes(folded(name))) ? 'launch request' : 'inputs'
}

/** `Flow.id` is an input and no flow's id. */
function folded(name: string): string {
  return name.includes('.') ? '' : name.replaceAll(/[^\p{L}\d]/gu, '').toLowerCase()
}
