import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'

/** `nothing-to-record`: no flow was named, and the project knows none. */
export class NothingToRecordError extends FlowContractError {
  constructor() {
    super(
      'nothing-to-record',
      'No flows to record: the config names none, and none was recorded before. Name one by id or exact name: ' +
        'npx flow-contract record FLOW, or record them all: npx flow-contract record --all',
    )
  }
}

/** `flow-unidentified`: the project knows a flow by its key alone, and the platform knows no keys. */
export class UnidentifiedFlowError extends FlowContractError {
  readonly flow: string

  constructor(key: string, environment: string | undefined) {
    super(
      'flow-unidentified',
      `Flow "${escapeText(key)}" has no name in the config, and no id${environment === undefined ? '' : ` for environment "${escapeText(environment)}"`}. ` +
        `Add its exact "name", or its "id", under "flows" in the config`,
    )
    this.flow = key
  }
}

/** `flow-name-ambiguous`: several live flows have the name that was asked for. */
export class AmbiguousLiveFlowError extends FlowContractError {
  readonly flow: string
  readonly ids: readonly string[]

  /** `flows` are the type and the id of each. */
  constructor(name: string, flows: readonly { readonly type: string; readonly id: string }[]) {
    super(
      'flow-name-ambiguous',
      `${flows.length} live flows are named "${escapeText(name)}": ` +
        `${flows.map(({ type, id }) => `${escapeText(type)} ${escapeText(id)}`).join(', ')}. ` +
        `Record the one that is meant by its id, or put its "type" or "id" in the config`,
    )
    this.flow = name
    this.ids = flows.map(({ id }) => id)
  }
}
