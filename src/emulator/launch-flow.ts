import { contractLabel } from '../contract/contract.ts'
import { isJsonObject, type Json } from '../contract/json.ts'
import { type Answer, answerOf, refusal } from './answer.ts'
import { type AskedFlow, askedFlow } from './asked-flow.ts'
import { type ExecutionSettings, launchEntity } from './execution-entity.ts'
import type { Execution } from './executions.ts'
import type { FlowCatalog } from './flow-catalog.ts'
import { versionReference } from './flow-entity.ts'
import { judgeReceived, type ReceivedVerdict } from './judge-received.ts'
import { type LaunchKind } from './launch-kind.ts'
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
  readonly launch: ReceivedLaunch
  /** The run that was started; undefined for a session with a bot, and for a launch that was refused. */
  readonly execution?: Execution
}

/** Answers a launch request or the request for a bot session, given the text of its body. */
export function launchFlow(
  catalog: FlowCatalog,
  kind: LaunchKind,
  text: string,
  settings: LaunchSettings,
): AnsweredLaunch {
  const body = valueOf(text)
  const asked = askedFlow(catalog, body, kind)
  const verdict = judgeReceived(asked, text, body, kind)
  const received = {
    kind: kind.name,
    flow: asked.flow === undefined ? undefined : contractLabel(asked.flow.latest.contract),
    body: body === undefined ? text : body,
    ...verdict,
  }
  const refused = refusalOf(asked, verdict, kind, settings)
  if (refused !== undefined) return { answer: refused, launch: { ...received, status: refused.status } }
  const id = settings.newId()
  if (asked.version === undefined || kind.name === 'bot-session') {
    return { answer: answerOf({ id }), launch: { ...received, status: 200, sessionId: id } }
  }
  const execution = executionOf(asked, verdict, kind, body, { id, launched: settings.now() })
  return {
    answer: answerOf(launchEntity(execution)),
    launch: { ...received, status: 200, executionId: id },
    execution,
  }
}

function valueOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function refusalOf(
  asked: AskedFlow,
  { violations, error }: ReceivedVerdict,
  kind: LaunchKind,
  { onBadLaunch }: LaunchSettings,
): Answer | undefined {
  if (asked.refused !== undefined) return asked.refused
  if (error !== undefined) return refusal(500, { code: 'internal.server.error', message: error.message })
  const refused = refuseMembers(violations)
  if (refused !== undefined || onBadLaunch === 'silent') return refused
  return refuseInputs(onBadLaunch, kind.inputsOf(asked.version.contract), violations)
}

function executionOf(
  { flow, version }: Extract<AskedFlow, { refused?: undefined }>,
  { violations }: ReceivedVerdict,
  kind: LaunchKind,
  body: Json | undefined,
  facts: Pick<Execution, 'id' | 'launched'>,
): Execution {
  const { contract } = version
  const steps = kind.inputsOf(contract)
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
