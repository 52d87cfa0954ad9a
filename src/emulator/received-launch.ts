import type { FlowContractError } from '../contract/errors.ts'
import type { Violation } from '../inputs/violation.ts'

/** A request to launch a flow or to open a session with a bot, as it arrived, and what became of it. */
export interface ReceivedLaunch {
  readonly kind: 'execution' | 'bot-session'
  /** The flow's key, else its name; undefined when the request names no flow of the organisation. */
  readonly flow: string | undefined
  /** The body: the value of its JSON, or its text when that is no JSON. */
  readonly body: unknown
  /** What is wrong with it, in the order of `checkLaunch`; also where the emulator is set to accept it. */
  readonly violations: readonly Violation[]
  /** Why it could not be judged, such as a contract whose inputs are unknown. */
  readonly error?: FlowContractError
  /** The status that it was answered with. */
  readonly status: number
  /** The id of the execution that was started. */
  readonly executionId?: string
  /** The id of the session that was opened. */
  readonly sessionId?: string
}
