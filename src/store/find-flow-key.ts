import type { FlowContract, FlowIdentity } from '../contract/contract.ts'
import { FlowContractError, InvalidDocumentError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { flowKeyFromName } from '../contract/flow-key.ts'
import { contractKeys, readContractFile } from './contract-files.ts'
import { collidingNames } from './file-safe-name.ts'
import type { ProjectConfig } from './project-config.ts'
import { AmbiguousFlowError } from './project-errors.ts'
import type { TextStore } from './text-store.ts'

/** Where flow keys are looked up: a `Project` has both. */
export interface KeyedFlows {
  readonly store: TextStore
  readonly config: ProjectConfig
}

/**
 * The flow key of a flow that is about to get a contract file: the config's alias for that exact name, else the key of
 * the contract file that has it already, else one derived from the name. Throws `flow-ambiguous` when several answer, and
 * `flow-key-taken` when the derived key is another flow's.
 */
export function findFlowKey({ store, config }: KeyedFlows, flow: FlowIdentity): string {
  const aliases = Object.entries(config.flows).filter(([, { name, type }]) => isNamed(flow, name, type))
  if (aliases.length > 0)
    return single(
      flow,
      aliases.map(([key]) => key),
    )
  const files = contractKeys(store).filter((key) => {
    const known = readable(store, key)?.flow
    return known !== undefined && isNamed(flow, known.name, known.type)
  })
  if (files.length > 0) return single(flow, files)
  const key = flowKeyFromName(flow.name)
  // A contract file always has a name, and it is not this one; an alias without a name may well be this flow's.
  const others = contractKeys(store).concat(
    Object.keys(config.flows).filter((other) => config.flows[other]?.name !== undefined),
  )
  const owner = others.find((other) => collidingNames([other, key]) !== undefined)
  if (owner !== undefined) throw new TakenFlowKeyError(key, flow.name, owner)
  return key
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
        `Give it a key of its own with --key KEY, or an alias under "flows" in the config`,
    )
    this.key = key
    this.flow = flow
  }
}

function isNamed(flow: FlowIdentity, name: string | undefined, type: string | undefined): boolean {
  return name === flow.name && (type === undefined || type.toUpperCase() === flow.type.toUpperCase())
}

function single(flow: FlowIdentity, keys: readonly string[]): string {
  const [key, ...others] = keys
  if (key === undefined || others.length > 0) throw new AmbiguousFlowError(flow.name, keys)
  return key
}

/** A broken contract file is another flow's trouble. */
function readable(store: TextStore, key: string): FlowContract | undefined {
  try {
    return readContractFile(store, key)
  } catch (error) {
    if (error instanceof InvalidDocumentError) return undefined
    throw error
  }
}
