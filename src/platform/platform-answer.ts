/** What is known of an answer that somebody kept: in a log, a terminal, a file. Every text is fit to print. */
export interface PlatformAnswer {
  /** What the text turned out to be. */
  readonly form: 'HTTP response' | 'error body' | "client's error" | 'sign-in error' | 'web page' | 'text'
  /** The HTTP status; undefined where nothing tells it. */
  readonly status?: number
  /** The platform's code, such as `architect.flow.not.found`; at sign-in the OAuth error, such as `invalid_client`. */
  readonly code?: string
  readonly message?: string
  /** What the message was made with, by name. */
  readonly messageParams?: Readonly<Record<string, string>>
  readonly details?: readonly AnswerDetail[]
  /** What the answer is about: a flow's id, for instance. */
  readonly entityId?: string
  readonly entityName?: string
  /** The platform's name for this exchange: its `ININ-Correlation-Id`, or the same as `contextId`. */
  readonly correlationId?: string
  /** How long to wait, in seconds. */
  readonly retryAfter?: number
  /** The state of a flow execution, such as `FAILED`, where the answer is about one that had started. */
  readonly executionStatus?: string
}

/** One of the details of an `ErrorBody`. */
export interface AnswerDetail {
  readonly errorCode?: string
  readonly fieldName?: string
  readonly entityId?: string
  readonly entityName?: string
}

/** Whether an answer reports a failure; one that says nothing but 2xx does not. */
export function isFailure({ status, code, executionStatus }: PlatformAnswer): boolean {
  if (executionStatus !== undefined) return ['ERROR', 'FAILED', 'TERMINATED'].includes(executionStatus)
  return status === undefined || status < 200 || status >= 300 || code !== undefined
}
