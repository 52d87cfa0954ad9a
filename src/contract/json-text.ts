import { InvalidDocumentError } from './errors.ts'
import { jsonFlaw } from './json-flaw.ts'
import { repeatedName } from './repeated-name.ts'

/**
 * The value of a JSON text; a byte order mark in front is passed over. Throws `InvalidDocumentError` with the given
 * code, and with line and column (both from 1, columns in UTF-16 code units), when the text is not JSON, or when an
 * object has a name twice: one of the two would be lost, and a merge in git easily leaves both.
 */
export function parseJsonText(text: string, code: string, file?: string): unknown {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  const value = parsed(body, code, file)
  const repeated = repeatedName(body)
  if (repeated === undefined) return value
  const { pointer, name, offset } = repeated
  const found = `"${name}" for the second time at ${placeOf(body, offset)}`
  throw new InvalidDocumentError(code, { file, pointer, expected: 'each name once', found })
}

function parsed(text: string, code: string, file: string | undefined): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new InvalidDocumentError(code, { file, pointer: '', expected: 'JSON', found: firstFlaw(text), cause })
  }
}

// The engine's own message differs between Node versions, and before Node 22 has no position for short texts.
function firstFlaw(text: string): string {
  const offset = jsonFlaw(text)
  const found =
    offset >= text.length ? 'the end of the text' : `"${String.fromCodePoint(text.codePointAt(offset) ?? 0)}"`
  return `${found} at ${placeOf(text, offset)}`
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset)
  return `line ${before.split('\n').length}, column ${offset - before.lastIndexOf('\n')}`
}
