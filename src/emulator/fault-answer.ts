import { type Answer, type PlatformErrorFacts, refusal } from './answer.ts'

/** The answer with a status that was asked for, in the platform's words for it. */
export function faultAnswer(status: number): Answer {
  // The platform lets wait for up to a minute; the shortest wait serves a test best.
  return refusal(status, words[status] ?? otherWords(status), status === 429 ? { 'retry-after': '1' } : undefined)
}

const words: Readonly<Record<number, PlatformErrorFacts>> = {
  401: { code: 'bad.credentials', message: 'Invalid login credentials.' },
  403: { code: 'missing.permissions', message: 'You are missing a permission that this request needs.' },
  404: { code: 'not.found', message: 'The requested resource was not found.' },
  409: { code: 'general.conflict', message: 'The resource is in a conflicting state.' },
  429: { code: 'too.many.requests.retry.after', message: 'Rate limit exceeded. Retry the request in [1] seconds.' },
  503: { code: 'service.unavailable', message: 'The service is unavailable.' },
  504: { code: 'gateway.timeout', message: 'The request timed out.' },
}

function otherWords(status: number): PlatformErrorFacts {
  return status >= 500
    ? { code: 'internal.server.error', message: 'The server failed.' }
    : { code: 'bad.request', message: 'The request was refused.' }
}
