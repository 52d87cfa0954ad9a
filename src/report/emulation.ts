import type { FlowContract } from '../contract/contract.ts'
import type { EmulatorCredentials } from '../emulator/emulated-client.ts'
import type { AnsweredRequest } from '../emulator/with-faults.ts'

/** A flow as the emulator offers it. */
export interface OfferedFlow {
  /** The flow's key, else its name. */
  readonly key: string
  /** Its id in the emulated organisation. */
  readonly id: string
  readonly version: string
  readonly contract: FlowContract
}

/** What whoever uses a running emulator must know. */
export interface EmulatedProject {
  /** Where the API and the sign-in answer. */
  readonly url: string
  readonly credentials: EmulatorCredentials
  /** The environment whose contracts are emulated; undefined when the config has none. */
  readonly environment: string | undefined
  readonly flows: readonly OfferedFlow[]
  readonly silentDrops: boolean
  /** In milliseconds. */
  readonly latency: number
  /** Whether other machines can reach it. */
  readonly isOpen: boolean
}

/** What was launched until an emulator stopped. */
export interface LaunchCounts {
  readonly launches: number
  /** How many of those that are kept broke their flow's contract or could not be judged. */
  readonly bad: number
}

/** What there is to tell of a running emulator. */
export type EmulationEvent =
  | { readonly event: 'started'; readonly project: EmulatedProject }
  | { readonly event: 'request'; readonly answered: AnsweredRequest }
  | { readonly event: 'stopped'; readonly counts: LaunchCounts }
