import { FlowContractError } from '../contract/errors.ts'

/**
 * What goes wrong with the next requests. Of `status`, `reset`, `cut`, `drip`, `expireToken` and `paging` it has one at
 * most; a `delay` goes with each, and a `status` with `html`.
 */
export interface Fault {
  /** How many requests it befalls; one if absent, and all with `Infinity`. */
  readonly times?: number
  /** Only requests of this method. */
  readonly method?: string
  /** Only requests for this path, without query, such as `/api/v2/flows`; or for paths that this matches. */
  readonly path?: string | RegExp
  /** Waits so many milliseconds before anything else. */
  readonly delay?: number
  /** Answers with this status, from 400 to 599, instead of doing what was asked. */
  readonly status?: number
  /** With the status 429: how many seconds to wait; 1 if absent. */
  readonly retryAfter?: number
  /** Answers with a web page, as a proxy or a captive portal does: with `status`, else with 200. */
  readonly html?: boolean
  /** Hangs up without an answer, and does nothing of what was asked. */
  readonly reset?: boolean
  /** Does what was asked, and hangs up in the middle of the answer's body. */
  readonly cut?: boolean
  /** Does what was asked, and lets the answer's body come in ten pieces, so many milliseconds apart. */
  readonly drip?: number
  /** Lets the token of the request run out at once. Befalls only requests that carry one. */
  readonly expireToken?: boolean
  /** Lies about the pages of a listing. Befalls only requests for one. */
  readonly paging?: PagingLie
}

/**
 * `repeat`: every page has what the first one has; `endless`: there is always another page, and they begin again after
 * the last; `wrong-total`: `total` and `pageCount` count more than there is.
 */
export type PagingLie = 'repeat' | 'endless' | 'wrong-total'

const pagingLies: readonly unknown[] = ['repeat', 'endless', 'wrong-total'] satisfies PagingLie[]

/** Throws `fault-invalid` for what cannot go wrong. */
export function assertFault(fault: Fault): void {
  const {
    times = 1,
    status = 500,
    delay = 0,
    drip = 0,
    retryAfter = 1,
    method = '',
    path = '',
    paging = 'repeat',
  } = fault
  const kinds = (['status', 'reset', 'cut', 'drip', 'expireToken', 'paging'] as const).filter((kind) =>
    isAsked(fault[kind]),
  )
  const rules: readonly (readonly [boolean, string])[] = [
    [Number.isInteger(times) || times === Infinity, 'times must be a whole number, or Infinity'],
    [times >= 1, 'times must be 1 or more'],
    [Number.isInteger(status) && status >= 400 && status <= 599, 'status must be from 400 to 599'],
    [isWait(delay), 'delay must be milliseconds, 0 or more'],
    [isWait(drip), 'drip must be milliseconds, 0 or more'],
    [Number.isInteger(retryAfter) && retryAfter >= 0, 'retryAfter must be whole seconds, 0 or more'],
    [typeof method === 'string', 'method must be a text'],
    [typeof path === 'string' || path instanceof RegExp, 'path must be a text or a regular expression'],
    [pagingLies.includes(paging), `paging must be one of ${pagingLies.join(', ')}`],
    [kinds.length <= 1, `${kinds.join(' and ')} cannot both be`],
    [fault.html !== true || kinds.every((kind) => kind === 'status'), `html and ${kinds[0]} cannot both be`],
  ]
  const problems = rules.filter(([isWell]) => !isWell).map(([, problem]) => problem)
  if (problems.length > 0) throw new FlowContractError('fault-invalid', `This fault cannot be: ${problems.join('; ')}`)
}

function isAsked(value: unknown): boolean {
  return value !== undefined && value !== false
}

/** What a timer of Node can wait for. */
function isWait(milliseconds: number): boolean {
  return milliseconds >= 0 && milliseconds <= 2 ** 31 - 1
}
