import type { FlowContractError } from '../contract/errors.ts'
import type { Violation } from '../inputs/violation.ts'

/** A launch that was heard or received, and what is wrong with it. */
export interface LaunchVerdict {
  /** The flow's key, else its name; undefined when the request names no flow that is known. */
  readonly flow: string | undefined
  /** The body: the value of its JSON, or its text when that is no JSON. */
  readonly body: unknown
  readonly violations: readonly Violation[]
  /** Why it could not be judged. */
  readonly error?: FlowContractError
}

/** A launch, and what is to be said of it. */
export interface ToldLaunch<Launch extends LaunchVerdict = LaunchVerdict> {
  readonly launch: Launch
  /** Who sent it whereto, or what became of it, in a few words that are not escaped. */
  readonly lead: string
  /** Why it is bad and what mends it, in lines that are made only when somebody asks. */
  readonly explain: () => readonly string[]
}
