/**
 * Whether Node's fetch refuses a request before anything of it is sent: an address that is none, or of another scheme than
 * HTTP, or with a password in it, a header that is none. See https://fetch.spec.whatwg.org/#dom-request.
 */
export function isRefusedByFetch(input: unknown, init: unknown): boolean {
  // Without the class, as in Jest's jsdom, fetch is none of Node's.
  if (typeof Request === 'undefined') return false
  // A request that was made was found well; made anew it would lose its body.
  const url = input instanceof Request ? input.url : String(input)
  try {
    const { protocol } = new URL(new Request(url, withoutBody(init)).url)
    return protocol !== 'http:' && protocol !== 'https:'
  } catch {
    return true
  }
}

/** The options but for what may be used once, or may be aborted. */
function withoutBody(init: unknown): RequestInit {
  const none = { value: undefined, enumerable: true }
  return Object.create(Object(init) as object, { body: none, signal: none }) as RequestInit
}
