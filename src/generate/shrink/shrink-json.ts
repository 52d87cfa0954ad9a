import { isJsonObject, type Json } from '../../contract/json.ts'
import { isList, isPlainer, kindRank } from './plainness.ts'
import { simplerLists } from './shrink-list.ts'
import { simplerNumbers } from './shrink-number.ts'
import { simplerObjects } from './shrink-object.ts'
import { simplerTexts } from './shrink-text.ts'

/** What several steps lead to is given once, as far as comparing does not cost more than trying it again. */
const longestCompared = 5_000

/** So many candidates are given at most: a step on a huge value ends. */
const mostCandidates = 20_000

/**
 * Simpler JSON values, the greatest steps first, lazily. Each is plainer than `value` by `comparePlainness`, so shrinking ends;
 * what stays is shared with the value.
 * @param simplest A value that is known to be valid and as plain as can be: its parts are tried first at their places.
 */
export function* shrinksOf(value: Json, simplest?: Json): Generator<Json> {
  const tried = new Set<string>()
  const isSmall = JSON.stringify(value).length <= longestCompared
  let left = mostCandidates
  for (const simpler of simplerValues(value, simplest)) {
    const text = isSmall ? JSON.stringify(simpler) : undefined
    if (text !== undefined && tried.has(text)) continue
    if (text !== undefined) tried.add(text)
    yield simpler
    left -= 1
    if (left === 0) return
  }
}

/** The plainest value of each kind, the plainest kind first. */
const plainest: readonly Json[] = [null, false, 0, '', []]

function* simplerValues(value: Json, simplest: Json | undefined): Generator<Json> {
  if (simplest !== undefined && isPlainer(simplest, value)) yield simplest
  for (const other of plainest) if (other !== simplest && kindRank(other) < kindRank(value)) yield other
  if (typeof value === 'number') yield* simplerNumbers(value, typeof simplest === 'number' ? simplest : undefined)
  else if (typeof value === 'string') yield* simplerTexts(value, typeof simplest === 'string' ? simplest : undefined)
  else if (isList(value)) yield* simplerLists(value, isList(simplest) ? simplest : undefined, simplerValues)
  else if (isJsonObject(value))
    yield* simplerObjects(value, isJsonObject(simplest) ? simplest : undefined, simplerValues)
}
