import { contractLabel } from '../../contract/contract.ts'
import { type ContractsLike, contractsOf } from '../../contract/contracts.ts'
import { FlowContractError, UnknownFlowError } from '../../contract/errors.ts'
import { noteSent } from '../../coverage/running-test-payloads.ts'
import { judgeLaunch } from '../../inputs/check-launch.ts'
import { judgeKnownLaunch } from '../../inputs/judge-known-launch.ts'
import { diagnosedLaunch } from '../../repair/diagnose-launch.ts'
import { diagnosisLines } from '../../repair/words/diagnosis-lines.ts'
import { plainPainter } from '../../repair/words/painter.ts'
import type { SentLaunch } from '../sent-launch.ts'
import { endpointAt } from './address.ts'
import type { Departure } from './departure.ts'
import { departureText } from './departure-text.ts'
import { endpointViolations } from './endpoint-violations.ts'

/** A launch, judged, and what is to be said of it. */
export interface JudgedDeparture {
  readonly launch: SentLaunch
  /** Why it is bad and what mends it, in words that are made only when somebody asks. */
  readonly explain: () => readonly string[]
}

/** What departures are judged by. */
export interface DepartureJudge {
  /** Called for each launch, since the contracts can depend on the running test file. */
  readonly contracts: () => ContractsLike
  /** Whether a flow without a contract is let through. */
  readonly allowsUnknownFlows: boolean
}

/** Judges what left. Never throws: who sends it must not notice. */
export function judgeDeparture(departure: Departure, judge: DepartureJudge): JudgedDeparture {
  const { url, sentBy } = departure
  let body: unknown
  try {
    const text = departureText(departure)
    body = valueOf(text)
    return judgedText(departure, text, body, judge)
  } catch (cause) {
    const error = asError(cause)
    const isAllowed = judge.allowsUnknownFlows && error instanceof UnknownFlowError
    return {
      launch: { flow: undefined, url, sentBy, body, violations: [], ...(isAllowed ? {} : { error }) },
      explain: () => [error.message],
    }
  }
}

function judgedText(
  { url, sentBy }: Departure,
  text: string,
  body: unknown,
  { contracts }: DepartureJudge,
): JudgedDeparture {
  const registry = contractsOf(contracts())
  const judged = judgeKnownLaunch(registry, text)
  const misplaced = endpointViolations(endpointAt(url), body)
  const violations = [...misplaced, ...judged.violations]
  if (violations.length === 0 && judged.contract !== undefined) noteSent(judged.contract, judged.inputs)
  const flow = judged.contract === undefined ? undefined : contractLabel(judged.contract)
  return {
    launch: { flow, url, sentBy, body, violations },
    explain: () => {
      // Edits to a request cannot mend the address that it is sent to.
      const diagnosed = diagnosedLaunch(registry, text, undefined, judgeLaunch(registry, text))
      const told = misplaced.length === 0 ? diagnosed : { ...diagnosed, violations, repairs: [] }
      return diagnosisLines(told, plainPainter)
    },
  }
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function asError(cause: unknown): FlowContractError {
  if (cause instanceof FlowContractError) return cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new FlowContractError('launch-unreadable', `A launch cannot be judged: ${reason}`, { cause })
}
