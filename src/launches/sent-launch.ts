import type { FlowContractError } from '../contract/errors.ts'
import type { Violation } from '../inputs/violation.ts'
import type { Sender } from './watch/departure.ts'

/** A request to start a flow, as it left the process, and what is wrong with it. */
export interface SentLaunch {
  /** The flow's key, else its name; undefined when the request names no flow that is known. */
  readonly flow: string | undefined
  /** Where it was sent to, without user, query and fragment. */
  readonly url: string
  readonly sentBy: Sender
  /** The body: the value of its JSON, or its text when that is no JSON; undefined when it cannot be read. */
  readonly body: unknown
  /** In the order of `checkLaunch`. */
  readonly violations: readonly Violation[]
  /** Why it could not be judged, such as a flow without a contract. */
  readonly error?: FlowContractError
}
