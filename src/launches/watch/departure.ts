/** What sent a request. */
export type Sender = 'fetch' | 'node:http' | 'undici' | 'XMLHttpRequest'

/** A request to an address of launches, as it left the process. */
export interface Departure {
  /** Without user, query and fragment: those may hold secrets. */
  readonly url: string
  readonly sentBy: Sender
  /** The body as it was handed over; undefined when it was too large to keep. */
  readonly body: string | Uint8Array | undefined
  /** The header `Content-Encoding`, such as `gzip`. */
  readonly encoding: string | undefined
}
