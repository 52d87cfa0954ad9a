import type { LaunchVerdict } from '../repair/told-launch.ts'
import type { Sender } from './watch/departure.ts'

/** A request to start a flow, as it left the process, and what is wrong with it. */
export interface SentLaunch extends LaunchVerdict {
  /** Where it was sent to, without user, query and fragment. */
  readonly url: string
  readonly sentBy: Sender
}
