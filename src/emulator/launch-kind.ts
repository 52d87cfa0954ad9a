import type { FlowContract } from '../contract/contract.ts'
import { isJsonObject, type JsonObject, ownMember } from '../contract/json.ts'
import { launchEnvelope } from '../inputs/envelope.ts'

/** The two requests that hand inputs to a flow: one starts a workflow, the other opens a session with a bot. */
export interface LaunchKind {
  readonly name: 'execution' | 'bot-session'
  /** The member that names the flow, as messages write it. */
  readonly idPlace: 'flowId' | 'flow.id'
  /** Its JSON Pointer. */
  readonly idPath: string
  /** The types of flow that it takes. */
  readonly types: readonly string[]
  /** The flow's id in a body; undefined when there is none. */
  readonly idOf: (body: JsonObject) => unknown
  /** The steps to the inputs in a body. */
  readonly inputsOf: (contract: FlowContract) => readonly string[]
}

/** `POST /api/v2/flows/executions` (`FlowExecutionLaunchRequest`). */
export const execution: LaunchKind = {
  name: 'execution',
  idPlace: 'flowId',
  idPath: '/flowId',
  types: ['WORKFLOW'],
  idOf: (body) => ownMember(body, 'flowId'),
  inputsOf: ({ project }) => launchEnvelope(project?.launchKey).inputs,
}

/** `POST /api/v2/textbots/botflows/sessions` (`TextBotFlowLaunchRequest`), where the inputs stand a level deeper. */
export const botSession: LaunchKind = {
  name: 'bot-session',
  idPlace: 'flow.id',
  idPath: '/flow/id',
  types: ['BOT', 'DIGITALBOT'],
  idOf: (body) => {
    const flow = ownMember(body, 'flow')
    return isJsonObject(flow) ? ownMember(flow, 'id') : undefined
  },
  inputsOf: () => ['inputData', 'variables'],
}

/** The kind that a body has the form of; undefined when it names no flow in either way. */
export function kindOf(body: JsonObject): LaunchKind | undefined {
  if (Object.hasOwn(body, 'flowId')) return execution
  return isJsonObject(ownMember(body, 'flow')) ? botSession : undefined
}
