import type { FlowContract } from '../contract/contract.ts'
import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { assertContract } from './assert-contract.ts'
import {
  assertFlowsKnown,
  type Division,
  type EmulatedFlow,
  type EmulatedFlows,
  type FlowState,
  homeDivision,
  settingsOf,
} from './emulated-flow.ts'
import { stableFlowId } from './stable-id.ts'

/** A version of a flow. */
export interface FlowVersion {
  /** Such as `"1.0"`. */
  readonly id: string
  /** Its `flow.id` is the flow's id in the emulated organisation. */
  readonly contract: FlowContract
  /** ISO 8601; undefined for what was published before the emulator began, and for what never was. */
  readonly datePublished?: string
}

/** A flow of the emulated organisation, with every version that it has. */
export interface CatalogFlow {
  readonly id: string
  readonly state: FlowState
  readonly division: Division
  readonly description: string | undefined
  readonly settings: EmulatedFlow
  /** The oldest first. */
  readonly versions: ReadonlyMap<string, FlowVersion>
  readonly latest: FlowVersion
  /** The latest version, when it is published. */
  readonly published: FlowVersion | undefined
}

/** What the contracts do not say of an organisation. */
export interface CatalogOptions {
  readonly settings?: EmulatedFlows | undefined
  /**
   * Whether it is the organisation of one environment alone, so that the ids of others lead nowhere. Else it stands for all
   * of them: an application under test has the ids of one, and the contracts may be those of another.
   */
  readonly isOneEnvironment?: boolean
}

/** The flows of the emulated organisation. Ids are found whatever their case. */
export class FlowCatalog {
  readonly #flows = new Map<string, CatalogFlow>()
  readonly #idsOfFlows = new Map<string, string>()
  /** The ids that lead nowhere here, and which flows they are in other environments. */
  readonly #idsElsewhere = new Map<string, string>()
  readonly #settings: EmulatedFlows
  readonly #isOneEnvironment: boolean

  /**
   * Throws `contract-invalid` for what is no contract, `flow-duplicated` when two contracts share an id, and
   * `UnknownFlowError` for settings that are no flow's.
   */
  constructor(contracts: Iterable<FlowContract>, { settings = {}, isOneEnvironment = false }: CatalogOptions = {}) {
    const listed = [...contracts]
    for (const contract of listed) assertContract(contract)
    assertFlowsKnown(settings, listed)
    this.#settings = settings
    this.#isOneEnvironment = isOneEnvironment
    for (const contract of listed) {
      const ids = this.#idsOf(contract)
      this.#assertFree(ids, undefined, contract)
      // Without a record of it, a flow's only version is its first.
      const version = contract.project?.version ?? contract.project?.recordedVersion ?? '1.0'
      this.#keep(ids.here[0], ids, { id: version, contract })
    }
  }

  /** The flows that the client can see. */
  *[Symbol.iterator](): Iterator<CatalogFlow> {
    for (const flow of this.#flows.values()) if (flow.state !== 'other-division') yield flow
  }

  /** The flow with this id, if the client can see it; one that was deleted too. */
  find(id: string): CatalogFlow | undefined {
    const flow = this.#withId(id)
    return flow?.state === 'other-division' ? undefined : flow
  }

  /** The flow that has this id in another environment, and not in this one. */
  findElsewhere(id: string): CatalogFlow | undefined {
    const own = this.#idsElsewhere.get(id.toLowerCase())
    return own === undefined || this.#withId(id) !== undefined ? undefined : this.find(own)
  }

  /**
   * Publishes the next version of the flow that has one of the contract's ids or, when the contract has none, its name and
   * type; of a new flow when there is none. `datePublished` is ISO 8601. Throws `contract-invalid` and `flow-duplicated`.
   */
  publish(contract: FlowContract, datePublished: string): void {
    assertContract(contract)
    const ids = this.#idsOf(contract)
    const known =
      ids.here.map((id) => this.#withId(id) ?? this.findElsewhere(id)).find((flow) => flow !== undefined) ??
      this.#namesake(contract)
    this.#assertFree(ids, known, contract)
    const id = known === undefined ? '1.0' : nextVersion(known)
    const state = known?.state === 'other-division' ? known.state : 'published'
    this.#keep(known?.id ?? ids.here[0], ids, { id, contract, datePublished }, state)
  }

  #withId(id: string): CatalogFlow | undefined {
    const own = this.#idsOfFlows.get(id.toLowerCase())
    return own === undefined ? undefined : this.#flows.get(own)
  }

  #namesake({ flow: { id, name, type } }: FlowContract): CatalogFlow | undefined {
    if (id !== undefined) return undefined
    return [...this.#flows.values()].find(({ latest: { contract } }) => {
      return contract.flow.name === name && contract.flow.type === type
    })
  }

  #assertFree({ here }: FlowIds, owner: CatalogFlow | undefined, contract: FlowContract): void {
    for (const id of here) {
      const other = this.#withId(id)
      if (other === undefined || other === owner) continue
      const names = [other.latest.contract, contract].map(({ flow }) => `"${escapeText(flow.name)}"`)
      throw new FlowContractError(
        'flow-duplicated',
        `The flows ${names.join(' and ')} have the same id ${escapeText(id)}. Correct one of their contracts, or give the emulator one of them`,
      )
    }
  }

  #keep(id: string, { here, elsewhere }: FlowIds, version: FlowVersion, published?: FlowState): void {
    const { contract } = version
    const known = this.#flows.get(id)
    const settings = known?.settings ?? settingsOf(this.#settings, contract)
    const { state: given = 'published', division = homeDivision, description } = settings
    const state = published ?? given
    const latest = { ...version, contract: { ...contract, flow: { ...contract.flow, id } } }
    const isPublished = state !== 'checked-in' && state !== 'unpublished'
    this.#flows.set(id, {
      id,
      state,
      division,
      description,
      settings,
      latest,
      versions: new Map([...(known?.versions ?? []), [latest.id, latest] as const]),
      published: isPublished ? latest : undefined,
    })
    for (const other of elsewhere) this.#idsElsewhere.set(other.toLowerCase(), id)
    for (const other of here) {
      if (other === id || this.findElsewhere(other) === undefined) this.#idsOfFlows.set(other.toLowerCase(), id)
    }
  }

  #idsOf({ flow, project }: FlowContract): FlowIds {
    const known = [project?.id, flow.id, ...(project?.ids ?? [])].filter((id) => id !== undefined)
    const [own = stableFlowId(flow), ...others] = new Set(known)
    const isAlone = this.#isOneEnvironment && project?.id !== undefined
    return isAlone ? { here: [own], elsewhere: others } : { here: [own, ...others], elsewhere: [] }
  }
}

/** The ids of a flow: those by which it is found, its own in this environment first, and those by which it is not. */
interface FlowIds {
  readonly here: readonly [string, ...string[]]
  readonly elsewhere: readonly string[]
}

/** The platform counts publications: `3.0` is followed by `4.0`. */
function nextVersion({ versions, latest }: CatalogFlow): string {
  const numbers = [...versions.keys()].map((id) => Number.parseInt(id, 10)).filter((number) => !Number.isNaN(number))
  return numbers.length === 0 ? `${latest.id}.1` : `${Math.max(...numbers) + 1}.0`
}
