import { type ReadableStream as NodeStream, type ReadableWritablePair, TransformStream } from 'node:stream/web'
import { BodyChunks, copyOf, isBytes } from './bytes.ts'

type Body = string | Uint8Array | undefined

/** What is known of a body that fetch is about to send; `undefined` for one that is too large. */
export type FetchBody =
  /** Here in full. */
  | { readonly body: Body }
  /** Can be read beside fetch, until `signal` says that fetch has failed. */
  | { readonly read: (signal: AbortSignal) => Promise<Body> }
  /** Can be read once: what fetch is to send instead, which passes everything on. */
  | { readonly instead: unknown }

/**
 * Looks at the body of `fetch(input, init)` without using it up. `passed` is called with a body that can be read once, as
 * soon as all of it was sent. Throws where fetch itself refuses the body.
 */
export function fetchBody(
  input: unknown,
  init: { readonly body?: unknown } | undefined,
  passed: (body: Body) => void,
): FetchBody {
  const body = init?.body
  if (body !== undefined && body !== null) return bodyGiven(body, passed)
  const request = input as Partial<Request> | undefined
  if (request?.clone === undefined || request.body === null) return { body: '' }
  return readable(request.clone())
}

function bodyGiven(body: unknown, passed: (body: Body) => void): FetchBody {
  if (typeof body === 'string') return { body }
  if (isBytes(body)) return { body: copyOf(body) }
  switch (Object.prototype.toString.call(body).slice(8, -1)) {
    case 'Blob':
    case 'File':
    case 'FormData':
      return readable(new Response(body as Blob | FormData))
    case 'ReadableStream':
      return { instead: passedStream(body as ReadableStream, passed) }
    default:
      return isAsyncIterable(body) ? { instead: passedChunks(body, passed) } : { body: String(body) }
  }
}

/** A copy of what is sent, by the Request or Response that has it. */
function readable({ body }: Request | Response): FetchBody {
  if (body === null || body === undefined) return { body: '' }
  return {
    read: async (signal) => {
      const chunks = new BodyChunks()
      const reader = (body as ReadableStream).getReader()
      const stop = (): void => void reader.cancel().catch(() => undefined)
      signal.addEventListener('abort', stop, { once: true })
      while (!chunks.isTooLarge) {
        const { done, value } = await reader.read()
        if (done) break
        chunks.add(value)
      }
      signal.throwIfAborted()
      if (chunks.isTooLarge) stop()
      return chunks.body
    },
  }
}

function passedStream(stream: ReadableStream, passed: (body: Body) => void): unknown {
  const chunks = new BodyChunks()
  const passing = new TransformStream(
    {
      transform: (chunk, controller) => {
        chunks.add(chunk)
        controller.enqueue(chunk)
      },
      flush: () => passed(chunks.body),
    },
    { highWaterMark: 1 },
    // Nothing is read before it is wanted.
    { highWaterMark: 0 },
  )
  return (stream as unknown as NodeStream).pipeThrough(passing as ReadableWritablePair)
}

async function* passedChunks(source: AsyncIterable<unknown>, passed: (body: Body) => void): AsyncGenerator<unknown> {
  const chunks = new BodyChunks()
  for await (const chunk of source) {
    chunks.add(chunk)
    yield chunk
  }
  passed(chunks.body)
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
