// Jest's jsdom has no global TextDecoder.
import { TextDecoder } from 'node:util'
import { leavingJson, type Leaving } from './leaving-json.ts'
import type { Violation } from './violation.ts'
import { violationOfLoss } from './violations-of.ts'

/** A launch request as it was handed over, read as JSON. */
export type LaunchBody =
  | { readonly leaving: Leaving & { readonly json: NonNullable<Leaving['json']> | null } }
  | { readonly violations: Violation[] }

/** Reads a launch request: an object, or the JSON text or UTF-8 bytes that an HTTP client was given. */
export function readLaunchBody(body: unknown): LaunchBody {
  const text = launchText(body)
  if (text === undefined) return readValue(body)
  try {
    return readValue(JSON.parse(text))
  } catch {
    return {
      violations: [{ rule: 'not-json', path: '', message: textFault(text), received: body, source: 'platform' }],
    }
  }
}

/** The text of a launch request that was handed over as text or bytes; undefined for any other value. */
export function launchText(body: unknown): string | undefined {
  if (typeof body === 'string') return body
  return isBytes(body) ? new TextDecoder().decode(body) : undefined
}

function readValue(value: unknown): LaunchBody {
  const leaving = leavingJson(value)
  return leaving.json === undefined
    ? { violations: leaving.losses.map(violationOfLoss) }
    : { leaving: { ...leaving, json: leaving.json } }
}

// By tag and not by instanceof: under Jest a Buffer is of another realm.
function isBytes(value: unknown): value is Uint8Array | ArrayBuffer {
  try {
    return ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]'
  } catch {
    // A value that throws when it is looked at: it is explained where it is read.
    return false
  }
}

function textFault(text: string): string {
  if (text.trim() === '') return 'the launch request is empty text: the platform takes a JSON object'
  const formLike = /^[\w.%[\]-]+=[^{}]*(&|$)/.test(text)
  return `the launch request is ${formLike ? 'form-encoded text' : 'text that is no JSON'}: the platform takes a JSON object`
}
