import type { Json } from '../../contract/json.ts'
import { lengthOf } from '../../inputs/slips/text-demands.ts'
import type { Reading } from '../reading.ts'
import { codeInOnePiece, withSeparator } from './code-text.ts'
import { convertedForms, type Form, longestWord } from './reader.ts'
import type { Wanted } from './wanted.ts'

const longestText = 100_000

/** The same text without what a form, a file or a program put around it or into it, then with other case or separators. */
export function textReadings(value: Json, wanted: Wanted): readonly Reading[] {
  if (typeof value !== 'string' || value.length > longestText || !wanted.takes('string')) return []
  const trimmed = value.trim()
  const around = [{ text: trimmed, cost: 1 }, ...unquoted(trimmed)]
  const within = [
    { text: withoutInvisible(trimmed), cost: 1 },
    { text: trimmed.normalize('NFC'), cost: 1 },
    // What is written anew is the last step: read on from there, it could come to mean another thing.
    ...(value.length > longestWord
      ? []
      : [
          ...plainer(trimmed),
          ...unescaped(trimmed),
          ...spelt(trimmed, wanted).filter(({ text }) => wanted.fits(text)),
        ]),
  ]
  return convertedForms([
    ...around,
    ...within.filter(({ text }) => asksForm(wanted) || lengthOf(text) === lengthOf(trimmed)),
  ])
}

/** Whether a form is asked for, not a length alone: nothing is made longer or shorter for that but by what is around it. */
function asksForm({ allowed, formats, patterns }: Wanted): boolean {
  return allowed.length + formats.length + patterns.length > 0
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

const cases: readonly Spelling[] = [
  { write: (text) => text, cost: 0 },
  { write: (text) => text.toUpperCase(), cost: 0.5 },
  { write: (text) => text.toLowerCase(), cost: 0.5 },
]

const separators: readonly Spelling[] = [
  { write: (text) => text, cost: 0 },
  { write: (text) => withSeparator(text, '-'), cost: 0.75 },
  { write: (text) => withSeparator(text, '_'), cost: 0.75 },
  { write: (text) => withSeparator(text, ' '), cost: 0.75 },
  { write: (text) => codeInOnePiece(text) ?? text, cost: 1 },
]

interface Spelling {
  readonly write: (text: string) => string
  readonly cost: number
}

/** What a pattern could ask for; the formats have their own readers. */
function spelt(text: string, { patterns, isOpen }: Wanted): readonly Form[] {
  if ((patterns.length === 0 && !isOpen) || /^["[{]/.test(text)) return []
  const plain = plainCharacters(text)
  return separators.flatMap((separator) =>
    cases.map((one) => ({ text: one.write(separator.write(plain)), cost: 1 + separator.cost + one.cost })),
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
