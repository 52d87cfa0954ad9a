import type { FlowContract } from '../contract/contract.ts'
import { isJsonObject, type JsonObject, ownMember } from '../contract/json.ts'
import { botSessionEnvelope, type Envelope, launchEnvelope } from './envelope.ts'

/** An endpoint of the platform that hands inputs to a flow. */
export interface LaunchEndpoint {
  readonly kind: 'execution' | 'bot-session'
  readonly path: string
  /** What it does with a flow, as messages put it. */
  readonly job: 'launch a flow' | 'open a bot session'
  /** The types of flow that it starts. */
  readonly types: readonly string[]
  /** The form of its requests. `contract` is that of the flow. */
  readonly envelope: (contract?: FlowContract) => Envelope
}

/** Starts a workflow (`FlowExecutionLaunchRequest`). */
export const executionEndpoint: LaunchEndpoint = {
  kind: 'execution',
  path: '/api/v2/flows/executions',
  job: 'launch a flow',
  types: ['WORKFLOW'],
  envelope: (contract) => launchEnvelope(contract?.project?.launchKey),
}

/** Opens a session with a bot (`TextBotFlowLaunchRequest`). */
export const botSessionEndpoint: LaunchEndpoint = {
  kind: 'bot-session',
  path: '/api/v2/textbots/botflows/sessions',
  job: 'open a bot session',
  types: ['BOT', 'DIGITALBOT'],
  envelope: () => botSessionEnvelope,
}

/** The endpoint that a body has the form for; undefined when it names no flow in either way. */
export function endpointMeant(body: JsonObject): LaunchEndpoint | undefined {
  if (Object.hasOwn(body, 'flowId')) return executionEndpoint
  return isJsonObject(ownMember(body, 'flow')) ? botSessionEndpoint : undefined
}
