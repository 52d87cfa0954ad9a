import { typingSlips } from '../contract/nearest.ts'

/** A text or a name, or its words. */
export type Phrase = string | readonly string[]

/** Whether one of two names or texts says the contrary of the other: `inactive` and `isActive`, `disable` and `enable`. */
export function isOpposite(one: Phrase, other: Phrase): boolean {
  const [left, right] = [meaningsOf(one), meaningsOf(other)]
  const plain = left[0].isTurned === right[0].isTurned
  const same = plain ? slipsBetween(left[0], right[0]) : Infinity
  const turned = Math.min(
    ...left.map((meaning) => contrast(meaning, right[0])),
    ...right.map((meaning) => contrast(left[0], meaning)),
  )
  // `nactive` is as near to `inactive` as it is to its contrary: a slip of typing, not another meaning.
  return turned <= mostSlips && turned < same
}

/** Whether a word turns what stands beside it into its contrary. */
export function isNegation(word: string): boolean {
  return negations.has(word) || negatingPrefixes.includes(word)
}

interface Meaning {
  /** What is spoken of, in one piece and without endings. */
  readonly core: string
  /** Whether the contrary of it is meant. */
  readonly isTurned: boolean
}

const negations: ReadonlySet<string> = new Set([
  'not',
  'no',
  'non',
  'never',
  'without',
  'off',
  'anti',
  'un',
  'dis',
  'de',
])
/** The longer ones first, so that nothing is taken for a shorter one alone. */
const negatingPrefixes = [
  'without',
  'never',
  'anti',
  'non',
  'not',
  'dis',
  'off',
  'un',
  'in',
  'im',
  'ir',
  'il',
  'de',
  'ab',
  'no',
]
const negatingEndings = ['less', 'not', 'off']
/** Words that only make a question or a statement of the rest; `on` is what is left of a pair when `off` is a negation. */
const fillers: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'be',
  'has',
  'have',
  'do',
  'does',
  'can',
  'should',
  'will',
  'on',
])

/** Words that are each other's contrary without a part that says so. */
const contraries: readonly (readonly [string, string])[] = [
  ['enable', 'disable'],
  ['yes', 'no'],
  ['true', 'false'],
  ['open', 'close'],
  ['start', 'end'],
  ['start', 'stop'],
  ['begin', 'end'],
  ['first', 'last'],
  ['from', 'to'],
  ['min', 'max'],
  ['minimum', 'maximum'],
  ['include', 'exclude'],
  ['inclusive', 'exclusive'],
  ['internal', 'external'],
  ['inbound', 'outbound'],
  ['incoming', 'outgoing'],
  ['input', 'output'],
  ['import', 'export'],
  ['increase', 'decrease'],
  ['increment', 'decrement'],
  ['encrypt', 'decrypt'],
  ['encode', 'decode'],
  ['accept', 'reject'],
  ['accept', 'decline'],
  ['allow', 'deny'],
  ['grant', 'revoke'],
  ['add', 'remove'],
  ['show', 'hide'],
  ['before', 'after'],
  ['previous', 'next'],
  ['up', 'down'],
  ['left', 'right'],
  ['high', 'low'],
  ['success', 'failure'],
  ['pass', 'fail'],
]

/** Cores are compared with a slip of typing only where that leaves enough of them. */
const mostSlips = 1
const shortestMisspelt = 4
/** What is left of a word without its negation says something. */
const shortestRest = 3

/** The whole phrase first, then each way to take one of its words for a negated one. */
function meaningsOf(phrase: Phrase): readonly [Meaning, ...Meaning[]] {
  const all = (typeof phrase === 'string' ? wordsOf(phrase) : phrase).map((word) => word.toLowerCase())
  const spoken = all.filter((word) => !fillers.has(word))
  const words = spoken.length === 0 ? all : spoken
  const kept = words.filter((word, index) => words.length === 1 || !isNegationAt(word, index, words))
  const isTurned = (words.length - kept.length) % 2 === 1
  const whole = { core: kept.map(stem).join(''), isTurned }
  const within = kept.flatMap((word, index) =>
    restsOf(word).map((rest) => ({ core: kept.with(index, rest).map(stem).join(''), isTurned: !isTurned })),
  )
  const exchanged = kept.flatMap((word, index) =>
    (contrariesOf.get(stem(word)) ?? []).map((contrary) => ({
      core: kept.map(stem).with(index, contrary).join(''),
      isTurned: !isTurned,
    })),
  )
  return [whole, ...within, ...exchanged]
}

/** Behind a name, `no` is its number, and `de` a language. */
function isNegationAt(word: string, index: number, words: readonly string[]): boolean {
  return negations.has(word) && !(index === words.length - 1 && (word === 'no' || word === 'de'))
}

function restsOf(word: string): readonly string[] {
  const rests = [
    ...negatingPrefixes.filter((prefix) => word.startsWith(prefix)).map((prefix) => word.slice(prefix.length)),
    ...negatingEndings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length)),
  ]
  return rests.filter((rest) => rest.length >= shortestRest)
}

function stem(word: string): string {
  return word.replace(/(?<=...)(?:ing|ed|es|e|s|d)$/, '')
}

const contrariesOf = new Map<string, string[]>()
for (const [one, other] of contraries.flatMap(
  ([one, other]) =>
    [
      [one, other],
      [other, one],
    ] as const,
))
  contrariesOf.set(stem(one), [...(contrariesOf.get(stem(one)) ?? []), stem(other)])

function wordsOf(text: string): readonly string[] {
  const parted = text.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
  return parted.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

function contrast(one: Meaning, other: Meaning): number {
  return one.isTurned === other.isTurned ? Infinity : slipsBetween(one, other)
}

function slipsBetween({ core: one }: Meaning, { core: other }: Meaning): number {
  if (one === other) return one === '' ? Infinity : 0
  if (Math.abs(one.length - other.length) > mostSlips) return Infinity
  return Math.min(one.length, other.length) < shortestMisspelt ? Infinity : typingSlips(one, other)
}
