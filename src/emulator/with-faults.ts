import { setTimeout as timer } from 'node:timers/promises'
import type { AccessTokens } from './access-tokens.ts'
import { responseOf } from './answer.ts'
import { connectionReset, cutOff, dripped } from './broken-connection.ts'
import type { Fault } from './fault.ts'
import { faultAnswer, webPage } from './fault-answer.ts'
import type { Faults } from './faults.ts'
import type { ReceivedLaunch } from './received-launch.ts'
import type { Exchange } from './routes-world.ts'

/** A request that was answered. */
export interface AnsweredRequest {
  readonly method: string
  /** With the query. */
  readonly path: string
  /** Undefined when the connection was reset. */
  readonly status: number | undefined
  /** The launch that it was; undefined for every other request. */
  readonly launch: ReceivedLaunch | undefined
  /** How long the answer took. */
  readonly milliseconds: number
}

/** Answers a request, and leaves in the exchange what it was. */
export type AnswerRequest = (request: Request, exchange: Exchange) => Promise<Response>

/** What can go wrong with the answers. */
export interface FaultyWorld {
  readonly faults: Faults
  readonly tokens: AccessTokens
  /** How long every answer takes at least, in milliseconds. */
  readonly latency: number
  readonly newId: () => string
}

/** The same answers, where no fault befalls them. */
export function withFaults({ faults, tokens, latency, newId }: FaultyWorld, answer: AnswerRequest): AnswerRequest {
  return async (request, exchange) => {
    const fault = faults.next(request) ?? {}
    await wait(latency + (fault.delay ?? 0), request)
    if (fault.reset === true) throw connectionReset()
    if (fault.html === true) return webPage(fault.status ?? 200)
    if (fault.status !== undefined) return responseOf(faultAnswer(fault.status, fault.retryAfter), newId())
    if (fault.expireToken === true) tokens.expire(request.headers)
    exchange.lie = fault.paging
    return broken(await answer(request, exchange), fault)
  }
}

/** The answers as one `fetch`, of which somebody is told. */
export function tellingAnswers(
  answer: AnswerRequest,
  tell: ((answered: AnsweredRequest) => void) | undefined,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const exchange: Exchange = { lie: undefined }
    const start = performance.now()
    let status: number | undefined
    try {
      const response = await answer(request, exchange)
      ;({ status } = response)
      return response
    } finally {
      const { pathname, search } = new URL(request.url)
      const facts = { method: request.method, path: `${pathname}${search}`, status, launch: exchange.launch }
      tell?.({ ...facts, milliseconds: performance.now() - start })
    }
  }
}

async function broken(response: Response, { cut, drip }: Fault): Promise<Response> {
  if (cut === true) return cutOff(response)
  return drip === undefined ? response : dripped(response, drip)
}

/** Ends early when the client has gone: nobody waits for that answer. */
async function wait(milliseconds: number, request: Request): Promise<void> {
  if (milliseconds > 0) await timer(milliseconds, undefined, { signal: request.signal }).catch(() => undefined)
}
