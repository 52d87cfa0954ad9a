import type { JsonObject } from '../contract/json.ts'
import { type Answer, answerOf, errorBody, refusal } from './answer.ts'
import type { Execution } from './executions.ts'

/** When a run is looked at. */
export interface ExecutionSettings {
  /** How long a run takes, in milliseconds. */
  readonly executionTime: number
  /** The time, in epoch milliseconds. */
  readonly now: () => number
}

/** What a launch that starts a run is answered with (`FlowExecutionLaunchResponse`). */
export function launchEntity({ id, name, flowVersion }: Execution): JsonObject {
  return { id, ...(name === undefined ? {} : { name }), flowVersion, selfUri: executionUri(id) }
}

/** Answers `GET /api/v2/flows/executions/{flowExecutionId}` (`FlowRuntimeExecution`). */
export async function executionAnswer(
  id: string,
  execution: Execution | undefined,
  { executionTime, now }: ExecutionSettings,
): Promise<Answer> {
  if (execution === undefined) {
    return refusal(404, { code: 'not.found', message: 'Could not find the specified flow execution.', entityId: id })
  }
  const { launched } = execution
  const ended = launched + executionTime
  const facts = { ...launchEntity(execution), dateLaunched: new Date(launched).toISOString() }
  if (now() < ended) return answerOf({ ...facts, status: 'RUNNING' })
  const dateCompleted = new Date(ended).toISOString()
  const { failure } = execution
  // A run that is asked about twice failed but once: its error has the run's own id.
  return answerOf(
    failure === undefined
      ? { ...facts, status: 'COMPLETED', dateCompleted, outputData: await execution.outputs() }
      : { ...facts, status: 'FAILED', dateCompleted, flowErrorInfo: errorBody(400, failure, id) },
  )
}

function executionUri(id: string): string {
  return `/api/v2/flows/executions/${encodeURIComponent(id)}`
}
