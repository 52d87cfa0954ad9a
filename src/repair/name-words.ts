/** A name taken apart: `Flow.customerId` is the words `customer` and `id` in the scope `flow`. */
export interface NameWords {
  readonly name: string
  readonly scope: string
  readonly words: readonly string[]
  /** The words in one piece. */
  readonly folded: string
}

const scope = /^\s*(flow|task|state|data)(?=[.[_]|\s*\.)/i

/** Takes a name apart at its case, its separators and its brackets (`inputs[customerId]`). */
export function nameWords(name: string): NameWords {
  const text = name.slice(0, 200)
  const [lead = ''] = scope.exec(text) ?? []
  const words = text
    .slice(lead.length)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
  return { name, scope: lead.trim().toLowerCase(), words, folded: words.join('') }
}
