import { dirname, join, resolve } from 'node:path'
import type { Contracts } from '../contract/contracts.ts'
import { dictionary } from '../contract/dictionary.ts'
import { type AskedEnvironment, chooseEnvironment } from './choose-environment.ts'
import { contractFileNames } from './contract-file-names.ts'
import { directoryStore } from './directory-store.ts'
import { configFile, findProject, type ProjectPlace } from './find-project.ts'
import { contractsFolder, type LoadedConfig, loadConfig } from './load-config.ts'
import { messagePath } from './message-path.ts'
import type { ProjectConfig } from './project-config.ts'
import { ProjectContracts } from './project-contracts.ts'
import type { TextStore } from './text-store.ts'
import { type Variables, variable } from './variables.ts'

/** Which project, and which of its environments. */
export interface ProjectOptions {
  /** A file or folder, as a path or a `file:` URL: the nearest project upward from it counts. The working folder if absent. */
  readonly from?: string
  /** The config file, instead of the nearest one. */
  readonly config?: string
  /** The environment whose contracts count. */
  readonly environment?: string
}

/** A project on the disk. Paths are absolute. */
export interface Project {
  /** The folder of the config file, else the folder that has the `flow-contracts` folder, else the working folder. */
  readonly root: string
  /** Undefined in a project that is no more than a folder of contracts. */
  readonly configFile?: string
  readonly config: ProjectConfig
  /** The environment whose contracts count; undefined when the config has none. */
  readonly environment: string | undefined
  /** The folder of contract files. */
  readonly store: TextStore
  readonly contracts: Contracts
}

/**
 * Opens the project that `from` lies in, else the one that the working folder lies in; an empty one in the working folder
 * when there is none. `FLOW_CONTRACT_CONFIG` names another config, `FLOW_CONTRACT_ENV` the environment; options win over
 * both. Throws `config-invalid`, `store-unreadable` or `environment-unknown`; contract files are read when they are asked for.
 */
export function openProject(options: ProjectOptions = {}, variables: Variables = process.env): Project {
  const place = findPlace(options, variables)
  const loaded = place.configFile === undefined ? undefined : loadConfig(place.configFile)
  const config = loaded?.config ?? withoutConfig(place.root)
  const store = directoryStore(config.contracts)
  const environment = chooseEnvironment(
    config,
    askedEnvironment(options, variables),
    () => knownEnvironments(config, store),
    place.configFile ?? join(place.root, configFile),
  )
  return {
    ...place,
    config,
    environment,
    store,
    contracts: new ProjectContracts({ store, config, environment, configFor: configNames(place, loaded) }),
  }
}

/** The root of the project that `openProject` would open; nothing of it is read. */
export function projectRoot(options: ProjectOptions = {}, variables: Variables = process.env): string {
  return findPlace(options, variables).root
}

function findPlace({ from, config }: ProjectOptions, variables: Variables): ProjectPlace {
  const named = config ?? variable(variables, 'FLOW_CONTRACT_CONFIG')
  if (named !== undefined) return { root: dirname(resolve(named)), configFile: resolve(named) }
  const workingFolder = process.cwd()
  return (from === undefined ? undefined : findProject(from)) ?? findProject(workingFolder) ?? { root: workingFolder }
}

function askedEnvironment({ environment }: ProjectOptions, variables: Variables): AskedEnvironment | undefined {
  if (environment !== undefined) return { name: environment, by: 'the environment option' }
  const name = variable(variables, 'FLOW_CONTRACT_ENV')
  return name === undefined ? undefined : { name, by: 'FLOW_CONTRACT_ENV' }
}

function withoutConfig(root: string): ProjectConfig {
  return { contracts: join(root, contractsFolder), environments: dictionary([]), flows: dictionary([]) }
}

// Without configured environments the file names tell which there are.
function knownEnvironments(config: ProjectConfig, store: TextStore): readonly string[] {
  const configured = Object.keys(config.environments)
  if (configured.length > 0) return configured
  const named = contractFileNames(store).flatMap(({ environment }) => (environment === undefined ? [] : [environment]))
  return [...new Set(named)].toSorted()
}

/** By flow key: the config file whose expectations judge that flow, as a path for messages. */
function configNames(place: ProjectPlace, loaded: LoadedConfig | undefined): (key: string) => string | undefined {
  return (key) => {
    const file = loaded?.expectationFiles.get(key) ?? place.configFile
    return file === undefined ? undefined : messagePath(file)
  }
}
