/** Characters from the plainest on: what a reader takes for filling, then what is easy to see. */
const known: readonly string[] = [
  ...`aA0123456789bcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ -_.,:;!?'"()[]{}@*/\\&#%\`^+<=>|~$\n`,
]

const ranks: ReadonlyMap<string, number> = new Map(known.map((character, rank) => [character, rank]))

/** The first of each kind that is tried first. */
const mostPlaceholders = 4

/** What stands for the characters that are not known. */
const examples: readonly string[] = [' ', '\n', 'é', '中', '😀']

/** How plain a character is: 0 for the plainest. Controls and halves of pairs come last. */
export function characterRank(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return ranks.get(character) ?? (/[\p{C}]/u.test(character) ? 0x20_00_00 : ranks.size) + code
}

/** Plainer characters than one: the plainest of all, then always half of the way back. */
export function plainerCharacters(character: string): readonly string[] {
  const rank = characterRank(character)
  const plainest = known.slice(0, Math.min(rank, mostPlaceholders))
  if (rank >= known.length) {
    const others = examples.filter((one) => one.length <= character.length && characterRank(one) < rank)
    return [...plainest, ...(character.length > 1 ? ['aa'] : []), ...others]
  }
  const nearer: string[] = []
  for (let gap = rank >> 1; gap > 0 && rank - gap >= mostPlaceholders; gap >>= 1)
    nearer.push(known[rank - gap] as string)
  return [...plainest, ...nearer]
}
