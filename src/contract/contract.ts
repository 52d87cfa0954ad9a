import type { JsonSchema } from './json.ts'

/** Where a contract came from. */
export type SourceKind = 'api' | 'archy' | 'export' | 'hand'

/** The flow as the platform names it. `id` is unknown for contracts made from the authors' files. */
export interface FlowIdentity {
  readonly id?: string
  readonly name: string
  /** The platform's flow type, such as `WORKFLOW`. */
  readonly type: string
}

/** Where a contract came from: the region it was recorded in, or the file it was imported from. */
export interface ContractSource {
  readonly kind: SourceKind
  readonly region?: string
  readonly file?: string
}

/** What a flow takes and gives: the content of a contract file, and, in a project, what the project adds to it. */
export interface FlowContract {
  readonly flow: FlowIdentity
  /** JSON Schema of the inputs map; null when nobody knows it. */
  readonly inputs: JsonSchema | null
  /** JSON Schema of the outputs map; null when nobody knows it. */
  readonly outputs: JsonSchema | null
  readonly source: ContractSource
  /** Remarks on what could not be read exactly, such as an input type without a known JSON form. */
  readonly notes?: readonly string[]
  /** What the project's config and records say about this flow. Never written to a contract file. */
  readonly project?: ProjectFacts
}

/** What a project knows about a contract beyond its file. */
export interface ProjectFacts {
  /** The flow key: the alias in the config, and the name of the contract file. */
  readonly key: string
  /** The contract file, as a path for messages; undefined for contracts in memory. */
  readonly file?: string
  /** The config file that judges, as a path for messages; undefined when there is none. */
  readonly config?: string
  /** The environment whose contract this is; undefined when the config names none. */
  readonly environment?: string
  /** The flow's id in this environment; undefined when nobody knows it. */
  readonly id?: string
  /** The ids of this flow in every environment, and the one in the contract file. */
  readonly ids: readonly string[]
  /** The flow version on record for this environment, such as `"3.0"`. */
  readonly recordedVersion?: string
  /** The version that the config pins: a launch must then name it as its `flowVersion`. */
  readonly version?: string
  readonly callerExpects?: CallerExpectations
  /** The launch request's member that carries the inputs; `inputData` unless a gateway takes another. */
  readonly launchKey?: string
  /** Whether inputs that the contract does not name are let through for this flow. */
  readonly unknownInputs?: 'allow' | 'refuse'
  /** Values that the config accepts for inputs although the schema refuses them. */
  readonly accept?: readonly Leniency[]
}

/** `null`: null passes for any input; `numeric-text`: text such as `"200"` passes for numbers. */
export type Leniency = 'null' | 'numeric-text'

/** What this caller adds to a contract: inputs it must send, and narrower schemas for single inputs (2020-12). */
export interface CallerExpectations {
  /** Names of inputs, or `'all'`: every input of the contract. */
  readonly required?: readonly string[] | 'all'
  readonly properties?: { readonly [input: string]: JsonSchema }
}

/** How a message names a flow: its key, else its name. */
export function contractLabel(contract: FlowContract): string {
  return contract.project?.key ?? contract.flow.name
}
