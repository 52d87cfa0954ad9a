import { dirname, resolve } from 'node:path'
import { dictionary } from '../contract/dictionary.ts'
import { checkConfig } from './check-config.ts'
import { type ConfigFile, readConfigChain } from './config-chain.ts'
import type { FlowConfig, ProjectConfig } from './project-config.ts'

/** The folder of contract files, beside the config, when no config names another. */
export const contractsFolder = 'flow-contracts'

/** A config with all that it extends. */
export interface LoadedConfig {
  /** The absolute path of the config file itself. */
  readonly file: string
  readonly config: ProjectConfig
  /** By flow key: the absolute path of the config file whose `callerExpects` counts. */
  readonly expectationFiles: ReadonlyMap<string, string>
}

/** Reads a config file and those it extends. Throws `config-invalid` or `store-unreadable`. */
export function loadConfig(file: string): LoadedConfig {
  const chain = readConfigChain(file)
  const [own] = chain
  const contracts = chain.find(({ document }) => document.contracts !== undefined) ?? chain.at(-1) ?? own
  const recordFrom = chain.find(({ document }) => document.recordFrom !== undefined)?.document.recordFrom
  const config: ProjectConfig = {
    contracts: resolve(dirname(contracts.path), contracts.document.contracts ?? contractsFolder),
    ...(recordFrom === undefined ? {} : { recordFrom }),
    // Not inherited: a generated file belongs to the package whose config asks for it.
    ...(own.document.types === undefined ? {} : { types: resolve(dirname(own.path), own.document.types) }),
    environments: dictionary(chain.toReversed().flatMap(({ document }) => Object.entries(document.environments))),
    flows: mergedFlows(chain),
  }
  checkConfig(chain, config)
  return { file: own.path, config, expectationFiles: expectationFiles(chain) }
}

// Member by member: what a nearer config says of a flow replaces that member, and the others stay inherited.
function mergedFlows(chain: readonly ConfigFile[]): Readonly<Record<string, FlowConfig>> {
  const flows = new Map<string, FlowConfig>()
  for (const { document } of chain.toReversed()) {
    for (const [key, flow] of Object.entries(document.flows)) flows.set(key, { ...flows.get(key), ...flow })
  }
  return dictionary(flows)
}

function expectationFiles(chain: readonly ConfigFile[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const { path, document } of chain.toReversed()) {
    for (const [key, flow] of Object.entries(document.flows)) if (flow.callerExpects !== undefined) files.set(key, path)
  }
  return files
}
