import { setTimeout as timer } from 'node:timers/promises'
import { type Answer, correlationId } from './answer.ts'
import { networkFailure } from './network-failure.ts'
import { AnswerRedirectedError, PlatformFailedError, RateLimitedError } from './platform-error.ts'
import { readBody } from './read-body.ts'
import { isPassing, isThrottled, retryAfter, waitBeforeNextTry } from './retry.ts'

/** What `fetch` must be able to do; the global one does. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** The world that requests go out to. Everything has a default. */
export interface TransportOptions {
  readonly fetch?: Fetch
  /** Waits so many milliseconds. */
  readonly sleep?: (milliseconds: number) => Promise<void>
  /** The time, in epoch milliseconds. */
  readonly now?: () => number
  /** How long one try may take, its body included, in milliseconds; 30 s if absent. */
  readonly timeout?: number
  /** How large a body may be, in bytes, decompressed; 64 MiB if absent. */
  readonly largestAnswer?: number
}

/** One request that may be sent again without doing anything twice. */
export interface RepeatableRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** What the request carries that no message may show, should the answer repeat it. */
  readonly secrets: readonly string[]
}

/** Sends a request, again if need be, and reads its answer. */
export type Transport = (request: RepeatableRequest) => Promise<Answer>

/**
 * The one place where requests go out. Of what passes (429, 408, 500 to 504, a lost connection) it tries again, waiting as
 * asked, a bounded number of times; every other answer but a redirect is returned, whatever its status. Redirects are not
 * followed, since the credentials would go along. Rejects with a `PlatformError`: `host-unreachable`, `connection-lost`,
 * `answer-redirected`, `rate-limited` or `platform-failed`.
 */
export function createTransport(options: TransportOptions = {}): Transport {
  const world: Required<TransportOptions> = {
    // Looked up at each request: test suites put another one in its place.
    fetch: (url, init) => globalThis.fetch(url, init),
    sleep: async (milliseconds) => void (await timer(milliseconds)),
    now: Date.now,
    timeout: 30_000,
    largestAnswer: 64 * 1024 * 1024,
    ...options,
  }
  return async (request) => {
    for (let tries = 1; ; tries++) {
      const result = await attempt(request, world, tries)
      if (result.error === undefined) return result.answer
      const wait = result.passing ? waitBeforeNextTry(tries, result.answer, world.now()) : undefined
      if (wait === undefined) throw result.error
      await world.sleep(wait)
    }
  }
}

type Attempt =
  | { readonly error?: undefined; readonly answer: Answer }
  | { readonly error: Error; readonly answer?: Answer; readonly passing: boolean }

async function attempt(request: RepeatableRequest, world: Required<TransportOptions>, tries: number): Promise<Attempt> {
  const { host } = new URL(request.url)
  let answer: Answer
  try {
    answer = await exchange(request, world, host)
  } catch (error) {
    return networkFailure(error, host, tries, world.timeout)
  }
  const facts = { status: answer.status, correlationId: correlationId(answer) }
  if (answer.status >= 300 && answer.status < 400) {
    return { error: new AnswerRedirectedError(host, redirectTarget(request.url, answer), facts), passing: false }
  }
  if (isThrottled(answer)) {
    const seconds = retryAfter(answer, world.now())
    return { error: new RateLimitedError(host, tries, seconds, facts), answer, passing: true }
  }
  if (isPassing(answer) || answer.status >= 500) {
    return { error: new PlatformFailedError(host, tries, facts), answer, passing: isPassing(answer) }
  }
  return { answer }
}

async function exchange(request: RepeatableRequest, world: Required<TransportOptions>, host: string): Promise<Answer> {
  const { method, url, headers, body, secrets } = request
  const response = await world.fetch(url, {
    method,
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(world.timeout),
    ...(body === undefined ? {} : { body }),
  })
  // A browser's fetch hides the status of a redirect that it does not follow.
  const status = response.type === 'opaqueredirect' ? 302 : response.status
  const read = await readBody(response, world.largestAnswer)
  return { host, status, headers: response.headers, body: read, secrets }
}

/** Where a redirect leads, as far as it is fit to print: no path and no query, which may carry what is secret. */
function redirectTarget(url: string, { headers }: Answer): string | undefined {
  const location = headers.get('location')
  return location !== null && URL.canParse(location, url) ? new URL(location, url).origin : undefined
}
