import type { FlowContract } from '../contract/contract.ts'
import { InvalidDocumentError } from '../contract/errors.ts'
import type { PlatformFlow } from '../contract/read-platform-flow.ts'
import { contractFileFor, contractFileName } from '../store/contract-file-names.ts'
import { readContractFile } from '../store/contract-files.ts'
import { defaultEnvironment, type Recorded, type RecordedFlow } from '../store/recorded.ts'
import { fileIn } from '../store/text-store.ts'
import { contractChanges } from './contract-changes.ts'
import { inputsRemark, keepKnown } from './keep-known.ts'
import { type FilePlan, type FileWrite, planFiles } from './plan-files.ts'
import type { Recording } from './record-result.ts'
import type { RecordedProject } from './record-targets.ts'

/** A live flow, and the key under which it is kept. */
export interface KeyedFlow {
  readonly key: string
  /** Whether the key was made from the flow's name just now. */
  readonly keyIsNew: boolean
  readonly flow: PlatformFlow
}

/** What is to be done about one flow, decided before anything is written. */
export interface RecordingPlan {
  readonly recording: Recording
  readonly writes: readonly FileWrite[]
  /** The flow's entry of `recorded.json`; undefined when the platform gave no id. */
  readonly entry: RecordedFlow | undefined
}

/** Decides what recording a live flow does to its files. Throws `contract-invalid`, `store-unreadable`, `flow-key-unsafe`. */
export function planRecording(
  project: RecordedProject,
  recorded: Recorded,
  { key, keyIsNew, flow }: KeyedFlow,
  acceptEmpty: boolean,
): RecordingPlan {
  const known = knownContract(project, key, flow, acceptEmpty)
  const kept = keepKnown(known?.contract, flow.contract, acceptEmpty)
  const isSkipped = kept.contract === known?.contract
  const files = isSkipped ? untouched(kept.contract, known) : planFiles(project, recorded, key, kept.contract)
  const entry = entryOf(flow)
  const before = recorded.flows[key]?.[project.environment ?? defaultEnvironment]
  const outcome = isSkipped ? 'skipped' : (fileOutcome(project, key, files) ?? entryOutcome(before, entry))
  const remarks = [
    keyIsNew ? `The flow key "${key}" was made from the flow's name` : undefined,
    ...(outcome === 'changed' && known !== undefined ? contractChanges(known.contract, files.contract) : []),
    outcome === 'republished' ? publication(before, entry) : undefined,
    ...otherFiles(project, key, files),
    kept.reason,
    inputsRemark(files.contract),
  ]
  return {
    recording: {
      key,
      file: fileIn(project.store, contractFileName(key, files.environment)),
      contract: files.contract,
      ...(flow.version === undefined ? {} : { version: flow.version }),
      outcome,
      reasons: remarks.filter((remark) => remark !== undefined),
    },
    writes: files.writes,
    entry,
  }
}

interface KnownContract {
  readonly contract: FlowContract
  readonly environment: string | undefined
}

function knownContract(
  { store, environment }: RecordedProject,
  key: string,
  flow: PlatformFlow,
  acceptEmpty: boolean,
): KnownContract | undefined {
  try {
    const contract = readContractFile(store, key, environment)
    if (contract === undefined) return undefined
    const isOwn =
      environment !== undefined && contractFileFor(store, key, environment) === contractFileName(key, environment)
    return { contract, environment: isOwn ? environment : undefined }
  } catch (error) {
    // A broken file is about to be mended, unless the live flow has nothing to mend it with.
    if (error instanceof InvalidDocumentError && (flow.contract.inputs !== null || acceptEmpty)) return undefined
    throw error
  }
}

function untouched(contract: FlowContract, known: KnownContract | undefined): FilePlan {
  return { contract, environment: known?.environment, writes: [] }
}

function entryOf({ contract, version, datePublished }: PlatformFlow): RecordedFlow | undefined {
  const { id } = contract.flow
  if (id === undefined) return undefined
  return {
    id,
    ...(version === undefined ? {} : { version }),
    ...(datePublished === undefined ? {} : { datePublished }),
  }
}

function fileOutcome(
  { store }: RecordedProject,
  key: string,
  { writes, environment }: FilePlan,
): 'added' | 'changed' | undefined {
  if (writes.length === 0) return undefined
  return store.read(contractFileName(key, environment)) === undefined ? 'added' : 'changed'
}

function entryOutcome(before: RecordedFlow | undefined, entry: RecordedFlow | undefined): 'republished' | 'unchanged' {
  if (entry === undefined) return 'unchanged'
  const isSame =
    before?.id === entry.id && before.version === entry.version && before.datePublished === entry.datePublished
  return isSame ? 'unchanged' : 'republished'
}

function publication(before: RecordedFlow | undefined, entry: RecordedFlow | undefined): string {
  if (before === undefined) return 'It is recorded here for the first time, with the contract that was known'
  if (before.id !== entry?.id) return `The flow had another id: ${before.id}`
  return before.version === entry.version
    ? 'It was published again'
    : `Its version was ${before.version ?? 'none'}, with the same contract`
}

/** What happens to files of this flow besides the one that counts. */
function otherFiles(
  { store }: RecordedProject,
  key: string,
  { writes, environment: own }: FilePlan,
): readonly string[] {
  return writes
    .filter(({ environment }) => environment !== own)
    .map(({ environment, contract }) => {
      const file = fileIn(store, contractFileName(key, environment))
      return contract === undefined
        ? `${file} is no longer needed: its contract is the one that serves all`
        : `${file} keeps what was recorded of environment "${environment ?? ''}"`
    })
}
