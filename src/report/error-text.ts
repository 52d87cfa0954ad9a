import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'

/** An error as the command line tells it. */
export interface ToldError {
  readonly code: string
  /** One line. */
  readonly message: string
}

/** What to tell of an error: its code and its message on one line, and never a stack trace. */
export function toldError(error: unknown): ToldError {
  if (error instanceof FlowContractError) {
    return { code: error.code, message: escapeText(error.message) }
  }
  // Not thrown on purpose: what it says is for whoever mends the program.
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { code: 'unexpected', message: `This should not have happened: ${escapeText(message.slice(0, 500))}` }
}
