import { type Answer, refusal } from './answer.ts'

/** What a token has asked for in its running minute. */
export interface RequestCount {
  /** When the minute began, in epoch milliseconds. */
  readonly since: number
  readonly count: number
}

/** A request, counted. */
export interface CountedRequest {
  readonly counted: RequestCount
  /** The headers that tell the client where it stands. */
  readonly headers: Readonly<Record<string, string>>
  /** The answer to one request too many. */
  readonly refused: Answer | undefined
}

const minute = 60_000

/** Counts a request. `allowed` is how many a token has in a minute, which begins with its first. `now` is epoch milliseconds. */
export function countRequest(before: RequestCount | undefined, allowed: number, now: number): CountedRequest {
  // A clock that was set back begins a new minute too.
  const isRunning = before !== undefined && now >= before.since && now < before.since + minute
  const counted = isRunning ? { since: before.since, count: before.count + 1 } : { since: now, count: 1 }
  const seconds = Math.ceil((counted.since + minute - now) / 1000)
  const headers = Number.isFinite(allowed)
    ? {
        'inin-ratelimit-count': String(counted.count),
        'inin-ratelimit-allowed': String(allowed),
        'inin-ratelimit-reset': String(seconds),
      }
    : {}
  return { counted, headers, refused: counted.count > allowed ? tooManyRequests(seconds) : undefined }
}

/** The answer to one request too many: when to come back, in seconds. */
export function tooManyRequests(seconds: number): Answer {
  const words = 'Rate limit exceeded. Retry the request in'
  const error = {
    code: 'too.many.requests.retry.after',
    message: `${words} [${seconds}] seconds.`,
    messageWithParams: `${words} [{retryAfterSec}] seconds.`,
    messageParams: { retryAfterSec: String(seconds) },
  }
  return refusal(429, error, { 'retry-after': String(seconds) })
}
