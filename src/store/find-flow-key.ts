import type { FlowIdentity } from '../contract/contract.ts'
import { flowKeyFromName } from '../contract/flow-key.ts'
import { collidingNames } from './file-safe-name.ts'
import type { FiledFlow } from './filed-flows.ts'
import type { FlowConfig, ProjectConfig } from './project-config.ts'
import { AmbiguousFlowError, TakenFlowKeyError } from './project-errors.ts'

/**
 * The flow key of a flow that is about to get a contract file: the config's alias for that exact name, else the key of
 * the contract file that has it already, else one derived from the name. `filed` are the flows with a contract file.
 * Throws `flow-ambiguous` when several answer, and `flow-key-taken` when the derived key is another flow's.
 */
export function findFlowKey(config: ProjectConfig, filed: readonly FiledFlow[], flow: FlowIdentity): string {
  const aliases = Object.keys(config.flows).filter((key) => isNamed(flow, config.flows[key] ?? {}))
  if (aliases.length > 0) return single(flow, aliases)
  const named = filed.filter((known) => isNamed(flow, known.flow ?? {})).map(({ key }) => key)
  if (named.length > 0) return single(flow, [...new Set(named)])
  const key = flowKeyFromName(flow.name)
  // A contract file always has a name, and it is not this one; an alias without a name may well be this flow's.
  const others = Object.keys(config.flows).filter((other) => config.flows[other]?.name !== undefined)
  const owner = [...filed.map((known) => known.key), ...others].find((other) => collidingNames([other, key]))
  if (owner !== undefined) throw new TakenFlowKeyError(key, flow.name, owner)
  return key
}

function isNamed(flow: FlowIdentity, { name, type }: Pick<FlowConfig, 'name' | 'type'>): boolean {
  return name === flow.name && (type === undefined || type.toUpperCase() === flow.type.toUpperCase())
}

function single(flow: FlowIdentity, keys: readonly string[]): string {
  const [key, ...others] = keys
  if (key === undefined || others.length > 0) throw new AmbiguousFlowError(flow.name, keys)
  return key
}
