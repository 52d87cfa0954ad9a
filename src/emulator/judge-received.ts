import { FlowContractError } from '../contract/errors.ts'
import type { Json } from '../contract/json.ts'
import { judgeLaunch } from '../inputs/check-launch.ts'
import { endpointViolations } from '../inputs/endpoint-violations.ts'
import type { LaunchEndpoint } from '../inputs/launch-endpoint.ts'
import type { Violation } from '../inputs/violation.ts'
import { launchLines } from '../repair/launch-lines.ts'
import type { AskedFlow } from './asked-flow.ts'

/** What is wrong with a launch, or why nobody can tell. */
export interface ReceivedVerdict {
  readonly violations: readonly Violation[]
  readonly error?: FlowContractError
}

/** A verdict, and its explanation for whoever asks. */
export interface JudgedReceived {
  readonly verdict: ReceivedVerdict
  readonly explain: () => readonly string[]
}

/** Judges a launch request by the contract of the version that it asks for. `text` is its body, `body` the JSON value. */
export function judgeReceived(
  asked: AskedFlow,
  text: string,
  body: Json | undefined,
  endpoint: LaunchEndpoint,
): JudgedReceived {
  const contract = (asked.version ?? asked.flow?.latest)?.contract
  const contracts = contract === undefined ? [] : [contract]
  const beside = [...endpointViolations(endpoint, body, contract), ...problemsOf(asked)]
  try {
    const judged = judgeLaunch(contracts, text)
    return {
      verdict: { violations: [...beside, ...judged.violations] },
      explain: () => launchLines(contracts, text, judged, beside),
    }
  } catch (error) {
    // A contract whose inputs are unknown, or a config that contradicts it, is no fault of the launch.
    if (error instanceof FlowContractError)
      return { verdict: { violations: beside, error }, explain: () => [error.message] }
    throw error
  }
}

function problemsOf(asked: AskedFlow): readonly Violation[] {
  return asked.refused === undefined || asked.problem === undefined ? [] : [asked.problem]
}
