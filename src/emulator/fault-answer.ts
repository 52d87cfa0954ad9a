import { type Answer, type PlatformErrorFacts, refusal } from './answer.ts'
import { tooManyRequests } from './rate-limit.ts'

/** The answer with a status that was asked for, in the platform's words for it. `retryAfter` is seconds, for a 429. */
export function faultAnswer(status: number, retryAfter = 1): Answer {
  return status === 429 ? tooManyRequests(retryAfter) : refusal(status, words[status] ?? otherWords(status))
}

/** The page of something that stands between: no answer of the platform's own. */
export function webPage(status: number): Response {
  const page = '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><h1>Please sign in</h1></body></html>\n'
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

const words: Readonly<Record<number, PlatformErrorFacts>> = {
  401: { code: 'bad.credentials', message: 'Invalid login credentials.' },
  403: { code: 'missing.permissions', message: 'You are missing a permission that this request needs.' },
  404: { code: 'not.found', message: 'The requested resource was not found.' },
  409: { code: 'general.conflict', message: 'The resource is in a conflicting state.' },
  503: { code: 'service.unavailable', message: 'The service is unavailable.' },
  504: { code: 'gateway.timeout', message: 'The request timed out.' },
}

function otherWords(status: number): PlatformErrorFacts {
  return status >= 500
    ? { code: 'internal.server.error', message: 'The server failed.' }
    : { code: 'bad.request', message: 'The request was refused.' }
}
