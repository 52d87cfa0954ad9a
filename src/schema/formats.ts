import addFormats, { type FormatName } from 'ajv-formats'
import type { Format } from 'ajv'
import { architectFormats } from './architect-formats.ts'

const numberFormats: Readonly<Record<string, { minimum: number; maximum: number }>> = {
  int32: { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  int64: { minimum: -(2 ** 63), maximum: 2 ** 63 },
}

/** The bounds of whole numbers that a format asks for; undefined when it asks nothing of numbers. */
export function numberFormat(format: string): { readonly minimum: number; readonly maximum: number } | undefined {
  return Object.hasOwn(numberFormats, format) ? numberFormats[format] : undefined
}

/** What tells whether a text is in a format, as the validator judges it; undefined when the format asks nothing of texts. */
export function textFormat(format: string): ((text: string) => boolean) | undefined {
  const known = Object.hasOwn(architectFormats, format) ? architectFormats[format] : standardFormat(format)
  const test =
    typeof known === 'object' && 'validate' in known ? (known.type === 'number' ? true : known.validate) : known
  if (typeof test === 'function') return test as (text: string) => boolean
  return test instanceof RegExp ? (text) => test.test(text) : undefined
}

function standardFormat(format: string): Format | undefined {
  try {
    return addFormats.default.get(format as FormatName)
  } catch {
    // ajv-formats throws for names that it does not know.
    return undefined
  }
}
