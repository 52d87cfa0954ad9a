/** A name taken apart: `Flow.customerId` is the words `customer` and `id` in the scope `flow`. */
export interface NameWords {
  readonly name: string
  readonly scope: string
  readonly words: readonly string[]
  /** The words in one piece. */
  readonly folded: string
  /** The same without the ending of a plural. */
  readonly singular: string
}

const scope = /^\s*(flow|task|state|data)(?=[.[_]|\s*\.)/i

/** Takes a name apart at its case, its separators and its brackets (`inputs[customerId]`). */
export function nameWords(name: string): NameWords {
  let words = known.get(name)
  if (words !== undefined) return words
  words = takenApart(name)
  if (known.size >= mostKnown) known.clear()
  known.set(name, words)
  return words
}

// A search compares the same names over and over.
const known = new Map<string, NameWords>()
const mostKnown = 5_000

function takenApart(name: string): NameWords {
  const text = name.slice(0, 200)
  const [lead = ''] = scope.exec(text) ?? []
  const words = text
    .slice(lead.length)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
  const folded = words.join('')
  return { name, scope: lead.trim().toLowerCase(), words, folded, singular: singularOf(folded) }
}

/** A word without the ending of a plural. */
export function singularOf(word: string): string {
  return word.length > 2 && word.endsWith('s') ? word.slice(0, word.endsWith('es') && word.length > 3 ? -2 : -1) : word
}
