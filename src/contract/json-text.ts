import { InvalidDocumentError } from './errors.ts'
import { jsonFlaw } from './json-flaw.ts'

/**
 * The value of a JSON text; a byte order mark in front is passed over. Throws `InvalidDocumentError` with the given
 * code, and with line and column (both from 1, columns in UTF-16 code units), when the text is not JSON.
 */
export function parseJsonText(text: string, code: string, file?: string): unknown {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new InvalidDocumentError(code, { file, pointer: '', expected: 'JSON', found: firstFlaw(body), cause })
  }
}

// The engine's own message differs between Node versions, and before Node 22 has no position for short texts.
function firstFlaw(text: string): string {
  const offset = jsonFlaw(text)
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  const found =
    offset >= text.length ? 'the end of the text' : `"${String.fromCodePoint(text.codePointAt(offset) ?? 0)}"`
  return `${found} at line ${line}, column ${column}`
}
