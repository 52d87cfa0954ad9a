import type { Json } from '../../contract/json.ts'
import { exactNumber } from './number-readings.ts'
import { decimalTexts } from './decimal-texts.ts'

/** The parts of a text, and what it costs to take it for a list of them. */
export interface Split {
  readonly parts: readonly string[]
  readonly cost: number
}

// The first that occurs in the text is the one that splits it: a comma may stand within lines, and spaces within items.
const separators: readonly { readonly found: RegExp; readonly cost: number }[] = [
  { found: /\r?\n/, cost: 1.25 },
  { found: /;/, cost: 1.25 },
  { found: /\|/, cost: 1.5 },
  { found: /\t/, cost: 1.25 },
  { found: /,/, cost: 1.25 },
  { found: /\s+/, cost: 2 },
]

const longestText = 100_000

/** The items that a text counts up, without the spaces and quotes around them; undefined when it holds but one. */
export function splitText(text: string): Split | undefined {
  const inner = text
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .trim()
  if (inner === '' || inner.length > longestText) return undefined
  const separator = separators.find(({ found }) => found.test(inner))
  if (separator === undefined) return undefined
  const parts = inner.split(separator.found).map((part) => part.trim().replace(/^(["'])(.*)\1$/s, '$2'))
  // One separator at the end ends the last item.
  const items = parts.at(-1) === '' ? parts.slice(0, -1) : parts
  return items.includes('') || items.length === 0 ? undefined : { parts: items, cost: separator.cost }
}

/** The same items as numbers or booleans; undefined unless all of them are. */
export function scalarsOf(parts: readonly string[]): readonly Json[] | undefined {
  const scalars = parts.map(scalarOf)
  return scalars.every((scalar) => scalar !== undefined) ? scalars : undefined
}

function scalarOf(part: string): Json | undefined {
  if (/^(?:true|false)$/i.test(part)) return part.toLowerCase() === 'true'
  const [decimal] = decimalTexts(part)
  return decimal?.cost === 1 ? exactNumber(decimal.text) : undefined
}
