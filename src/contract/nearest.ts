import { distance } from 'fastest-levenshtein'

/**
 * The known name that a misspelt one probably meant, or undefined when none is near: first one that differs only in
 * case, separators or scope (`customer_id`, `Flow.customerId`), then the one with the fewest typing slips.
 */
function nearestName(name: string, known: Iterable<string>): string | undefined {
  const folded = fold(name)
  let best: string | undefined
  // In so short a name each letter is another word.
  let fewest = folded.length < 3 ? 1 : Math.max(1, Math.floor(folded.length / 3)) + 1
  for (const candidate of known) {
    const other = fold(candidate)
    if (Math.abs(other.length - folded.length) >= fewest) continue
    const slips = distance(folded, other)
    if (slips < fewest) {
      fewest = slips
      best = candidate
    }
  }
  return best
}

function fold(name: string): string {
  return name
    .slice(0, 200)
    .replace(/^flow\./i, '')
    .replace(/[\s_.-]/g, '')
    .toLowerCase()
}

/** ` (did you mean "onboarding"?)`, or nothing when no known name is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const nearest = nearestName(name, known)
  return nearest === undefined ? '' : ` (did you mean "${nearest}"?)`
}

/** How many slips of typing lie between two words: letters left out, added or replaced; two swapped ones are one slip. */
export function typingSlips(one: string, other: string): number {
  const slips = distance(one, other)
  return slips === 2 && one.length === other.length && isSwapped(one, other) ? 1 : slips
}

function isSwapped(one: string, other: string): boolean {
  let at = 0
  while (one[at] === other[at]) at += 1
  return one[at] === other[at + 1] && one[at + 1] === other[at]
}
