/** What nock 14 keeps of a request: its own stand-in for Node's `ClientRequest`. */
interface PlayedRequest {
  readonly method: string
  readonly path: string
  headers: Record<string, unknown>
  readonly requestBodyBuffers?: unknown
}

/**
 * The request that nock is about to answer, from what its scope's `request` event says: nock 15 hands over a `Request`,
 * nock 14 a request of its own. In nock 14 it also keeps nock from parsing the body, which throws outside of any promise
 * when a body that is called JSON is none.
 */
export function nockRequest(origin: string, played: unknown, body: string): Request {
  // By what it can do: a test environment may have put a class of its own in the place of the global one.
  if (typeof Reflect.get(Object(played), 'arrayBuffer') === 'function') return played as Request
  const { method, path, headers, requestBodyBuffers } = played as PlayedRequest
  ;(played as PlayedRequest).headers = {}
  return new Request(`${origin}${path}`, {
    method,
    headers: headersOf(headers),
    // Only a request with a body method can carry one as a `Request`.
    ...(/^(?:GET|HEAD)$/i.test(method) ? {} : { body: bytesOf(requestBodyBuffers) ?? body }),
  })
}

function headersOf(headers: Readonly<Record<string, unknown>>): Headers {
  const result = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) result.append(name, String(one))
  }
  return result
}

// Nock's text of a body that is no UTF-8 is hex digits; the bytes themselves stand in a member without a promise.
function bytesOf(buffers: unknown): Uint8Array<ArrayBuffer> | undefined {
  return Array.isArray(buffers) && buffers.every((buffer) => Buffer.isBuffer(buffer))
    ? new Uint8Array(Buffer.concat(buffers))
    : undefined
}
