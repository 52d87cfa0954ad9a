import { FlowContractError } from '../contract/errors.ts'
import { isObject } from '../contract/json.ts'
import { type Answer, correlationId, errorText } from './answer.ts'
import { SignInRefusedError, UnreadableAnswerError } from './platform-error.ts'
import { jsonOf } from './read-json.ts'
import type { Transport } from './transport.ts'

/** An OAuth client of the grant type client credentials. */
export interface ClientCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

/**
 * Signs in by client credentials (RFC 6749, 4.4) and gives the access token. Rejects with `sign-in-refused`, with
 * `answer-unreadable`, and with what the transport throws.
 */
export async function signIn(
  transport: Transport,
  loginUrl: string,
  { clientId, clientSecret }: ClientCredentials,
): Promise<string> {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
  const answer = await transport({
    method: 'POST',
    url: `${loginUrl}/oauth/token`,
    headers: {
      accept: 'application/json',
      authorization: `Basic ${basic}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
    secrets: [clientSecret, basic],
  })
  if (answer.status >= 400) throw refusal(answer)
  const value = jsonOf(answer)
  const token = isObject(value) ? value['access_token'] : undefined
  if (typeof token === 'string' && isToken(token)) return token
  throw new UnreadableAnswerError(answer.host, 'the answer to the sign-in has no usable access_token', {
    status: answer.status,
    correlationId: correlationId(answer),
  })
}

/** An access token that somebody hands in. Throws `credentials-invalid` for a text that no request header can carry. */
export function checkedToken(token: string): string {
  // What `fetch` says of such a header shows it.
  if (isToken(token)) return token
  throw new FlowContractError(
    'credentials-invalid',
    'The access token is empty, or has characters that a token cannot have, such as a space or a line break. Copy it again, without quotes',
  )
}

function isToken(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text)
}

function refusal(answer: Answer): Error {
  // A proxy's page is no word of the platform about these credentials.
  if (answer.body.kind !== 'json' && answer.status !== 401) jsonOf(answer)
  return new SignInRefusedError(
    answer.host,
    errorText(answer),
    'Check the client id and the secret, that the client has the grant type client credentials, and that it belongs to this region',
    { status: answer.status, correlationId: correlationId(answer) },
  )
}
