// Jest's jsdom has no global TextDecoder.
import { TextDecoder } from 'node:util'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { FlowContractError } from '../../contract/errors.ts'
import { escapeText } from '../../contract/escape-text.ts'
import { largestLaunch, largestLaunchText } from '../../inputs/largest-launch.ts'
import type { Departure } from './departure.ts'

/** The text of a body, decompressed. Throws `launch-unreadable`. */
export function departureText({ url, body, encoding }: Departure): string {
  if (body === undefined) {
    throw unreadable(url, `its body is larger than ${largestLaunchText}`)
  }
  if (typeof body === 'string') return body
  try {
    return new TextDecoder().decode(decompressed(body, encoding?.trim().toLowerCase()))
  } catch (cause) {
    throw unreadable(url, `its body is not in the encoding that it names, ${escapeText(String(encoding))}`, cause)
  }
}

function decompressed(bytes: Uint8Array, encoding: string | undefined): Uint8Array {
  const limits = { maxOutputLength: largestLaunch }
  switch (encoding) {
    case undefined:
    case '':
    case 'identity':
      return bytes
    case 'gzip':
    case 'x-gzip':
      return gunzipSync(bytes, limits)
    case 'deflate':
      return inflateSync(bytes, limits)
    case 'br':
      return brotliDecompressSync(bytes, limits)
    default:
      throw new TypeError(`unknown encoding ${encoding}`)
  }
}

function unreadable(url: string, reason: string, cause?: unknown): FlowContractError {
  const message = `The launch to ${escapeText(url)} cannot be judged: ${reason}. Send the platform plain JSON`
  return new FlowContractError('launch-unreadable', message, cause === undefined ? undefined : { cause })
}
