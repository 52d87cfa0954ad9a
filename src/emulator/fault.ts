/**
 * What goes wrong with the next requests: one thing at least. Of `status`, `reset`, `cut`, `drip`, `expireToken` and `paging` it has one at
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
