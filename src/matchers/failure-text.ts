import type { FlowContract } from '../contract/contract.ts'
import { escapeText } from '../contract/escape-text.ts'
import { printValue } from '../inputs/print-value.ts'
import type { Rule, Violation } from '../inputs/violation.ts'
import type { Diagnosed } from '../repair/diagnosed.ts'
import { diagnosisLines } from '../repair/words/diagnosis-lines.ts'
import { flowLines, flowName } from '../repair/words/flow-lines.ts'
import { violationBlocks } from '../repair/words/violation-blocks.ts'
import type { MatcherState } from './matcher.ts'
import { painterOf } from './painter.ts'

/** What a matcher judged, for its words. */
export interface Judged {
  readonly matcher: string
  readonly subject: 'inputs' | 'outputs' | 'launch request'
  /** Undefined when a launch request names no flow. */
  readonly contract: FlowContract | undefined
  readonly received: unknown
}

/** Why the value does not pass, and the edits that mend it. */
export function diagnosisText(state: MatcherState, matcher: string, diagnosed: Diagnosed): string {
  const { contract } = diagnosed
  return [headline(state, { matcher, contract }), '', ...diagnosisLines(diagnosed, painterOf(state))]
    .join('\n')
    .trimEnd()
}

/** Under `.not`: the value passes, and which flow accepted what. */
export function acceptedText(state: MatcherState, judged: Judged): string {
  return text(state, judged, `Flow ${flowName(judged.contract)} accepts the ${judged.subject}:`, [
    receivedLine(state, judged),
  ])
}

/** `toViolateFlowInputs` under `.not`: the value does break the rule. */
export function violatedText(state: MatcherState, judged: Judged, violations: readonly Violation[]): string {
  const lead = `The inputs break the contract of flow ${flowName(judged.contract)} in this way:`
  return text(state, judged, lead, blocks(state, violations))
}

/** `toViolateFlowInputs`: the value breaks no such rule there; what it breaks instead, if anything. */
export function notViolatedText(
  state: MatcherState,
  judged: Judged,
  violations: readonly Violation[],
  wanted: { readonly rule: Rule | undefined; readonly path: string | undefined },
): string {
  const which = `${wanted.rule ?? 'any rule'}${wanted.path === undefined ? '' : ` at ${escapeText(wanted.path)}`}`
  const isAccepted = violations.length === 0
  const outcome = isAccepted ? 'accepts these inputs' : 'refuses these inputs for another reason'
  const body = isAccepted ? [receivedLine(state, judged)] : blocks(state, violations)
  return text(state, judged, `Expected a violation of ${which}.\nFlow ${flowName(judged.contract)} ${outcome}:`, body)
}

const mostViolations = 8

function blocks(state: MatcherState, violations: readonly Violation[]): readonly string[] {
  return violationBlocks(
    violations.map((violation) => ({ violation, explained: [] })),
    mostViolations,
    painterOf(state),
  )
}

function text(state: MatcherState, judged: Judged, lead: string, body: readonly string[]): string {
  return [headline(state, judged), '', lead, ...flowLines(judged.contract, painterOf(state)), '', ...body]
    .join('\n')
    .trimEnd()
}

function headline(state: MatcherState, { matcher, contract }: Pick<Judged, 'matcher' | 'contract'>): string {
  const hint = state.utils?.matcherHint ?? plainHint
  return hint(matcher, 'received', flowName(contract), { isNot: state.isNot === true, promise: state.promise ?? '' })
}

function plainHint(name: string, received = 'received', expected = ''): string {
  return `expect(${received}).${name}(${expected})`
}

function receivedLine(state: MatcherState, { received }: Judged): string {
  return `  received: ${painterOf(state).bad(printValue(received, '', 66))}`
}
