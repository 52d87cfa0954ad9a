import type { FlowContract } from '../contract/contract.ts'
import type { Contracts } from '../contract/contracts.ts'
import { UnknownFlowError } from '../contract/errors.ts'
import { contractFileFor, contractFileName, contractFileNames, contractFilesFor } from './contract-file-names.ts'
import { openContractFile } from './contract-files.ts'
import type { ProjectConfig } from './project-config.ts'
import { AmbiguousFlowError, UnrecordedFlowError } from './project-errors.ts'
import { flowIds, projectFacts } from './project-facts.ts'
import { type Recorded, readRecorded } from './recorded.ts'
import { fileIn, type TextStore } from './text-store.ts'

/** What the contracts of a project are made from. */
export interface ProjectSources {
  readonly store: TextStore
  readonly config: ProjectConfig
  readonly environment: string | undefined
  /** The config file that judges a flow, as a path for messages; undefined when there is none. */
  readonly configFor: (key: string) => string | undefined
}

/** The contracts of a project, each read and joined with the project's facts when it is first asked for, then kept. */
export class ProjectContracts implements Contracts {
  readonly #sources: ProjectSources
  readonly #byKey = new Map<string, FlowContract>()
  readonly #byAnswer = new Map<string, FlowContract>()
  #recorded: Recorded | undefined

  constructor(sources: ProjectSources) {
    this.#sources = sources
  }

  get(flow: string): FlowContract {
    const found = this.find(flow)
    if (found !== undefined) return found
    throw this.#notFound(flow)
  }

  find(flow: string): FlowContract | undefined {
    const known = this.#byKey.get(flow) ?? this.#byAnswer.get(flow) ?? this.#load(flow)
    if (known !== undefined) return known
    const key = this.#keyAnswering(flow)
    const found = key === undefined ? undefined : this.#load(key)
    if (found !== undefined) this.#byAnswer.set(flow, found)
    return found
  }

  keys(): readonly string[] {
    return [...this.#files().keys()]
  }

  *[Symbol.iterator](): Iterator<FlowContract> {
    for (const [key, name] of this.#files()) {
      const contract = this.#load(key, name)
      if (contract !== undefined) yield contract
    }
  }

  #files(): ReadonlyMap<string, string> {
    return contractFilesFor(this.#sources.store, this.#sources.environment)
  }

  /** The contract of a key; `name` is the file that has it, when that is known already. */
  #load(key: string, name?: string): FlowContract | undefined {
    const loaded = this.#byKey.get(key)
    if (loaded !== undefined) return loaded
    const { store, config, environment, configFor } = this.#sources
    const found = name ?? contractFileFor(store, key, environment)
    const opened = found === undefined ? undefined : openContractFile(store, found)
    if (opened === undefined) return undefined
    const { contract, file } = opened
    const sources = {
      key,
      flow: config.flows[key],
      recorded: this.#records(),
      environment,
      file,
      config: configFor(key),
    }
    const joined: FlowContract = { ...contract, project: projectFacts(contract, sources) }
    this.#byKey.set(key, joined)
    return joined
  }

  /** The key of the one flow that has this id or exact name. Throws `AmbiguousFlowError` when there are more. */
  #keyAnswering(answer: string): string | undefined {
    const { config, environment } = this.#sources
    // A flow that the config names by this very key is meant, even while it has no contract.
    if (config.flows[answer] !== undefined) return answer
    const recorded = this.#records()
    const keys = [...new Set([...Object.keys(config.flows), ...Object.keys(recorded.flows)])]
    const byId = keys.filter((key) => flowIds(key, config.flows[key], recorded, environment).includes(answer))
    // Only when no list knows the id are all the files read.
    const found = byId.length > 0 ? byId : this.#keysByContent(answer)
    if (found.length > 1) throw new AmbiguousFlowError(answer, found.toSorted())
    return found[0]
  }

  #keysByContent(answer: string): readonly string[] {
    const { config, store } = this.#sources
    const found = new Set(Object.keys(config.flows).filter((key) => config.flows[key]?.name === answer))
    const own = this.#files()
    let broken: unknown
    // Every environment's file: each may be the only one that knows its environment's id.
    for (const { key, name } of contractFileNames(store)) {
      try {
        const contract = own.get(key) === name ? this.#load(key, name) : openContractFile(store, name)?.contract
        if (contract?.flow.id === answer || contract?.flow.name === answer) found.add(key)
      } catch (error) {
        broken ??= error
      }
    }
    // A file that cannot be read may hold the very flow: then nobody can say that there is none.
    if (found.size === 0 && broken !== undefined) throw broken
    return [...found]
  }

  #notFound(flow: string): Error {
    const { store, config, environment } = this.#sources
    const key = this.#keyAnswering(flow) ?? flow
    const elsewhere = contractFileNames(store).flatMap((file) => (file.key === key ? (file.environment ?? []) : []))
    if (config.flows[key] !== undefined || elsewhere.length > 0) {
      return new UnrecordedFlowError(key, environment, fileIn(store, contractFileName(key)), elsewhere)
    }
    const keys = [...new Set([...this.keys(), ...Object.keys(config.flows)])].toSorted()
    const names = [
      ...Object.values(config.flows).map(({ name }) => name ?? ''),
      ...[...this].map(({ flow }) => flow.name),
    ]
    return new UnknownFlowError(flow, keys, names)
  }

  #records(): Recorded {
    return (this.#recorded ??= readRecorded(this.#sources.store))
  }
}
