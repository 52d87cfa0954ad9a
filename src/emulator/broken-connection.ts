/** How `fetch` fails when the other side hangs up: what a network's own failure looks like in Node. */
export function connectionReset(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
  return new TypeError('fetch failed', { cause })
}

/** Whether an error is the one of `connectionReset`. */
export function isConnectionReset(error: unknown): boolean {
  return error instanceof TypeError && error.cause instanceof Error && Reflect.get(error.cause, 'code') === 'ECONNRESET'
}

const pieces = 10

const broken = new WeakMap<Response, 'cut' | 'dripped'>()

/** What was done to an answer: `cutOff` or `dripped`; undefined for one that is as it was made. */
export function brokenBy(response: Response): 'cut' | 'dripped' | undefined {
  return broken.get(response)
}

/** The same answer, whose body breaks off in the middle. */
export async function cutOff(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  let isSent = false
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        // The first half must be read before the failure: an error drops what waits in a stream.
        if (isSent) controller.error(connectionReset())
        else controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)))
        isSent = true
      },
    },
    { highWaterMark: 0 },
  )
  return withBody(response, body, bytes.length, 'cut')
}

/** The same answer, whose body comes in pieces, so many milliseconds apart. */
export async function dripped(response: Response, apart: number): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const size = Math.max(1, Math.ceil(bytes.length / pieces))
  let sent = 0
  let timer: NodeJS.Timeout | undefined
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await new Promise<void>((resolve) => {
          timer = setTimeout(resolve, apart)
        })
        const piece = bytes.slice(sent, sent + size)
        sent += size
        if (piece.length > 0) controller.enqueue(piece)
        if (sent >= bytes.length) controller.close()
      },
      cancel() {
        clearTimeout(timer)
      },
    },
    { highWaterMark: 0 },
  )
  return withBody(response, body, bytes.length, 'dripped')
}

/** With the length of the whole, so that a client can tell that some of it is missing. */
function withBody(
  { status, headers }: Response,
  body: ReadableStream<Uint8Array>,
  length: number,
  by: 'cut' | 'dripped',
): Response {
  const sent = new Headers(headers)
  sent.set('content-length', String(length))
  const answer = new Response(body, { status, headers: sent })
  broken.set(answer, by)
  return answer
}
