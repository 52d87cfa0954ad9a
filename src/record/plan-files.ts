import type { FlowContract } from '../contract/contract.ts'
import { InvalidDocumentError } from '../contract/errors.ts'
import { renderContract } from '../contract/render-contract.ts'
import { findRegionHost } from '../platform/regions.ts'
import { contractFileNames } from '../store/contract-file-names.ts'
import { readContractFile } from '../store/contract-files.ts'
import type { Recorded } from '../store/recorded.ts'
import { sameSchemas } from './contract-changes.ts'
import type { RecordedProject } from './record-targets.ts'

/** A contract file that is to be written, or taken away when there is no contract. */
export interface FileWrite {
  /** The environment that the file is for; undefined for the file that serves all. */
  readonly environment: string | undefined
  readonly contract: FlowContract | undefined
}

/** What is to become of the contract files of one flow. */
export interface FilePlan {
  /** The contract that counts afterwards. */
  readonly contract: FlowContract
  /** The environment of the file that it is in; undefined for the file that serves all. */
  readonly environment: string | undefined
  readonly writes: readonly FileWrite[]
}

/**
 * Puts a flow's contract for the project's environment where it belongs. The environment whose contracts judge has the
 * file that serves all; another has a file of its own only while its schemas differ from that one's.
 */
export function planFiles(project: RecordedProject, recorded: Recorded, key: string, next: FlowContract): FilePlan {
  const { store, environment, config } = project
  const files = contractFileNames(store).filter((file) => file.key === key)
  const hasOwn = environment !== undefined && files.some((file) => file.environment === environment)
  const removal: readonly FileWrite[] = hasOwn ? [{ environment, contract: undefined }] : []
  const serving = readableContract(project, key, undefined)
  if (environment === undefined || environment === judgingEnvironment(config)) {
    const write: readonly FileWrite[] = isSame(serving, next)
      ? []
      : [...keptForOthers(project, recorded, key, serving, next), { environment: undefined, contract: next }]
    return { contract: next, environment: undefined, writes: [...write, ...removal] }
  }
  if (serving !== undefined && sameSchemas(serving, next)) {
    return { contract: serving, environment: undefined, writes: removal }
  }
  const own = hasOwn ? readableContract(project, key, environment) : undefined
  return { contract: next, environment, writes: isSame(own, next) ? [] : [{ environment, contract: next }] }
}

function judgingEnvironment({ recordFrom, environments }: RecordedProject['config']): string | undefined {
  const names = Object.keys(environments)
  return recordFrom ?? (names.length === 1 ? names[0] : undefined)
}

/**
 * Environments whose flow was recorded as equal to the contract that now changes keep the old one, in a file of their
 * own: nobody has seen their flow change.
 */
function keptForOthers(
  { config, store, environment }: RecordedProject,
  recorded: Recorded,
  key: string,
  serving: FlowContract | undefined,
  next: FlowContract,
): readonly FileWrite[] {
  if (serving === undefined || sameSchemas(serving, next)) return []
  const withFile = contractFileNames(store).flatMap((file) => (file.key === key ? [file.environment] : []))
  return Object.entries(recorded.flows[key] ?? {}).flatMap(([name, { id }]) => {
    const configured = config.environments[name]
    if (configured === undefined || name === environment || withFile.includes(name)) return []
    const region = configured.region === undefined ? undefined : findRegionHost(configured.region)
    const source = { kind: 'api', ...(region === undefined ? {} : { region }) } as const
    return [{ environment: name, contract: { ...serving, flow: { ...serving.flow, id }, source } }]
  })
}

function isSame(file: FlowContract | undefined, next: FlowContract): boolean {
  return file !== undefined && renderContract(file) === renderContract(next)
}

/** The contract in a file; undefined also when the file is broken, since it is about to be mended. */
function readableContract(
  { store }: RecordedProject,
  key: string,
  environment: string | undefined,
): FlowContract | undefined {
  try {
    return readContractFile(store, key, environment)
  } catch (error) {
    if (error instanceof InvalidDocumentError) return undefined
    throw error
  }
}
