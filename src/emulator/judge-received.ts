import { FlowContractError } from '../contract/errors.ts'
import { isObject } from '../contract/json.ts'
import { checkLaunch } from '../inputs/check-launch.ts'
import { printValue } from '../inputs/print-value.ts'
import type { Violation } from '../inputs/violation.ts'
import type { AskedFlow } from './asked-flow.ts'

/** What is wrong with a launch, or why nobody can tell. */
export interface ReceivedVerdict {
  readonly violations: readonly Violation[]
  readonly error?: FlowContractError
}

/** Judges a launch request by the contract of the version that it asks for. `text` is its body, `body` the JSON value. */
export function judgeReceived({ flow, version }: AskedFlow, text: string, body: unknown): ReceivedVerdict {
  if (isObject(body) && isObject(body['flow']) && !Object.hasOwn(body, 'flowId')) return { violations: [botSession] }
  const contract = (version ?? flow?.latest)?.contract
  try {
    const violations = checkLaunch(contract === undefined ? [] : [contract], text)
    return { violations: flow !== undefined && version === undefined ? [...violations, unpublished(body)] : violations }
  } catch (error) {
    // A contract whose inputs are unknown, or a config that contradicts it, is no fault of the launch.
    if (error instanceof FlowContractError) return { violations: [], error }
    throw error
  }
}

const botSession: Violation = {
  rule: 'wrong-envelope',
  path: '/flowId',
  message: 'flowId is missing: this request has the form of a bot session, and was sent to launch a flow',
  source: 'platform',
}

function unpublished(body: unknown): Violation {
  const received = isObject(body) ? body['flowVersion'] : undefined
  const message = `flowVersion is ${printValue(received, '/flowVersion')}: no such version of the flow was published`
  return { rule: 'not-allowed-value', path: '/flowVersion', message, received, source: 'platform' }
}
