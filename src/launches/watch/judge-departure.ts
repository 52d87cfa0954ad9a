import { contractLabel } from '../../contract/contract.ts'
import { type ContractsLike, contractsOf } from '../../contract/contracts.ts'
import { FlowContractError, UnknownFlowError } from '../../contract/errors.ts'
import { noteSent } from '../../coverage/running-test-payloads.ts'
import type { Json } from '../../contract/json.ts'
import { endpointViolations } from '../../inputs/endpoint-violations.ts'
import { judgeKnownLaunch } from '../../inputs/judge-known-launch.ts'
import type { ToldLaunch } from '../../repair/told-launch.ts'
import { launchLines } from '../../repair/launch-lines.ts'
import type { SentLaunch } from '../sent-launch.ts'
import { endpointAt } from './address.ts'
import type { Departure } from './departure.ts'
import { departureText } from './departure-text.ts'

/** What departures are judged by. */
export interface DepartureJudge {
  /** Called for each launch, since the contracts can depend on the running test file. */
  readonly contracts: () => ContractsLike
  /** Whether a flow without a contract is let through. */
  readonly allowsUnknownFlows: boolean
}

/** Judges what left. Never throws: who sends it must not notice. */
export function judgeDeparture(departure: Departure, judge: DepartureJudge): ToldLaunch<SentLaunch> {
  const { url, sentBy } = departure
  let body: Json | undefined
  try {
    const text = departureText(departure)
    body = valueOf(text)
    return judgedText(departure, text, body, judge)
  } catch (cause) {
    const error = asError(cause)
    const isAllowed = judge.allowsUnknownFlows && error instanceof UnknownFlowError
    return {
      launch: { flow: undefined, url, sentBy, body, violations: [], ...(isAllowed ? {} : { error }) },
      lead: leadOf(departure),
      explain: () => [error.message],
    }
  }
}

function judgedText(
  departure: Departure,
  text: string,
  body: Json,
  { contracts }: DepartureJudge,
): ToldLaunch<SentLaunch> {
  const { url, sentBy } = departure
  const registry = contractsOf(contracts())
  const judged = judgeKnownLaunch(registry, text)
  const endpoint = endpointAt(url)
  const beside = endpoint === undefined ? [] : endpointViolations(endpoint, body, judged.contract)
  const violations = [...beside, ...judged.violations]
  if (violations.length === 0 && judged.contract !== undefined) noteSent(judged.contract, judged.inputs)
  const flow = judged.contract === undefined ? undefined : contractLabel(judged.contract)
  return {
    launch: { flow, url, sentBy, body, violations },
    lead: leadOf(departure),
    explain: () => launchLines(registry, text, judged, beside),
  }
}

function leadOf({ url, sentBy }: Departure): string {
  return `${sentBy}: POST ${url}`
}

function valueOf(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}

function asError(cause: unknown): FlowContractError {
  if (cause instanceof FlowContractError) return cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new FlowContractError('launch-unreadable', `A launch cannot be judged: ${reason}`, { cause })
}
