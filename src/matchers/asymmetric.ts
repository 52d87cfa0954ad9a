import { contractLabel } from '../contract/contract.ts'
import { type FlowReference, resolveFlow } from '../contract/contracts.ts'
import { escapeText } from '../contract/escape-text.ts'
import { noteSent } from '../coverage/running-test-payloads.ts'
import { checkInputs } from '../inputs/check-inputs.ts'
import { judgeLaunch } from '../inputs/check-launch.ts'
import type { Violation } from '../inputs/violation.ts'
import { diagnosedLaunch } from '../repair/diagnose-launch.ts'
import { diagnoseSide } from '../repair/diagnose.ts'
import type { Diagnosed } from '../repair/diagnosed.ts'
import { instructions } from '../repair/words/edit-words.ts'
import { violationLine } from '../repair/words/violation-blocks.ts'
import type { ContractsSource } from './contracts-source.ts'

/** What both runners take for a matcher inside an expected value; its printed form tells why it refused. */
export interface FlowAsymmetricMatcher {
  readonly $$typeof: symbol
  asymmetricMatch(received: unknown): boolean
  toAsymmetricMatcher(): string
  toString(): string
}

/**
 * Stands inside an expected value for an inputs map that the flow takes; a failing diff shows the reason.
 * Throws at once when the flow is unknown. The result has the type that its place asks for, so that it also stands in
 * literals of the caller's own types.
 */
export type MatchingFlowInputs = <Expected = FlowAsymmetricMatcher>(flow: FlowReference) => Expected

/**
 * Stands inside an expected value for a whole launch request, as an object or as JSON text; a failing diff shows the
 * reason. Without an argument the flow is found by the request's `flowId`; one that no contract has is a reason like any
 * other, since a mock is called with launches of other flows too. Throws when the flow of the argument is unknown. The result
 * has the type that its place asks for, as `matchingFlowInputs` does.
 */
export type MatchingFlowLaunch = <Expected = FlowAsymmetricMatcher>(flow?: FlowReference) => Expected

/** `matchingFlowInputs` over these contracts. */
export function matchingFlowInputs(contracts: ContractsSource): MatchingFlowInputs {
  return (flow) => {
    const contract = resolveFlow(contracts(), flow)
    return asymmetricMatcher('matchingFlowInputs', contractLabel(contract), (received) => {
      const violations = checkInputs(contract, received)
      if (violations.length === 0) noteSent(contract, received)
      return { violations, diagnosed: () => diagnoseSide(contract, 'inputs', received, violations) }
    })
  }
}

/** `matchingFlowLaunch` over these contracts. */
export function matchingFlowLaunch(contracts: ContractsSource): MatchingFlowLaunch {
  return (flow) => {
    const registry = contracts()
    const contract = flow === undefined ? undefined : resolveFlow(registry, flow)
    const label = contract === undefined ? undefined : contractLabel(contract)
    return asymmetricMatcher('matchingFlowLaunch', label, (received) => {
      const launch = judgeLaunch(registry, received, contract)
      if (launch.violations.length === 0 && launch.contract !== undefined) noteSent(launch.contract, launch.inputs)
      return { violations: launch.violations, diagnosed: () => diagnosedLaunch(registry, received, flow, launch) }
    })
  }
}

const mostReasons = 5
const mostViolations = 5

/** What a check found, and the diagnosis of it when it is asked for. */
interface Judged {
  readonly violations: readonly Violation[]
  readonly diagnosed: () => Diagnosed
}

// The reasons stand in the closure: Vitest clones asymmetric matchers, and a clone must share what its twin learned.
function asymmetricMatcher<Expected>(
  name: string,
  label: string | undefined,
  judge: (received: unknown) => Judged,
): Expected {
  const refused = new Map<string, Judged>()
  let reasons: readonly string[] | undefined
  const call = `${name}(${label === undefined ? '' : `"${escapeText(label)}"`})`
  const matcher: FlowAsymmetricMatcher = {
    $$typeof: Symbol.for('jest.asymmetricMatcher'),
    asymmetricMatch(received) {
      const judged = judge(received)
      if (judged.violations.length > 0) refused.set(violationsText(judged.violations), judged)
      reasons = undefined
      return judged.violations.length === 0
    },
    toAsymmetricMatcher() {
      reasons ??= reasonsOf(refused)
      return reasons.length === 0 ? call : `${call} — ${reasonsText(reasons)}`
    },
    toString: () => call,
  }
  // It stands where the caller's own type is wanted, as the runners' `expect.any` does, and is none itself.
  return matcher as Expected
}

/** The distinct reasons of refusals; only so many are diagnosed as are shown. */
function reasonsOf(refused: ReadonlyMap<string, Judged>): readonly string[] {
  return [...refused].map(([text, judged], index) => (index < mostReasons ? text + fixText(judged.diagnosed()) : text))
}

function violationsText(violations: readonly Violation[]): string {
  const hidden = violations.length - mostViolations
  const shown = violations.slice(0, mostViolations).map(violationLine).join('; ')
  return hidden > 0 ? `${shown}; and ${hidden} more` : shown
}

/** The best repair in one line; nothing where several are equally good, or values are left open. */
function fixText({ payload, repairs }: Diagnosed): string {
  const [repair, ...others] = repairs
  if (repair === undefined || others.length > 0 || !repair.complete) return ''
  return `. Fix: ${instructions(payload, repair.edits).join('; ')}`
}

/** Each distinct reason, since several calls of a mock may have been judged. */
function reasonsText(reasons: readonly string[]): string {
  if (reasons.length === 1) return reasons[0] ?? ''
  const hidden = reasons.length - mostReasons
  const shown = reasons.slice(0, mostReasons).map((reason, index) => `(${index + 1}) ${reason}`)
  return hidden > 0 ? `${shown.join(' ')} and ${hidden} more reasons` : shown.join(' ')
}
