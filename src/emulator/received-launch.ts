import type { LaunchVerdict } from '../repair/told-launch.ts'

/** A request to launch a flow or to open a session with a bot, as it arrived, and what became of it. */
export interface ReceivedLaunch extends LaunchVerdict {
  readonly kind: 'execution' | 'bot-session'
  /** The status that it was answered with. */
  readonly status: number
  /** The id of the execution that was started. */
  readonly executionId?: string
  /** The id of the session that was opened. */
  readonly sessionId?: string
}
