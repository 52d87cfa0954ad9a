import type { Json } from '../../contract/json.ts'
import type { Reading } from '../reading.ts'
import { convertedForms, type Form, longestWord } from './reader.ts'
import type { Wanted } from './wanted.ts'

const longestText = 100_000

/** The same text without what a form, a file or a program put around it or into it, then with other case or separators. */
export function textReadings(value: Json, wanted: Wanted): readonly Reading[] {
  if (typeof value !== 'string' || value.length > longestText || !wanted.takes('string')) return []
  const trimmed = value.trim()
  const bare = [
    { text: trimmed, cost: 1 },
    { text: withoutInvisible(trimmed), cost: 1 },
    { text: trimmed.normalize('NFC'), cost: 1 },
  ]
  if (value.length > longestWord) return convertedForms(bare)
  // What is written anew is the last step: read on from there, it could come to mean another thing.
  const anew = spelt(trimmed, wanted).filter(({ text }) => wanted.fits(text))
  return convertedForms([...bare, ...plainer(trimmed), ...unquoted(trimmed), ...unescaped(trimmed), ...anew])
}

/** What nobody sees: soft hyphens, marks of direction, spaces of no width. */
function withoutInvisible(text: string): string {
  return text.replace(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '')
}

const quotes = /^(?:"([^"]*)"|'([^']*)'|`([^`]*)`|“([^”]*)”|‘([^’]*)’|«([^»]*)»|„([^“”]*)[“”]|<([^<>]*)>)$/su

function unquoted(text: string): readonly Form[] {
  const inner = quotes
    .exec(text)
    ?.slice(1)
    .find((part) => part !== undefined)
  return inner === undefined ? [] : [{ text: inner.trim(), cost: 1.25 }]
}

/** The ordinary characters for those of typesetting, and one space for several. */
function plainer(text: string): readonly Form[] {
  const plain = plainCharacters(text)
  return [plain, plain.replace(/\s+/gu, ' ')].map((form) => ({ text: form, cost: 1.25 }))
}

function plainCharacters(text: string): string {
  return text.normalize('NFKC').replace(/[‐‑‒–—−]/gu, '-')
}

/** Only between letters and digits: in front of a number, a hyphen is its sign. */
const between = /(?<=[\p{L}\p{N})])[\s_-]+(?=[\p{L}\p{N}(])/gu

const cases: readonly Spelling[] = [
  { write: (text) => text, cost: 0 },
  { write: (text) => text.toUpperCase(), cost: 0.5 },
  { write: (text) => text.toLowerCase(), cost: 0.5 },
]

const separators: readonly Spelling[] = [
  { write: (text) => text, cost: 0 },
  { write: (text) => text.replace(between, '-'), cost: 0.75 },
  { write: (text) => text.replace(between, '_'), cost: 0.75 },
  { write: (text) => text.replace(between, ' '), cost: 0.75 },
  { write: (text) => text.replace(/[()]/g, '').replace(between, ''), cost: 1 },
]

interface Spelling {
  readonly write: (text: string) => string
  readonly cost: number
}

/** What a pattern or a length could ask for; the formats have their own readers. */
function spelt(text: string, { formats, patterns, isOpen }: Wanted): readonly Form[] {
  if ((formats.length > 0 && patterns.length === 0) || /^["[{]/.test(text)) return []
  const plain = plainCharacters(text)
  const written = patterns.length > 0 || isOpen ? cases : cases.slice(0, 1)
  return separators.flatMap((separator) =>
    written.map((one) => ({ text: one.write(separator.write(plain)), cost: 1 + separator.cost + one.cost })),
  )
}

function unescaped(text: string): readonly Form[] {
  if (!/%[0-9a-f]{2}/i.test(text)) return []
  try {
    return [{ text: decodeURIComponent(text), cost: 1.5 }]
  } catch {
    return []
  }
}
