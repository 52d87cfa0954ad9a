import { type Answer, textIn } from './answer.ts'

/** How often a request is tried, the first time included. */
const mostTries = 4

// Longer than a minute, since the platform counts requests by the minute.
const longestWait = 90_000

/** Whether the platform itself says that the same request may succeed later. */
export function isPassing(answer: Answer): boolean {
  return isThrottled(answer) || [408, 500, 502, 503, 504].includes(answer.status)
}

/** Whether the platform takes no more requests: 429, or how its sign-in says the same. */
export function isThrottled(answer: Answer): boolean {
  if (answer.status === 429) return true
  const description = textIn(answer, 'error_description') ?? textIn(answer, 'description') ?? ''
  return answer.status === 400 && textIn(answer, 'error') === 'invalid_request' && /rate limit/i.test(description)
}

/**
 * How long to wait before the next try, in milliseconds: what the answer asks for, else half a second, doubled with each
 * try. Undefined when it should not be tried again: too often already, or the wait would be too long. `tries` is how
 * often it was tried, `now` the time in epoch milliseconds.
 */
export function waitBeforeNextTry(tries: number, answer: Answer | undefined, now: number): number | undefined {
  if (tries >= mostTries) return undefined
  const asked = answer === undefined ? undefined : retryAfter(answer, now)
  const wait = asked === undefined ? 500 * 2 ** (tries - 1) : asked * 1000
  return wait > longestWait ? undefined : wait
}

/** The seconds that `Retry-After` asks to wait, given as a number or as a date (RFC 9110, 10.2.3). */
export function retryAfter({ headers }: Answer, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Number(value)
  const date = value === '' ? Number.NaN : Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000))
}
