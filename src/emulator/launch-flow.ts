import { contractLabel } from '../contract/contract.ts'
import { isJsonObject, type Json } from '../contract/json.ts'
import type { LaunchEndpoint } from '../inputs/launch-endpoint.ts'
import type { ToldLaunch } from '../repair/told-launch.ts'
import { type Answer, answerOf, refusal } from './answer.ts'
import { type AskedFlow, askedFlow } from './asked-flow.ts'
import { type ExecutionSettings, launchEntity } from './execution-entity.ts'
import type { Execution } from './executions.ts'
import type { FlowCatalog } from './flow-catalog.ts'
import { versionReference } from './flow-entity.ts'
import { judgeReceived, type ReceivedVerdict } from './judge-received.ts'
import { bodyValue } from './received-body.ts'
import type { ReceivedLaunch } from './received-launch.ts'
import { refuseInputs, refuseMembers } from './refuse-launch.ts'
import { runOutputs } from './run-outputs.ts'
import { failureOf, takenInputs } from './taken-inputs.ts'

/** How launches are answered. */
export interface LaunchSettings extends ExecutionSettings {
  /** The status for inputs that break the flow's contract, or that such a launch is accepted and fails later. */
  readonly onBadLaunch: 422 | 400 | 'silent'
  /** Makes the ids of executions and sessions. */
  readonly newId: () => string
}

/** An answer to a launch, and what was received. */
export interface AnsweredLaunch {
  readonly answer: Answer
  readonly told: ToldLaunch<ReceivedLaunch>
  /** The run that was started; undefined for a session with a bot, and for a launch that was refused. */
  readonly execution?: Execution
}

/** Answers a launch request or the request for a bot session, given the text of its body. */
export function launchFlow(
  catalog: FlowCatalog,
  endpoint: LaunchEndpoint,
  text: string,
  settings: LaunchSettings,
): AnsweredLaunch {
  const body = bodyValue(text)
  const asked = askedFlow(catalog, body, endpoint)
  const { verdict, explain } = judgeReceived(asked, text, body, endpoint)
  const received = {
    kind: endpoint.kind,
    flow: asked.flow === undefined ? undefined : contractLabel(asked.flow.latest.contract),
    body: body === undefined ? text : body,
    ...verdict,
  }
  const toldOf = (launch: ReceivedLaunch): ToldLaunch<ReceivedLaunch> => ({
    launch,
    lead: `POST ${endpoint.path}, answered with ${launch.status}`,
    explain,
  })
  const refused = refusalOf(asked, verdict, endpoint, settings)
  if (refused !== undefined) return { answer: refused, told: toldOf({ ...received, status: refused.status }) }
  const id = settings.newId()
  if (asked.version === undefined || endpoint.kind === 'bot-session') {
    return { answer: answerOf({ id }), told: toldOf({ ...received, status: 200, sessionId: id }) }
  }
  const execution = executionOf(asked, verdict, endpoint, body, { id, launched: settings.now() })
  const told = toldOf({ ...received, status: 200, executionId: id })
  return { answer: answerOf(launchEntity(execution)), told, execution }
}

function refusalOf(
  asked: AskedFlow,
  { violations, error }: ReceivedVerdict,
  endpoint: LaunchEndpoint,
  { onBadLaunch }: LaunchSettings,
): Answer | undefined {
  if (asked.refused !== undefined) return asked.refused
  if (error !== undefined) return refusal(500, { code: 'internal.server.error', message: error.message })
  const refused = refuseMembers(violations)
  if (refused !== undefined || onBadLaunch === 'silent') return refused
  return refuseInputs(onBadLaunch, endpoint.envelope(asked.version.contract).inputs, violations)
}

function executionOf(
  { flow, version }: Extract<AskedFlow, { refused?: undefined }>,
  { violations }: ReceivedVerdict,
  endpoint: LaunchEndpoint,
  body: Json | undefined,
  facts: Pick<Execution, 'id' | 'launched'>,
): Execution {
  const { contract } = version
  const steps = endpoint.envelope(contract).inputs
  const inputs = takenInputs(contract, body, steps)
  return {
    ...facts,
    name: nameOf(body),
    flowVersion: versionReference(flow.id, version),
    failure: flow.settings.failure ?? failureOf(contract, inputs, violations, steps),
    outputs: runOutputs(contract, flow.settings, inputs),
  }
}

function nameOf(body: Json | undefined): string | undefined {
  const name = isJsonObject(body) ? body['name'] : undefined
  return typeof name === 'string' ? name : undefined
}
