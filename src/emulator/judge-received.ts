import { FlowContractError } from '../contract/errors.ts'
import { isJsonObject, type Json } from '../contract/json.ts'
import { checkLaunch } from '../inputs/check-launch.ts'
import type { Violation } from '../inputs/violation.ts'
import type { AskedFlow } from './asked-flow.ts'
import { botSessionProblems } from './bot-session-problems.ts'
import { kindOf, type LaunchKind } from './launch-kind.ts'

/** What is wrong with a launch, or why nobody can tell. */
export interface ReceivedVerdict {
  readonly violations: readonly Violation[]
  readonly error?: FlowContractError
}

/** Judges a launch request by the contract of the version that it asks for. `text` is its body, `body` the JSON value. */
export function judgeReceived(
  asked: AskedFlow,
  text: string,
  body: Json | undefined,
  kind: LaunchKind,
): ReceivedVerdict {
  const meant = isJsonObject(body) ? kindOf(body) : undefined
  if (meant !== undefined && meant !== kind) return { violations: [sentElsewhere(meant, kind)] }
  const contract = (asked.version ?? asked.flow?.latest)?.contract
  try {
    const violations = checkLaunch(contract === undefined ? [] : [contract], text)
    return { violations: [...violations, ...problemsOf(asked), ...otherProblems(body, kind)] }
  } catch (error) {
    // A contract whose inputs are unknown, or a config that contradicts it, is no fault of the launch.
    if (error instanceof FlowContractError) return { violations: problemsOf(asked), error }
    throw error
  }
}

function problemsOf(asked: AskedFlow): readonly Violation[] {
  return asked.refused === undefined || asked.problem === undefined ? [] : [asked.problem]
}

function otherProblems(body: Json | undefined, kind: LaunchKind): readonly Violation[] {
  return kind.name === 'bot-session' && isJsonObject(body) ? botSessionProblems(body) : []
}

const words: Readonly<Record<LaunchKind['name'], string>> = {
  execution: 'a launch request',
  'bot-session': 'a bot session',
}

const jobs: Readonly<Record<LaunchKind['name'], string>> = {
  execution: 'to launch a flow',
  'bot-session': 'to open a bot session',
}

function sentElsewhere(meant: LaunchKind, kind: LaunchKind): Violation {
  return {
    rule: 'wrong-envelope',
    path: kind.idPath,
    message: `${kind.idPlace} is missing: this request has the form of ${words[meant.name]}, and was sent ${jobs[kind.name]}`,
    source: 'platform',
  }
}
