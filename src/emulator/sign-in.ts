import type { AccessTokens } from './access-tokens.ts'
import { type Answer, answerOf } from './answer.ts'

/** Answers `POST /oauth/token` (RFC 6749, 4.4), given the request's headers and its form. */
export function signIn(tokens: AccessTokens, headers: Headers, form: string): Answer {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers.get('content-type') ?? '')) {
    return oauthError('invalid_request', 'the request must be a form: application/x-www-form-urlencoded')
  }
  if (new URLSearchParams(form).get('grant_type') !== 'client_credentials') {
    return oauthError('unsupported_grant_type', 'this emulator knows the grant type client_credentials')
  }
  const basic = /^Basic +([A-Za-z0-9+/=_-]+) *$/i.exec(headers.get('authorization') ?? '')?.[1]
  const issued = basic === undefined ? undefined : tokens.issue(Buffer.from(basic, 'base64').toString())
  return issued === undefined
    ? oauthError('invalid_client', 'client not found: invalid client')
    : answerOf({ access_token: issued, token_type: 'bearer', expires_in: tokens.lifetime })
}

/** Errors of the sign-in have a form of their own, and 400 also for bad credentials. */
function oauthError(error: string, description: string): Answer {
  return { status: 400, body: { error, description, error_description: description } }
}
