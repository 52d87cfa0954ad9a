import { momentsOf } from './moments.ts'

/** Only between letters and digits: in front of a number, a hyphen is its sign. */
const between = /(?<=[\p{L}\p{N})])[\s_-]+(?=[\p{L}\p{N}(])/gu

/** The same text with another mark between its words. */
export function withSeparator(text: string, separator: string): string {
  return text.replace(between, separator)
}

/**
 * The code that a text writes in parts, in one piece: `ORD 5`, `GB82 WEST 1234`, `(555) 123-4567`. Undefined for free text,
 * whose words say something each, for dates, and for digits that could be a range or a list.
 */
export function codeInOnePiece(text: string): string | undefined {
  const plain = text.replace(/[()]/g, '')
  const words = plain.split(between)
  const isFree = words.filter((word) => !/\d/.test(word)).length > 1 || !/\d/.test(plain)
  if (isFree || momentsOf(plain).length > 0) return undefined
  return runsOfDigits(plain).every(isOneNumber) ? plain.replace(between, '') : undefined
}

/** Where digits stand beside digits, with what is between them. */
function runsOfDigits(text: string): readonly string[] {
  return text.match(/\d+(?:[\s_-]+\d+)+/g) ?? []
}

/** Numbers are parted by one mark throughout, or in groups that are too long for a list; two groups could be a range. */
function isOneNumber(run: string): boolean {
  const groups = run.split(/[\s_-]+/)
  const marks = new Set(run.match(/[\s_-]+/g))
  const isHyphenated = marks.size === 1 && /^[_-]$/.test([...marks].join(''))
  return groups.length > 2 && (isHyphenated || groups.slice(0, -1).every((group) => group.length > 2))
}
