import type { FlowContract } from '../contract/contract.ts'

/** What became of one flow. */
export interface ImportedFlow {
  readonly key: string
  /** The file that was imported, as it was given. */
  readonly from: string
  /** The contract file, as a path for messages. */
  readonly file: string
  /** The contract that the file holds now. */
  readonly contract: FlowContract
  /** `kept`: the file disagrees with what was recorded or written by hand, and nothing was written. */
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'kept'
  /** Where they disagree, one sentence each. */
  readonly differences: readonly string[]
}

/** What became of an import; `flows` in the order of the files. */
export interface ImportResult {
  readonly flows: readonly ImportedFlow[]
  readonly dryRun: boolean
}
