import { type Answer, refusal } from './answer.ts'
import type { EmulatedClient } from './emulated-client.ts'
import type { RequestCount } from './rate-limit.ts'

/** A token that was given out. */
export interface TokenHolder {
  readonly client: EmulatedClient
  /** When the token runs out, in epoch milliseconds. */
  expiry: number
  /** What it was used for in its running minute. */
  requests?: RequestCount
}

/** What access tokens are made with. */
export interface AccessTokensOptions {
  readonly clients: readonly EmulatedClient[]
  /** How long a token is good, in seconds. */
  readonly lifetime: number
  /** The time, in epoch milliseconds. */
  readonly now: () => number
  readonly newId: () => string
}

const mostTokens = 1000

/** The access tokens: gives them out, and tells which ones are good. */
export class AccessTokens {
  readonly lifetime: number
  readonly #clients: ReadonlyMap<string, EmulatedClient>
  readonly #now: () => number
  readonly #newId: () => string
  /** The oldest first. */
  readonly #holders = new Map<string, TokenHolder>()

  constructor({ clients, lifetime, now, newId }: AccessTokensOptions) {
    this.lifetime = lifetime
    this.#clients = new Map(clients.map((client) => [`${client.clientId}:${client.clientSecret}`, client]))
    this.#now = now
    this.#newId = newId
  }

  /** A new token for the client with this id and secret, written `id:secret`; undefined when there is none. */
  issue(idAndSecret: string): string | undefined {
    const client = this.#clients.get(idAndSecret)
    if (client === undefined) return undefined
    const token = this.#newId()
    this.#holders.set(token, { client, expiry: this.#now() + this.lifetime * 1000 })
    const [oldest] = this.#holders.keys()
    if (this.#holders.size > mostTokens && oldest !== undefined) this.#holders.delete(oldest)
    return token
  }

  /** Who sends a request, or why it is not let in. */
  admit(headers: Headers): { readonly holder: TokenHolder } | { readonly refused: Answer } {
    const token = bearerOf(headers)
    if (token === undefined) return { refused: required }
    const holder = this.#holders.get(token)
    if (holder === undefined) return { refused: bad }
    return this.#now() < holder.expiry ? { holder } : { refused: expired }
  }

  /** Lets the token of a request run out at once. */
  expire(headers: Headers): void {
    const holder = this.#holders.get(bearerOf(headers) ?? '')
    if (holder !== undefined) holder.expiry = -Infinity
  }
}

/** The token that a request carries. */
export function bearerOf(headers: Headers): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1]
}

const required = refusal(401, {
  code: 'authentication.required',
  message: 'No authentication bearer token specified in authorization header.',
})
const bad = refusal(401, { code: 'bad.credentials', message: 'Invalid login credentials.' })
const expired = refusal(401, { code: 'credentials.expired', message: 'The supplied credentials have expired.' })
