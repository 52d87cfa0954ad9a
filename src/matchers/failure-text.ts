import { type FlowContract, contractLabel } from '../contract/contract.ts'
import { escapeText } from '../contract/escape-text.ts'
import { printValue } from '../inputs/print-value.ts'
import type { Rule, Violation } from '../inputs/violation.ts'
import { adviceLines } from './advice.ts'
import type { MatcherState } from './matcher.ts'
import { painterOf } from './painter.ts'
import { violationBlocks } from './violation-blocks.ts'

/** What a matcher judged, for its words. */
export interface Judged {
  readonly matcher: string
  readonly subject: 'inputs' | 'outputs' | 'launch request'
  /** Undefined when a launch request names no flow. */
  readonly contract: FlowContract | undefined
  readonly received: unknown
}

/** Why the value does not pass: a block for each violation, and what to do when the contract is at fault. */
export function violationsText(state: MatcherState, judged: Judged, violations: readonly Violation[]): string {
  const verb = judged.subject === 'launch request' ? 'breaks' : 'break'
  const lead =
    judged.contract === undefined
      ? `The ${judged.subject} names no flow:`
      : `The ${judged.subject} ${verb} the contract of flow ${nameOf(judged)}:`
  return text(state, judged, lead, [
    ...violationBlocks(violations, painterOf(state)),
    ...(judged.contract === undefined ? [] : adviceLines(judged.contract, violations)),
  ])
}

/** Under `.not`: the value passes, and which flow accepted what. */
export function acceptedText(state: MatcherState, judged: Judged): string {
  return text(state, judged, `Flow ${nameOf(judged)} accepts the ${judged.subject}:`, [receivedLine(state, judged)])
}

/** `toViolateFlowInputs` under `.not`: the value does break the rule. */
export function violatedText(state: MatcherState, judged: Judged, violations: readonly Violation[]): string {
  const lead = `The inputs break the contract of flow ${nameOf(judged)} in this way:`
  return text(state, judged, lead, violationBlocks(violations, painterOf(state)))
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
  const body = isAccepted ? [receivedLine(state, judged)] : violationBlocks(violations, painterOf(state))
  return text(state, judged, `Expected a violation of ${which}.\nFlow ${nameOf(judged)} ${outcome}:`, body)
}

function text(state: MatcherState, judged: Judged, lead: string, body: readonly string[]): string {
  return [headline(state, judged), '', lead, ...flowLines(judged, state), '', ...body].join('\n').trimEnd()
}

function headline(state: MatcherState, { matcher, contract }: Judged): string {
  const expected = contract === undefined ? '' : nameOf({ contract })
  return painterOf(state).matcherHint(matcher, 'received', expected, {
    isNot: state.isNot === true,
    promise: state.promise ?? '',
  })
}

function nameOf({ contract }: Pick<Judged, 'contract'>): string {
  return contract === undefined ? '' : `"${shortened(contractLabel(contract))}"`
}

/** Name, type, version, environment and file of the flow, as far as they are known. */
function flowLines({ contract }: Judged, state: MatcherState): string[] {
  if (contract === undefined) return []
  const { flow, project } = contract
  const version = project?.version ?? project?.recordedVersion
  const facts = [
    flow.name,
    flow.type,
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(project?.environment === undefined ? [] : [`environment ${project.environment}`]),
  ]
  const lines = [facts.join(' · '), ...(project?.file === undefined ? [] : [project.file])]
  return lines.map((line) => `  ${painterOf(state).DIM_COLOR(shortened(line))}`)
}

function receivedLine(state: MatcherState, { received }: Judged): string {
  return `  received: ${painterOf(state).RECEIVED_COLOR(printValue(received, '', 66))}`
}

/** Names come from outside: however long one is, the text stays readable. */
function shortened(text: string): string {
  const escaped = escapeText(text)
  return escaped.length > 200 ? `${escaped.slice(0, 199)}…` : escaped
}
