import { contractLabel, type FlowContract } from '../contract/contract.ts'
import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import type { Json } from '../contract/json.ts'
import { shellWord } from '../contract/shell-word.ts'
import { judgeLaunch } from '../inputs/check-launch.ts'
import { meaningOf } from '../platform/answer-meaning.ts'
import { isFailure } from '../platform/platform-answer.ts'
import { readAnswer } from '../platform/read-answer.ts'
import { diagnose } from '../repair/diagnose.ts'
import { diagnoseLaunch } from '../repair/diagnose-launch.ts'
import type { Explanation } from '../report/explanation.ts'
import type { Project } from '../store/project.ts'
import { type CommandProject, openCommandProject } from './open-command-project.ts'
import type { DiagnosedPayload, Evidence, UnderstoodAnswer } from './explain/evidence.ts'
import { answeredGuesses } from './explain/guesses.ts'
import { judgedBy } from './explain/judged-by.ts'
import { maskedDiagnosis } from './explain/masked-diagnosis.ts'
import { payloadCauses } from './explain/payload-causes.ts'
import { payloadKind } from './explain/payload-kind.ts'
import { platformCauses } from './explain/platform-causes.ts'
import { type GivenText, readGiven } from './explain/read-given.ts'
import { assertNoAnswer, readPayload } from './explain/read-payload.ts'

/** What to explain. */
export interface ExplainOptions extends CommandProject {
  /** The payload: a file with an inputs map or a launch request as JSON; `-` for the standard input. */
  readonly file?: string
  /** The platform's answer: a file; `-` for the standard input. One of the two must be given. */
  readonly error?: string
  /** The flow's key, id or exact name; found by the `flowId` of a launch request if absent. */
  readonly flow?: string
  /** The standard input; that of the process if absent. */
  readonly input?: AsyncIterable<Uint8Array>
}

/**
 * Explains why a launch fails: what is wrong with the payload, what the platform's answer means, which known causes fit.
 * Rejects with `usage` when there is nothing to explain, `option-conflict`, `flow-unnamed`, `payload-invalid`,
 * `answer-unreadable`, the errors of reading either, those of the config, and those of `diagnose`.
 */
export async function explain(options: ExplainOptions = {}): Promise<Explanation> {
  const { file, error, config, input = process.stdin } = options
  assertUsable(options)
  const project = openCommandProject(options)
  const given = file === undefined ? undefined : await readGiven(file, input)
  const value = given === undefined ? undefined : readPayload(given)
  const contract = flowMeant(project, options.flow, value)
  const answer = error === undefined ? undefined : understood(await readGiven(error, input))
  const evidence: Evidence = {
    contract,
    judgedBy: judgedBy(contract, project),
    ...(given === undefined || value === undefined
      ? {}
      : { payload: diagnosed(project, contract, value, given.place) }),
    ...(answer === undefined ? {} : { answer }),
  }
  return explained(evidence, nextCommand(contract, project, config), given)
}

function assertUsable({ file, error }: ExplainOptions): void {
  if (file === undefined && error === undefined)
    throw new FlowContractError(
      'usage',
      "There is nothing to explain. Give the payload, the platform's answer, or both: npx flow-contract explain body.json --flow onboarding --error answer.txt",
    )
  if (file === '-' && error === '-')
    throw new FlowContractError(
      'option-conflict',
      'The standard input can be the payload or the answer. Name a file for the other',
    )
}

function flowMeant({ contracts }: Project, flow: string | undefined, value: Json | undefined): FlowContract {
  if (flow !== undefined) return contracts.get(flow)
  const isLaunch = value !== undefined && payloadKind(value, undefined) !== 'inputs'
  const found = isLaunch ? judgeLaunch(contracts, value).contract : undefined
  if (found !== undefined) return found
  const known = contracts.keys()
  throw new FlowContractError(
    'flow-unnamed',
    `Which flow is it? Name it by its key, id or exact name: --flow ${shellWord(known[0] ?? 'onboarding')}` +
      (known.length === 0 ? '' : `. Known flows: ${known.slice(0, 12).map(escapeText).join(', ')}`),
  )
}

function diagnosed(project: Project, contract: FlowContract, value: Json, place: string): DiagnosedPayload {
  assertNoAnswer(value, contract, place)
  const kind = payloadKind(value, contract)
  const diagnosis = kind === 'inputs' ? diagnose(contract, value) : diagnoseLaunch(project.contracts, value, contract)
  return { value, kind, diagnosis }
}

function understood({ text }: GivenText): UnderstoodAnswer {
  const read = readAnswer(text)
  return { read, meaning: meaningOf(read) }
}

/** The read-only command that compares the contract with the live flow. */
function nextCommand(contract: FlowContract, { environment }: Project, config: string | undefined): string {
  return [
    `npx flow-contract record ${shellWord(contractLabel(contract))} --dry-run`,
    ...(environment === undefined ? [] : [`--env ${shellWord(environment)}`]),
    ...(config === undefined ? [] : [`--config ${shellWord(config)}`]),
  ].join(' ')
}

function explained(evidence: Evidence, next: string, given: GivenText | undefined): Explanation {
  const { payload, answer } = evidence
  const causes = [...payloadCauses(evidence), ...platformCauses(evidence)]
  const isRefused = answer !== undefined && isFailure(answer.read)
  return {
    contract: evidence.judgedBy,
    ...(given === undefined ? {} : { file: given.place }),
    ...(payload === undefined ? {} : { kind: payload.kind, diagnosis: maskedDiagnosis(payload.diagnosis) }),
    ...(answer === undefined ? {} : { answer: answer.read, meaning: answer.meaning }),
    causes,
    guesses: answeredGuesses(evidence, causes),
    next,
    passed: !isRefused && (payload === undefined || payload.diagnosis.violations.length === 0),
  }
}
