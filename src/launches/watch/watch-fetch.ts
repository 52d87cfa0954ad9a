import { plainAddress } from './address.ts'
import { type Departures, isPost } from './departures.ts'
import type { Departure } from './departure.ts'
import { type FetchBody, fetchBody } from './fetch-body.ts'
import { headerOf } from './header-of.ts'
import { isSeen, sendSeen } from './in-flight.ts'
import { isRefusedByFetch } from './refused-by-fetch.ts'
import { stayOnTop } from './stay-on-top.ts'
import type { Undo } from './undo.ts'

type Fetch = (...args: readonly unknown[]) => Promise<unknown>

interface Init {
  readonly method?: unknown
  readonly headers?: unknown
  readonly body?: unknown
  readonly signal?: Partial<AbortSignal> | null
}

/** Hears what leaves by the global `fetch`, whatever answers it. */
export function watchFetch(departures: Departures): Undo {
  return stayOnTop(globalThis, 'fetch', (fetch) => {
    const inner = fetch as Fetch
    return new Proxy(inner, {
      apply(_, self: unknown, args: readonly unknown[]) {
        const send = (sent: readonly unknown[]): Promise<unknown> => Reflect.apply(inner, self, sent)
        const seen = launchIn(departures, args)
        return seen === undefined ? send(args) : sendLaunch(departures, seen, args, send)
      },
    })
  })
}

interface SeenLaunch {
  readonly departure: (body: Departure['body']) => Departure
  readonly body: FetchBody
  readonly isRefused: boolean
}

/** What is to be watched of a call of fetch; undefined for nearly all of them. */
function launchIn(departures: Departures, [input, init]: readonly unknown[]): SeenLaunch | undefined {
  try {
    const { method, headers, signal } = (init ?? {}) as Init
    const request = (typeof input === 'object' ? (input ?? {}) : {}) as Init & { readonly url?: unknown }
    if (!isPost(method ?? request.method)) return undefined
    const url = addressOf(input)
    if (!departures.isWatched(url) || isSeen(url) || (signal ?? request.signal)?.aborted === true) return undefined
    const encoding = headerOf(headers ?? request.headers, 'content-encoding')
    const departure = (body: Departure['body']): Departure => ({ url, sentBy: 'fetch', encoding, body })
    const passed = (body: Departure['body']): void => departures.report(departure(body))
    const body = fetchBody(input, (init ?? undefined) as Init | undefined, passed)
    return { departure, body, isRefused: isRefusedByFetch(input, init) }
  } catch {
    // Arguments that cannot be looked at: fetch itself says what is wrong with them.
    return undefined
  }
}

function addressOf(input: unknown): string {
  const url = typeof input === 'object' && input !== null && 'url' in input ? input.url : input
  return plainAddress(String(url))
}

function sendLaunch(
  departures: Departures,
  { departure, body, isRefused }: SeenLaunch,
  args: readonly unknown[],
  send: (args: readonly unknown[]) => Promise<unknown>,
): Promise<unknown> {
  const { url } = departure('')
  if ('instead' in body) return answered(url, () => send(withBody(args, body.instead)))
  if (isRefused) return answeredAllTheSame(departures, { departure, body }, () => send(args))
  if ('read' in body) {
    const failure = new AbortController()
    const reported = departures.reportLater(body.read(failure.signal).then(departure))
    return answered(url, () => send(args), { reported, onFailure: () => failure.abort() })
  }
  departures.report(departure(body.body))
  return answered(url, () => send(args))
}

interface WholeLaunch {
  readonly departure: SeenLaunch['departure']
  readonly body: Exclude<FetchBody, { readonly instead: unknown }>
}

/** What Node's fetch refuses has left only if somebody answers it, such as a function in the place of fetch. */
async function answeredAllTheSame(
  departures: Departures,
  { departure, body }: WholeLaunch,
  send: () => Promise<unknown>,
): Promise<unknown> {
  const answer = await answered(departure('').url, send)
  if ('body' in body) departures.report(departure(body.body))
  else await departures.reportLater(body.read(new AbortController().signal).then(departure))
  return answer
}

/** The arguments with another body, and all else as it was. */
function withBody([input, init, ...rest]: readonly unknown[], body: unknown): readonly unknown[] {
  const options = init as object
  return [input, Object.assign(Object.create(Object.getPrototypeOf(options)) as object, options, { body }), ...rest]
}

interface Reading {
  readonly reported?: Promise<void>
  readonly onFailure?: () => void
}

/**
 * The answer, or the failure, just as it comes. Only where the body is read beside fetch, and an answer comes first, does
 * it give the reading a moment, so that whoever has the answer finds the launch judged.
 */
async function answered(url: string, send: () => Promise<unknown>, reading: Reading = {}): Promise<unknown> {
  const state = { isOpen: true, isReported: reading.reported === undefined }
  void reading.reported?.then(() => (state.isReported = true))
  try {
    const answer = await sendSeen(url, () => state.isOpen, send)
    for (let turn = 0; turn < mostTurns && !state.isReported; turn++) await undefined
    return answer
  } catch (error) {
    reading.onFailure?.()
    throw error
  } finally {
    state.isOpen = false
  }
}

// A body in memory is read within about ten turns of promises; one that is still written is not waited for.
const mostTurns = 100
