import { randomBytes } from 'node:crypto'
import { type Answer, answerOf, refusal } from './answer.ts'

/** An OAuth client of the grant type client credentials. */
export interface EmulatorCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** How long a token is good, in seconds: a day, the platform's default. */
const lifetime = 86_400

const mostTokens = 1000

/** The sign-in: gives out access tokens, and tells which ones are good. `now` is the time in epoch milliseconds. */
export class AccessTokens {
  readonly #credentials: EmulatorCredentials
  readonly #now: () => number
  /** When each token runs out, the oldest first. */
  readonly #expiries = new Map<string, number>()

  constructor(credentials: EmulatorCredentials, now: () => number) {
    this.#credentials = credentials
    this.#now = now
  }

  /** Answers `POST /oauth/token` (RFC 6749, 4.4), given the request's headers and its form. */
  signIn(headers: Headers, form: string): Answer {
    if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers.get('content-type') ?? '')) {
      return oauthError('invalid_request', 'the request must be a form: application/x-www-form-urlencoded')
    }
    if (new URLSearchParams(form).get('grant_type') !== 'client_credentials') {
      return oauthError('unsupported_grant_type', 'this emulator knows the grant type client_credentials')
    }
    const { clientId, clientSecret } = this.#credentials
    const basic = /^Basic +([A-Za-z0-9+/=_-]+) *$/i.exec(headers.get('authorization') ?? '')?.[1]
    if (basic === undefined || Buffer.from(basic, 'base64').toString() !== `${clientId}:${clientSecret}`) {
      return oauthError('invalid_client', 'client not found: invalid client')
    }
    return answerOf({ access_token: this.#issue(), token_type: 'bearer', expires_in: lifetime })
  }

  /** Why a request is not let in; undefined when its token is good. */
  refuse(headers: Headers): Answer | undefined {
    const token = /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1]
    if (token === undefined) {
      return refusal(401, {
        code: 'authentication.required',
        message: 'No authentication bearer token specified in authorization header.',
      })
    }
    const expiry = this.#expiries.get(token)
    if (expiry === undefined) return refusal(401, { code: 'bad.credentials', message: 'Invalid login credentials.' })
    return this.#now() < expiry
      ? undefined
      : refusal(401, { code: 'credentials.expired', message: 'The supplied credentials have expired.' })
  }

  #issue(): string {
    const token = randomBytes(32).toString('base64url')
    this.#expiries.set(token, this.#now() + lifetime * 1000)
    const [oldest] = this.#expiries.keys()
    if (this.#expiries.size > mostTokens && oldest !== undefined) this.#expiries.delete(oldest)
    return token
  }
}

/** Errors of the sign-in have a form of their own, and 400 also for bad credentials. */
function oauthError(error: string, description: string): Answer {
  return { status: 400, body: { error, description, error_description: description } }
}
