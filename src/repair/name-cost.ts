import { typingSlips } from '../contract/nearest.ts'
import { isOpposite } from './opposites.ts'
import { type NameWords, singularOf } from './name-words.ts'

/** Names that cost less differ in case, separators or scope alone. */
export const sameName = 1.2

/**
 * How far a name is from the one that is wanted: 0 when they are equal, 1 when only case, separators, white space or the
 * scope differ, more for slips of typing and for abbreviations; undefined when nothing says that one was meant by the other.
 */
export function nameCost(given: NameWords, wanted: NameWords): number | undefined {
  if (given.name === wanted.name) return 0
  if (given.folded === '' || wanted.folded === '') return undefined
  if (given.folded === wanted.folded) return 1 + differences(given, wanted)
  if (given.folded === wanted.scope + wanted.folded || given.scope + given.folded === wanted.folded) return 1.05
  if (isOpposite(given.words, wanted.words)) return undefined
  if (given.singular === wanted.singular) return 1.3
  const slips = slipsBetween(given.folded, wanted.folded)
  if (slips !== undefined) return 1.4 + 0.2 * slips
  if (isAbbreviated(given.words, wanted.words)) return 2
  const isPart = isWithin(given.words, wanted.words) || isWithin(wanted.words, given.words)
  return isPart ? 2.4 + 0.05 * Math.abs(given.words.length - wanted.words.length) : undefined
}

/** Of two names that are both near, the one that differs in less is meant. */
function differences(given: NameWords, wanted: NameWords): number {
  const isOtherCase = given.name.trim() !== wanted.name && given.name.trim().toLowerCase() === wanted.name.toLowerCase()
  return (given.scope === wanted.scope ? 0 : 0.03) + (isOtherCase ? 0.01 : 0.02)
}

/** How many slips of typing lie between two names; undefined where they are too many for names so short. */
function slipsBetween(one: string, other: string): number | undefined {
  const allowed = allowedSlips(Math.min(one.length, other.length))
  if (Math.abs(one.length - other.length) > allowed) return undefined
  const slips = typingSlips(one, other)
  return slips <= allowed ? slips : undefined
}

/** More slips are forgiven in longer names; in the shortest none, since each of them is another word. */
function allowedSlips(length: number): number {
  if (length < 4) return 0
  return length < 7 ? 1 : length < 12 ? 2 : 3
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
  for (const word of many) if (word === few[at] || singularOf(word) === singularOf(few[at] ?? '')) at += 1
  return few.length > 0 && at === few.length
}
