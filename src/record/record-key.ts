import type { FlowIdentity } from '../contract/contract.ts'
import type { FiledFlow } from '../store/filed-flows.ts'
import { findFlowKey } from '../store/find-flow-key.ts'
import { AmbiguousFlowError } from '../store/project-errors.ts'
import { flowIds } from '../store/project-facts.ts'
import type { Recorded } from '../store/recorded.ts'
import type { RecordedProject } from './record-targets.ts'

/**
 * The flow key under which a live flow is kept: the one that has its id, else as `findFlowKey` says. `filed` are the flows
 * with a contract file. Throws `flow-ambiguous` and `flow-key-taken`.
 */
export function recordKey(
  { config, environment }: RecordedProject,
  recorded: Recorded,
  filed: readonly FiledFlow[],
  flow: FlowIdentity,
): string {
  const { id } = flow
  if (id === undefined) return findFlowKey(config, filed, flow)
  const known = [...new Set([...Object.keys(config.flows), ...Object.keys(recorded.flows)])]
  const listed = known.filter((key) => flowIds(key, config.flows[key], recorded, environment).includes(id))
  const inFiles = new Set(filed.filter((file) => file.flow?.id === id).map((file) => file.key))
  const [key, ...others] = listed.length > 0 ? listed : inFiles
  if (key !== undefined && others.length > 0) throw new AmbiguousFlowError(id, [key, ...others].toSorted())
  return key ?? findFlowKey(config, filed, flow)
}
