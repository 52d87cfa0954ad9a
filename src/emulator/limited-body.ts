// Jest's jsdom has no global TextDecoder.
import { TextDecoder } from 'node:util'
import { largestLaunch, largestLaunchText } from '../inputs/largest-launch.ts'
import { type Answer, refusal } from './answer.ts'

/** The text of a request's body; undefined when it is larger than any launch. Rejects when the client hangs up in it. */
export async function limitedText(request: Request): Promise<string | undefined> {
  // On a port, a mere look at the body makes a request and a stream for it, which costs more than the launch itself.
  if (declaredLength(request.headers) <= largestLaunch) return request.text()
  const pieces: Uint8Array[] = []
  let length = 0
  // Read to its end though it is too large: an answer in the middle of a body breaks a connection that is kept alive.
  for await (const piece of request.body ?? []) {
    length += piece.byteLength
    if (length <= largestLaunch) pieces.push(piece)
    else pieces.length = 0
  }
  return length > largestLaunch ? undefined : new TextDecoder().decode(Buffer.concat(pieces))
}

/** The length that a body cannot be longer than; Infinity when that is not known before it was read (RFC 9112, 6.3). */
function declaredLength(headers: Headers): number {
  const length = headers.get('content-length')
  return length === null || !/^\d+$/.test(length) || headers.has('transfer-encoding') ? Infinity : Number(length)
}

/** The answer to a body that is larger than any launch. */
export const tooLarge: Answer = refusal(413, {
  code: 'request.entity.too.large',
  message: `The body is larger than ${largestLaunchText}.`,
})
