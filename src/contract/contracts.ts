import { type FlowContract } from './contract.ts'
import { FlowContractError, UnknownFlowError } from './errors.ts'
import { isObject } from './json.ts'

/** The contracts of a project, found by flow key, by any environment's id, or by exact name. */
export interface Contracts extends Iterable<FlowContract> {
  /** The contract of a flow. Throws `UnknownFlowError` with the known keys and the commands that help. */
  get(flow: string): FlowContract
  /** The contract of a flow, or undefined when none answers to that key, id or name. */
  find(flow: string): FlowContract | undefined
  /** The flow keys, sorted. */
  keys(): readonly string[]
}

/** A flow as callers name it: a flow key, an id, an exact name, or the contract itself. */
export type FlowReference = string | FlowContract

/** What public functions take as `contracts`. */
export type ContractsLike = Contracts | Iterable<FlowContract>

/** Contracts held in memory, as a registry. A contract outside a project answers to its flow's name and id. */
export function contractsOf(contracts: ContractsLike): Contracts {
  return isRegistry(contracts) ? contracts : new MemoryContracts([...contracts])
}

/** The contract that a reference means: itself, or what the registry knows under that name. Throws when unknown. */
export function resolveFlow(contracts: ContractsLike, flow: FlowReference): FlowContract {
  if (typeof flow === 'string') return contractsOf(contracts).get(flow)
  if (isObject(flow) && isObject(flow.flow) && 'inputs' in flow) return flow
  throw new FlowContractError(
    'flow-invalid',
    `A flow is named by its flow key, id or exact name, or is a contract; this is ${flow === null ? 'null' : `of type ${typeof flow}`}`,
  )
}

/** The names a contract answers to: key, ids, exact name; the first is the one that messages use. */
function answersTo(contract: FlowContract): string[] {
  const { flow, project } = contract
  return [
    ...(project === undefined ? [] : [project.key, ...project.ids]),
    ...(flow.id === undefined ? [] : [flow.id]),
    flow.name,
  ]
}

function isRegistry(contracts: ContractsLike): contracts is Contracts {
  return (
    typeof (contracts as Partial<Contracts>).find === 'function' &&
    typeof (contracts as Partial<Contracts>).keys === 'function' &&
    !Array.isArray(contracts)
  )
}

class MemoryContracts implements Contracts {
  readonly #contracts: readonly FlowContract[]

  constructor(contracts: readonly FlowContract[]) {
    this.#contracts = contracts
  }

  get(flow: string): FlowContract {
    const found = this.find(flow)
    if (found === undefined)
      throw new UnknownFlowError(
        flow,
        this.keys(),
        this.#contracts.map((contract) => contract.flow.name),
      )
    return found
  }

  find(flow: string): FlowContract | undefined {
    return (
      this.#contracts.find((contract) => contract.project?.key === flow) ??
      this.#contracts.find((contract) => answersTo(contract).includes(flow))
    )
  }

  keys(): readonly string[] {
    return this.#contracts.map((contract) => contract.project?.key ?? contract.flow.name).toSorted()
  }

  [Symbol.iterator](): Iterator<FlowContract> {
    return this.#contracts[Symbol.iterator]()
  }
}
