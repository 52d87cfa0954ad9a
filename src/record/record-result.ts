import type { FlowContract } from '../contract/contract.ts'

/** What became of one flow. */
export interface Recording {
  readonly key: string
  /** The contract file that serves this flow and environment, as a path for messages; undefined for one that has none. */
  readonly file?: string
  /** The contract that counts now. */
  readonly contract: FlowContract
  /** The version that was read, such as `"3.0"`; undefined for a flow that was never published. */
  readonly version?: string
  /**
   * `republished`: the contract is as it was, only the record of ids and versions is new. `unchanged`: no byte was
   * touched. `skipped`: the live flow shows less than what is known, or nothing at all, and the contract stays as it was.
   */
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'republished' | 'skipped'
  /** What else is to be known about the outcome, one sentence each. */
  readonly reasons: readonly string[]
}

/** What became of a recording. */
export interface RecordResult {
  /** In the order in which they were asked for. */
  readonly flows: readonly Recording[]
  /** The host that answered. */
  readonly host: string
  /** The environment that was recorded; undefined when the config names none. */
  readonly environment: string | undefined
  /** Whether nothing was to be written. */
  readonly dryRun: boolean
}
