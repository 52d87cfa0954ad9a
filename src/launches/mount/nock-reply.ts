import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { NockReply } from './mock-packages.ts'

/**
 * What nock replies with. Rejects only with how a network fails, which nock turns into the client's own error: it has the
 * `code` that clients over `node:http` look for, beside the `cause` that `fetch` has.
 */
export async function nockReply(answer: () => Promise<Response>): Promise<NockReply> {
  try {
    const { status, body, headers } = await answer()
    return [status, body === null ? '' : Readable.fromWeb(body as ReadableStream), Object.fromEntries(headers)]
  } catch (error) {
    const cause: unknown = error instanceof Error ? error.cause : undefined
    const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined
    throw code === undefined ? error : Object.assign(error as Error, { code })
  }
}
