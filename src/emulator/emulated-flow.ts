import { type FlowContract } from '../contract/contract.ts'
import { UnknownFlowError } from '../contract/errors.ts'
import type { JsonObject } from '../contract/json.ts'
import { stableId } from './stable-id.ts'

/**
 * What became of a flow: `published`; `checked-in` or `unpublished`: it never was published, and cannot be launched;
 * `deleted`: it is found only by who asks for deleted flows; `other-division`: it is in a division in which the client has
 * no role, so that nothing shows it.
 */
export type FlowState = 'published' | 'checked-in' | 'unpublished' | 'deleted' | 'other-division'

/** What the emulated organisation adds to a flow's contract. */
export interface EmulatedFlow {
  /** `published` if absent. `publish` publishes what was not. */
  readonly state?: FlowState
  /** The division that it is in; the organisation's one division, Home, if absent. */
  readonly division?: Division
  readonly description?: string
  /**
   * What a run that completes gives back; a function gets the inputs that the flow took. If absent, values that fit the
   * contract's outputs. What is given here is not judged: it may be what the contract would refuse. Where the function
   * throws or gives no object, the run is answered with a 500 that says so.
   */
  readonly outputs?: JsonObject | ((inputs: JsonObject) => JsonObject)
  /** Lets every run of the flow fail with this error. */
  readonly failure?: { readonly code: string; readonly message: string }
}

/** A division of the organisation. */
export interface Division {
  readonly id: string
  readonly name: string
}

/** The division that every organisation has. */
export const homeDivision: Division = { id: stableId(['division', 'Home']), name: 'Home' }

/** The settings by flow key, id or exact name. */
export type EmulatedFlows = Readonly<Record<string, EmulatedFlow>>

/** What the settings say of a flow. */
export function settingsOf(flows: EmulatedFlows, contract: FlowContract): EmulatedFlow {
  const name = namesOf(contract).find((one) => Object.hasOwn(flows, one))
  return (name === undefined ? undefined : flows[name]) ?? {}
}

/** Throws `UnknownFlowError` for settings that are no flow's: a slip in a key would go unseen. */
export function assertFlowsKnown(flows: EmulatedFlows, contracts: readonly FlowContract[]): void {
  const known = new Set(contracts.flatMap(namesOf))
  for (const name of Object.keys(flows)) {
    if (known.has(name)) continue
    const keys = contracts.map(({ project, flow }) => project?.key ?? flow.name)
    throw new UnknownFlowError(name, keys.toSorted(), [...known])
  }
}

function namesOf({ flow, project }: FlowContract): readonly string[] {
  return [project?.key, flow.id, ...(project?.ids ?? []), flow.name].filter((name) => name !== undefined)
}
