import type { FlowContract, ProjectFacts } from '../contract/contract.ts'
import type { FlowConfig } from './project-config.ts'
import { defaultEnvironment, type Recorded } from './recorded.ts'

/** Where the facts about one flow come from. */
export interface FactSources {
  readonly key: string
  /** What the config says of the flow; undefined when it does not name it. */
  readonly flow: FlowConfig | undefined
  readonly recorded: Recorded
  readonly environment: string | undefined
  /** The contract file and the config file, as paths for messages. */
  readonly file: string
  readonly config: string | undefined
}

/** What a project knows about a contract beyond its file. */
export function projectFacts(contract: FlowContract, sources: FactSources): ProjectFacts {
  const { key, flow, recorded, environment, file, config } = sources
  const recordedVersion = recorded.flows[key]?.[environment ?? defaultEnvironment]?.version
  const ids = [
    ...flowIds(key, flow, recorded, environment),
    ...(contract.flow.id === undefined ? [] : [contract.flow.id]),
  ]
  const id = idIn(environment ?? defaultEnvironment, sources) ?? (new Set(ids).size === 1 ? ids[0] : undefined)
  return {
    key,
    file,
    ...(config === undefined ? {} : { config }),
    ...(environment === undefined ? {} : { environment }),
    ...(id === undefined ? {} : { id }),
    ids: [...new Set(ids)],
    ...(recordedVersion === undefined ? {} : { recordedVersion }),
    ...expectationsOf(flow ?? {}),
  }
}

/** The id in one environment, as the config says, else the records. */
function idIn(environment: string, { key, flow, recorded }: FactSources): string | undefined {
  const configured = typeof flow?.id === 'string' ? flow.id : flow?.id?.[environment]
  return configured ?? recorded.flows[key]?.[environment]?.id
}

/** The ids of a flow that the config and the records know, in every environment; the given environment's come first. */
export function flowIds(
  key: string,
  flow: FlowConfig | undefined,
  recorded: Recorded,
  environment: string | undefined,
): readonly string[] {
  const own = environment ?? defaultEnvironment
  const configured = typeof flow?.id === 'string' ? [flow.id] : ownFirst(Object.entries(flow?.id ?? {}), own)
  const records = Object.entries(recorded.flows[key] ?? {}).map(([name, { id }]): [string, string] => [name, id])
  return [...new Set([...configured, ...ownFirst(records, own)])]
}

function ownFirst(ids: readonly (readonly [environment: string, id: string])[], own: string): readonly string[] {
  return [...ids.filter(([name]) => name === own), ...ids.filter(([name]) => name !== own)].map(([, id]) => id)
}

// The rest of what the config says of a flow serves to find it.
function expectationsOf({
  name: _name,
  type: _type,
  id: _id,
  ...expectations
}: FlowConfig): Omit<FlowConfig, 'name' | 'type' | 'id'> {
  return expectations
}
