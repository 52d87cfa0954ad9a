import { isObject } from '../../contract/json.ts'
import type { Violation } from '../../inputs/violation.ts'
import type { Endpoint } from './address.ts'

/**
 * What is wrong with a request that has the form of the other endpoint: a launch (FlowExecutionLaunchRequest) names its
 * flow by `flowId`, a bot session (TextBotFlowLaunchRequest) by `flow.id`.
 */
export function endpointViolations(endpoint: Endpoint | undefined, body: unknown): readonly Violation[] {
  if (!isObject(body)) return []
  const isSession = isObject(body['flow']) && !Object.hasOwn(body, 'flowId')
  if (endpoint === 'launch request' && isSession)
    return [misplaced('/flowId', 'flowId is missing: this request opens a bot session, and was sent to launch a flow')]
  if (endpoint === 'bot session' && !isSession && Object.hasOwn(body, 'flowId'))
    return [misplaced('/flow', 'flow is missing: this request launches a flow, and was sent to open a bot session')]
  return []
}

function misplaced(path: string, message: string): Violation {
  return { rule: 'wrong-envelope', path, message, source: 'platform' }
}
