import { isObject } from '../contract/json.ts'
import { ConnectionLostError, HostUnreachableError, type PlatformError } from './platform-error.ts'

const reasons: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nothing listens there (ECONNREFUSED)'],
  ['ENOTFOUND', 'there is no such host name (ENOTFOUND)'],
  ['EAI_AGAIN', 'its name could not be looked up (EAI_AGAIN)'],
  ['EHOSTUNREACH', 'there is no way to it in the network (EHOSTUNREACH)'],
  ['ENETUNREACH', 'there is no way to it in the network (ENETUNREACH)'],
  ['ETIMEDOUT', 'no connection came about in time (ETIMEDOUT)'],
  ['UND_ERR_CONNECT_TIMEOUT', 'no connection came about in time'],
  ['UND_ERR_HEADERS_TIMEOUT', 'it took too long to answer'],
  ['UND_ERR_BODY_TIMEOUT', 'it took too long to answer'],
])

const hangUps: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
])

const certificates = /^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/

/** A request that came to nothing. */
export interface NetworkFailure {
  readonly error: PlatformError
  /** Whether the same request may well succeed a moment later. */
  readonly passing: boolean
}

/**
 * What it means that `fetch` rejected, or that a body broke off. `tries` is how often it was tried, `timeout` the time
 * limit in milliseconds.
 */
export function networkFailure(error: unknown, host: string, tries: number, timeout: number): NetworkFailure {
  if (isObject(error) && (error['name'] === 'TimeoutError' || error['name'] === 'AbortError')) {
    return { error: new HostUnreachableError(host, `no complete answer within ${timeout / 1000} s`), passing: false }
  }
  const code = codeIn(error)
  // The error of somebody else's `fetch` may carry the request with its credentials: only the network's own are kept.
  if (code !== undefined && hangUps.has(code)) {
    return { error: new ConnectionLostError(host, tries, error), passing: true }
  }
  const reason = code === undefined ? undefined : reasons.get(code)
  if (reason !== undefined) {
    return { error: new HostUnreachableError(host, reason, error), passing: code === 'EAI_AGAIN' }
  }
  if (code !== undefined && certificates.test(code)) {
    const remedy = 'if a proxy of yours re-signs connections, name its certificate in NODE_EXTRA_CA_CERTS'
    return {
      error: new HostUnreachableError(host, `its certificate is not trusted (${code}; ${remedy})`, error),
      passing: false,
    }
  }
  const known = code !== undefined && /^[A-Z][A-Z0-9_]{1,60}$/.test(code)
  return {
    error: new HostUnreachableError(host, known ? `the request failed (${code})` : 'the request failed'),
    passing: false,
  }
}

/** The code of an error, or of one that caused it. */
function codeIn(error: unknown): string | undefined {
  let current = error
  for (let depth = 0; depth < 5 && isObject(current); depth++) {
    const { code } = current
    if (typeof code === 'string') return code
    current = current['cause']
  }
  return undefined
}
