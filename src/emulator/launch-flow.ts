import { contractLabel } from '../contract/contract.ts'
import { isObject, type JsonObject } from '../contract/json.ts'
import { type Answer, answerOf, refusal } from './answer.ts'
import { type AskedFlow, askedFlow } from './asked-flow.ts'
import type { FlowCatalog } from './flow-catalog.ts'
import { versionReference } from './flow-entity.ts'
import { judgeReceived, type ReceivedVerdict } from './judge-received.ts'
import type { ReceivedLaunch } from './received-launch.ts'
import { refuseInputs, refuseMembers } from './refuse-launch.ts'

/** How launches are answered. */
export interface LaunchSettings {
  /** Whether a launch that breaks the flow's contract is refused, or accepted in silence. */
  readonly onBadLaunch: 'refuse' | 'accept'
  /** Makes the ids of executions. */
  readonly newId: () => string
}

/** An answer to a launch, and what was received. */
export interface AnsweredLaunch {
  readonly answer: Answer
  readonly launch: ReceivedLaunch
}

/** Answers `POST /api/v2/flows/executions` (FlowExecutionLaunchRequest), given the text of its body. */
export function launchFlow(catalog: FlowCatalog, text: string, settings: LaunchSettings): AnsweredLaunch {
  const body = valueOf(text)
  const asked = askedFlow(catalog, body)
  const verdict = judgeReceived(asked, text, body)
  const refused = refusalOf(asked, verdict, settings)
  const execution = refused === undefined ? executionOf(asked, body, settings.newId()) : undefined
  const answer = refused ?? answerOf({ ...execution })
  const launch: ReceivedLaunch = {
    flow: asked.flow === undefined ? undefined : contractLabel(asked.flow.latest.contract),
    body: body === undefined ? text : body,
    ...verdict,
    status: answer.status,
    ...(execution === undefined ? {} : { executionId: execution.id }),
  }
  return { answer, launch }
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refusalOf(asked: AskedFlow, verdict: ReceivedVerdict, { onBadLaunch }: LaunchSettings): Answer | undefined {
  if (asked.refused !== undefined) return asked.refused
  const { violations, error } = verdict
  if (error !== undefined) return refusal(500, { code: 'internal.server.error', message: error.message })
  const refused = refuseMembers(violations)
  return refused ?? (onBadLaunch === 'accept' ? undefined : refuseInputs(asked.version.contract, violations))
}

/** What a launch that starts is answered with (FlowExecutionLaunchResponse). */
function executionOf({ flow, version }: AskedFlow, body: unknown, id: string): JsonObject & { readonly id: string } {
  const name = isObject(body) ? body['name'] : undefined
  return {
    id,
    ...(typeof name === 'string' ? { name } : {}),
    ...(flow === undefined || version === undefined ? {} : { flowVersion: versionReference(flow.id, version) }),
    selfUri: `/api/v2/flows/executions/${encodeURIComponent(id)}`,
  }
}
