import { typingSlips } from '../contract/nearest.ts'
import { type NameWords, nameWords } from './name-words.ts'

/**
 * How far a name is from the one that is wanted: 0 when they are equal, 1 when only case, separators, white space or the
 * scope differ, more for slips of typing and for abbreviations; undefined when nothing says that one was meant by the other.
 */
export function nameCost(given: string, wanted: string): number | undefined {
  if (given === wanted) return 0
  const [one, other] = [nameWords(given), nameWords(wanted)]
  const [folded, wantedFolded] = [one.words.join(''), other.words.join('')]
  if (folded === '' || wantedFolded === '') return undefined
  if (folded === wantedFolded) return 1 + differences(given, wanted, one, other)
  if (singular(folded) === singular(wantedFolded)) return 1.3
  const slips = typingSlips(folded, wantedFolded)
  if (slips <= allowedSlips(Math.min(folded.length, wantedFolded.length))) return 1.4 + 0.2 * slips
  if (isAbbreviated(one.words, other.words)) return 2
  const isPart = isWithin(one.words, other.words) || isWithin(other.words, one.words)
  return isPart ? 2.4 + 0.05 * Math.abs(one.words.length - other.words.length) : undefined
}

/** Of two names that are both near, the one that differs in less is meant. */
function differences(given: string, wanted: string, one: NameWords, other: NameWords): number {
  const isOtherScope = one.scope !== other.scope
  const isOtherCase = given.trim() !== wanted && given.trim().toLowerCase() === wanted.toLowerCase()
  return (isOtherScope ? 0.03 : 0) + (isOtherCase ? 0.01 : 0.02)
}

/** More slips are forgiven in longer names; in the shortest none, since each of them is another word. */
function allowedSlips(length: number): number {
  if (length < 4) return 0
  return length < 7 ? 1 : length < 12 ? 2 : 3
}

function singular(word: string): string {
  return word.replace(/(?<=..)(?:es|s)$/, '')
}

/** `cust id` for `customer id`, `msg` for `message`: each word begins with the same letter and leaves others out. */
function isAbbreviated(given: readonly string[], wanted: readonly string[]): boolean {
  return (
    given.length === wanted.length &&
    given.every((word, index) => {
      const whole = wanted[index] ?? ''
      return (
        word === whole || (word.length >= 2 && shortens(word, whole)) || (whole.length >= 2 && shortens(whole, word))
      )
    })
  )
}

/** Short forms that are no beginnings of what they stand for. */
const shortForms: ReadonlyMap<string, string> = new Map([['no', 'number']])

function shortens(short: string, whole: string): boolean {
  if (shortForms.get(short) === whole) return true
  if (short[0] !== whole[0] || short.length >= whole.length) return false
  let at = 0
  for (const letter of whole) if (letter === short[at]) at += 1
  return at === short.length
}

/** Whether all words stand in others, in their order. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0
  for (const word of many) if (word === few[at] || singular(word) === singular(few[at] ?? '')) at += 1
  return few.length > 0 && at === few.length
}
