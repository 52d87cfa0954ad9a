import { type Answer, correlationId, errorText } from './answer.ts'
import type { PlatformAddress } from './address.ts'
import {
  FlowNotVisibleError,
  PermissionMissingError,
  RequestRefusedError,
  SignInRefusedError,
} from './platform-error.ts'
import { jsonOf } from './read-json.ts'
import { checkedToken, type ClientCredentials, signIn } from './sign-in.ts'
import type { Transport } from './transport.ts'

/** The one permission that reading flows needs. */
const viewPermission = 'architect:flow:view'

/** An access token, or what gets one. */
export type SignInWith =
  | { readonly accessToken: string; readonly credentials?: never }
  | { readonly credentials: ClientCredentials; readonly accessToken?: never }

/** The API of one organisation, signed in to. */
export interface Api {
  /** The host that is asked, with its port if it has one. */
  readonly host: string
  /**
   * The JSON value that a path of the API answers with; `what` names it for messages. A 404 rejects with
   * `flow-not-visible` when `what` is a `flow`, and other refusals with `sign-in-refused`, `permission-missing` or
   * `request-refused`; also with what the transport throws.
   */
  get(path: string, what: string, kind?: 'flow'): Promise<unknown>
}

/**
 * An API that signs in when it is first asked, and once more when the token has run out in the meantime. Throws
 * `credentials-invalid` for an access token that no request can carry.
 */
export function createApi(address: PlatformAddress, signInWith: SignInWith, transport: Transport): Api {
  const given = signInWith.accessToken === undefined ? undefined : checkedToken(signInWith.accessToken)
  let token: Promise<string> | undefined = given === undefined ? undefined : Promise.resolve(given)

  const renewed = (): Promise<string> => {
    const { credentials } = signInWith
    if (credentials === undefined || address.loginUrl === undefined) throw new TypeError('nothing to sign in with')
    const pending = signIn(transport, address.loginUrl, credentials)
    token = pending
    // A sign-in that failed must not answer for the next one.
    pending.catch(() => {
      if (token === pending) token = undefined
    })
    return pending
  }

  const ask = async (path: string, bearer: string): Promise<Answer> =>
    transport({
      method: 'GET',
      url: `${address.apiUrl}${path}`,
      headers: { accept: 'application/json', authorization: `Bearer ${bearer}` },
      secrets: [bearer],
    })

  return {
    host: new URL(address.apiUrl).host,
    get: async (path, what, kind) => {
      const used = token ?? renewed()
      let answer = await ask(path, await used)
      if (answer.status === 401 && given === undefined) {
        // Whoever asks at the same time may have a new token already.
        answer = await ask(path, await (token === undefined || token === used ? renewed() : token))
      }
      if (answer.status >= 400) throw refusal(answer, what, kind, given !== undefined)
      return jsonOf(answer)
    },
  }
}

function refusal(answer: Answer, what: string, kind: 'flow' | undefined, givenToken: boolean): Error {
  // A web page is a proxy's word, not the platform's.
  if (answer.body.kind !== 'json' && answer.status !== 401) jsonOf(answer)
  const { host, status } = answer
  const facts = { status, correlationId: correlationId(answer) }
  const reason = errorText(answer)
  if (status === 401) {
    const remedy = givenToken
      ? 'The access token has expired, or belongs to another region. Get a new one, or use a client id and secret'
      : 'Check that the OAuth client is active and belongs to this region'
    return new SignInRefusedError(host, reason, remedy, facts)
  }
  if (status === 403 && /missing\.(?:any\.)?permissions/.test(reason)) {
    return new PermissionMissingError(host, what, viewPermission, reason, facts)
  }
  return status === 404 && kind === 'flow'
    ? new FlowNotVisibleError(host, [what], facts)
    : new RequestRefusedError(host, what, reason, facts)
}
