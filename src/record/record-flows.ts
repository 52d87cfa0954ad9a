import type { FlowsClient } from '../platform/flows-client.ts'
import { contractFileName } from '../store/contract-file-names.ts'
import { writeContractFile } from '../store/contract-files.ts'
import { openProject, type ProjectOptions } from '../store/project.ts'
import { readRecorded, type Recorded, withRecordedFlow, writeRecorded } from '../store/recorded.ts'
import { FlowKeys } from './flow-keys.ts'
import { planRecording, type RecordingPlan } from './plan-recording.ts'
import { readTargets } from './read-targets.ts'
import { NothingToRecordError } from './record-errors.ts'
import type { RecordResult } from './record-result.ts'
import { knownTargets, type RecordedProject, targetsOf } from './record-targets.ts'
import { sweep } from './sweep.ts'

/** What to record, from where and into which project. */
export interface RecordOptions extends ProjectOptions {
  readonly client: FlowsClient
  /**
   * Flow keys, ids or exact names; `'all'` for every flow of the organisation. When none are named, every flow of the
   * config and every one that was recorded before.
   */
  readonly flows?: readonly string[] | 'all'
  /** `none` reads and compares, and writes nothing; `all` if absent. */
  readonly mode?: 'all' | 'none'
  /** Lets a schema that is absent or empty on the platform replace a known one. */
  readonly acceptEmpty?: boolean
  /** The project, where it is open already; `from`, `config` and `environment` find it otherwise. */
  readonly project?: RecordedProject
}

/**
 * Records flows from the live API into contract files and `recorded.json`. Everything is read before anything is
 * written: when a flow that was asked for cannot be read, nothing is. A file that would hold the same is not touched.
 * Rejects with the errors of the client (`flow-not-visible` names every flow that is not seen), of the store, and with
 * `nothing-to-record`, `flow-unidentified`, `flow-ambiguous`, `flow-name-ambiguous` and `flow-key-taken`.
 */
export async function recordFlows(options: RecordOptions): Promise<RecordResult> {
  const { client, flows = [], mode = 'all', acceptEmpty = false } = options
  const project = options.project ?? openProject(options)
  const recorded = readRecorded(project.store)
  const isNamed = flows !== 'all' && flows.length > 0
  const targets = isNamed ? targetsOf(project, recorded, flows) : knownTargets(project, recorded)
  if (targets.length === 0 && flows !== 'all') throw new NothingToRecordError()

  const keys = new FlowKeys(project, recorded)
  const asked = (await readTargets(client, targets)).flatMap(({ target, flow }) => keys.keyed(flow, target.key) ?? [])
  const { found, skipped } = flows === 'all' ? await sweep(client, keys) : { found: [], skipped: [] }
  const plans = [...asked, ...found].map((flow) => planRecording(project, recorded, flow, acceptEmpty))
  if (mode !== 'none') carryOut(project, recorded, plans)
  return {
    flows: [...plans.map(({ recording }) => recording), ...skipped],
    host: client.host,
    environment: project.environment,
    dryRun: mode === 'none',
  }
}

function carryOut({ store, environment }: RecordedProject, recorded: Recorded, plans: readonly RecordingPlan[]): void {
  for (const { recording, writes } of plans) {
    for (const write of writes) {
      if (write.contract === undefined) store.remove(contractFileName(recording.key, write.environment))
      else writeContractFile(store, recording.key, write.contract, write.environment)
    }
  }
  // Last: a version on record must never be ahead of its contract.
  const entries = plans.reduce(
    (so, { recording, entry }) => (entry === undefined ? so : withRecordedFlow(so, recording.key, environment, entry)),
    recorded,
  )
  writeRecorded(store, entries)
}
