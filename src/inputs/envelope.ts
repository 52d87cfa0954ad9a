import type { FlowContract } from '../contract/contract.ts'
import { isJsonObject, type Json, type JsonObject, ownMember } from '../contract/json.ts'

/** The form of a request that starts a flow: where the flow's id and its inputs stand, and what else it may hold. */
export interface Envelope {
  readonly name: 'launch request' | 'bot session'
  /** Steps to the flow's id. */
  readonly id: readonly string[]
  /** Steps to the inputs map. */
  readonly inputs: readonly string[]
  /** Every member that the request may have. */
  readonly members: readonly string[]
}

/** `POST /api/v2/flows/executions` (FlowExecutionLaunchRequest); gateways may take the inputs under another key. */
export function launchEnvelope(launchKey = 'inputData'): Envelope {
  return {
    name: 'launch request',
    id: ['flowId'],
    inputs: [launchKey],
    members: ['flowId', launchKey, 'name', 'flowVersion'],
  }
}

/** `POST /api/v2/textbots/botflows/sessions` (TextBotFlowLaunchRequest), where the inputs stand a level deeper. */
export const botSessionEnvelope: Envelope = {
  name: 'bot session',
  id: ['flow', 'id'],
  inputs: ['inputData', 'variables'],
  members: ['flow', 'externalSessionId', 'conversationId', 'inputData', 'channel', 'language'],
}

/** The envelope that a body is meant for: a bot session names its flow as `{flow: {…}}` and by no `flowId`. */
export function envelopeOf(body: JsonObject, contract?: FlowContract): Envelope {
  const isBotSession = isJsonObject(ownMember(body, 'flow')) && !Object.hasOwn(body, 'flowId')
  return isBotSession ? botSessionEnvelope : launchEnvelope(contract?.project?.launchKey)
}

/** The envelope that a wrong body was probably meant for: one with members of a bot session alone is no launch. */
export function envelopeMeant(body: JsonObject, contract?: FlowContract): Envelope {
  const { members } = launchEnvelope()
  const isBotSession = botSessionEnvelope.members.some(
    (member) => member !== 'flow' && !members.includes(member) && Object.hasOwn(body, member),
  )
  return isBotSession ? botSessionEnvelope : envelopeOf(body, contract)
}

/** What stands at the end of steps into a body; undefined when a step is missing. */
export function memberAt(body: JsonObject, steps: readonly string[]): Json | undefined {
  let place: Json | undefined = body
  for (const step of steps) place = isJsonObject(place) ? ownMember(place, step) : undefined
  return place
}
