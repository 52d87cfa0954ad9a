import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { didYouMean } from '../contract/nearest.ts'
import { shellWord } from '../contract/shell-word.ts'

/** `environment-unknown`: an environment was asked for that the project does not have. */
export class UnknownEnvironmentError extends FlowContractError {
  readonly environment: string
  readonly known: readonly string[]

  /** `place` is the config file as a path for messages, `asked` where the name came from. */
  constructor(environment: string, known: readonly string[], place: string, asked: string) {
    super(
      'environment-unknown',
      `Unknown environment "${escapeText(environment)}"${escapeText(didYouMean(environment, known))} (from ${asked}). ` +
        `${known.length === 0 ? 'No environments are configured' : `Known environments: ${known.map(escapeText).join(', ')}`}. ` +
        `Add it to "environments" in ${escapeText(place)}, or name another`,
    )
    this.environment = environment
    this.known = known
  }
}

/** `flow-ambiguous`: an id or a name belongs to more than one flow. */
export class AmbiguousFlowError extends FlowContractError {
  readonly flow: string
  readonly keys: readonly string[]

  constructor(flow: string, keys: readonly string[]) {
    super(
      'flow-ambiguous',
      `"${escapeText(flow)}" names ${keys.length} flows: ${keys.map(escapeText).join(', ')}. Use the flow key of the one that is meant`,
    )
    this.flow = flow
    this.keys = keys
  }
}

/** `flow-unrecorded`: the flow is known to the project, but has no contract file for this environment. */
export class UnrecordedFlowError extends FlowContractError {
  readonly flow: string
  readonly environment: string | undefined

  /** `file` is where the contract is looked for; `elsewhere` the environments that have a contract file of their own. */
  constructor(flow: string, environment: string | undefined, file: string, elsewhere: readonly string[]) {
    const command = `npx flow-contract record ${shellWord(flow)}${environment === undefined ? '' : ` --env ${shellWord(environment)}`}`
    super(
      'flow-unrecorded',
      `Flow "${escapeText(flow)}" has no contract${environment === undefined ? '' : ` for environment "${escapeText(environment)}"`}: ` +
        `there is no ${escapeText(file)}${elsewhere.length === 0 ? '' : ` (only for ${elsewhere.map(escapeText).join(', ')})`}. ` +
        `Record it: ${command}, or import it: npx flow-contract import FILE.yaml`,
    )
    this.flow = flow
    this.environment = environment
  }
}

/** `flow-key-taken`: the key that a flow's name suggests belongs to another flow. */
export class TakenFlowKeyError extends FlowContractError {
  readonly key: string
  readonly flow: string

  /** `owner` names what has the key: a flow key, or the name of the other flow. */
  constructor(key: string, flow: string, owner: string) {
    super(
      'flow-key-taken',
      `The name of flow "${escapeText(flow)}" makes the flow key "${escapeText(key)}", which "${escapeText(owner)}" has already. ` +
        `Give it a key of its own: an alias under "flows" in the config, or, when it is imported, --key KEY`,
    )
    this.key = key
    this.flow = flow
  }
}
