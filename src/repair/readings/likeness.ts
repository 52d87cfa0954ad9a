import { typingSlips } from '../../contract/nearest.ts'
import { isNegation, isOpposite } from '../opposites.ts'
import { longestWord } from './reader.ts'

/** How far a text is from an allowed one, as a cost; undefined when it more likely means another thing. */
export function likeness(text: string, allowed: string): number | undefined {
  if (text.length > longestWord || allowed.length > longestWord) return undefined
  if (text.trim() === allowed.trim()) return 1
  const [one, other] = [wordsOf(text), wordsOf(allowed)]
  const [left, right] = [one.join(''), other.join('')]
  if (left === '' || right === '') return undefined
  if (left === right) return 1
  if (unaccented(left) === unaccented(right)) return 1.25
  if (isOpposite(one, other) || isOpposite(left, right)) return undefined
  return misspelt(left, right) ?? shortened(left, right) ?? adorned(one, other)
}

/** The words of a name of any style, in lower case: `inProgress`, `IN_PROGRESS` and `in-progress` have the same. */
function wordsOf(text: string): readonly string[] {
  const parted = text
    .normalize('NFKC')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
  return parted.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

function unaccented(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '')
}

/** A slip of the fingers, but never in digits, which count things apart. */
function misspelt(one: string, other: string): number | undefined {
  const length = Math.max(one.length, other.length)
  if (one.replace(/\D/g, '') !== other.replace(/\D/g, '')) return undefined
  const slips = typingSlips(one, other)
  if (length < 3 || slips > Math.floor(length / 3) || isAnotherWord(one, other)) return undefined
  return 1 + Math.min(1.75, (3 * slips) / one.length)
}

/** Shorter words with another letter in front are words of their own: `slow` is not `low`. */
const longestShort = 5

function isAnotherWord(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) > longestShort || one[0] === other[0]) return false
  return one[0] !== other[1] || one[1] !== other[0]
}

/** `MED` for `MEDIUM`. */
function shortened(one: string, other: string): number | undefined {
  if (/\d/.test(one + other)) return undefined
  return other.startsWith(one) ? (one.length > 1 ? 2 : 2.5) : undefined
}

/** `Priority: High` or `STATUS_OPEN` for the one word that is allowed, and the reverse. */
function adorned(one: readonly string[], other: readonly string[]): number | undefined {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.join('').length < 2 || short.length === long.length) return undefined
  const rest = long.length - short.length
  const extra = isSame(long.slice(rest), short)
    ? long.slice(0, rest)
    : isSame(long.slice(0, short.length), short)
      ? long.slice(short.length)
      : undefined
  return extra === undefined || extra.some((word) => isNegation(word) || /\d/.test(word)) ? undefined : 2.25
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.join(' ') === other.join(' ')
}
