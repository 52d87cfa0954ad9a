import type { PlatformFlow } from '../contract/read-platform-flow.ts'
import { type FiledFlow, filedFlows } from '../store/filed-flows.ts'
import { TakenFlowKeyError } from '../store/project-errors.ts'
import type { Recorded } from '../store/recorded.ts'
import type { KeyedFlow } from './plan-recording.ts'
import { recordKey } from './record-key.ts'
import type { RecordedProject } from './record-targets.ts'

/** Gives the flows of one recording their keys, and each key to one flow only. */
export class FlowKeys {
  readonly #project: RecordedProject
  readonly #recorded: Recorded
  readonly #filed: readonly FiledFlow[]
  readonly #taken = new Map<string, PlatformFlow>()

  constructor(project: RecordedProject, recorded: Recorded) {
    this.#project = project
    this.#recorded = recorded
    // Once: an organisation has hundreds of flows, and each must be told from all that are filed.
    this.#filed = filedFlows(project.store)
  }

  /**
   * A flow with the key that it was asked for by, else the one it is kept under or that its name suggests. Undefined for a
   * flow that has its key already. Throws `flow-key-taken` and `flow-ambiguous`.
   */
  keyed(flow: PlatformFlow, asked?: string): KeyedFlow | undefined {
    const { flow: identity } = flow.contract
    const key = asked ?? recordKey(this.#project, this.#recorded, this.#filed, identity)
    const owner = this.#taken.get(key)
    if (owner !== undefined) {
      if (owner.contract.flow.id === identity.id) return undefined
      throw new TakenFlowKeyError(key, identity.name, owner.contract.flow.name)
    }
    this.#taken.set(key, flow)
    return { key, flow, keyIsNew: !this.#isKnown(key) }
  }

  /** Gives a key back: its flow is not kept. */
  release(key: string): void {
    this.#taken.delete(key)
  }

  #isKnown(key: string): boolean {
    return this.#project.config.flows[key] !== undefined || this.#filed.some((file) => file.key === key)
  }

  /** Whether a flow has a key already. */
  has({ contract }: PlatformFlow): boolean {
    return [...this.#taken.values()].some((flow) => flow.contract.flow.id === contract.flow.id)
  }
}
