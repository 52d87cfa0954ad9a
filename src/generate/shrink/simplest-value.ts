import { isJsonObject, type Json, type JsonObject, ownMember } from '../../contract/json.ts'
import { isList, isPlainer } from './plainness.ts'
import type { RandomSource } from '../random-source.ts'
import { seededRandom } from '../seeded-random.ts'
import { shrinksOf } from './shrink-json.ts'

const samples = 60
const mostCandidates = 5_000

/** A value as plain as can be found: the plainest of some, made simpler as long as that goes. The same at each call. */
export function simplestValue(
  make: (random: RandomSource, edge: boolean) => Json,
  accepts: (value: Json) => boolean,
): Json {
  const random = seededRandom(1)
  const made = Array.from({ length: samples }, (_, sample) => make(random, sample % 2 === 0))
  const plainest = made.reduce((best, value) => (isPlainer(value, best) ? value : best))
  return made.reduce(
    (best, value) => {
      const merged = withPlainerParts(best, value)
      return merged !== best && accepts(merged) ? merged : best
    },
    shrunk(plainest, accepts),
  )
}

function shrunk(value: Json, accepts: (value: Json) => boolean): Json {
  let best = value
  let left = mostCandidates
  for (let simpler: Json | undefined = best; simpler !== undefined;) {
    best = simpler
    simpler = undefined
    for (const candidate of shrinksOf(best)) {
      left -= 1
      if (left < 0) return best
      if (!accepts(candidate)) continue
      simpler = candidate
      break
    }
  }
  return best
}

/** The value with another's parts at the same places where those are plainer: of listed values no step leads to the next. */
function withPlainerParts(value: Json, other: Json): Json {
  if (isPlainer(other, value)) return other
  if (isList(value) && isList(other)) {
    const items = value.map((item, index) => withPlainerParts(item, other[index] ?? item))
    return items.some((item, index) => item !== value[index]) ? items : value
  }
  return isJsonObject(value) && isJsonObject(other) ? withPlainerMembers(value, other) : value
}

function withPlainerMembers(object: JsonObject, other: JsonObject): JsonObject {
  const members = Object.entries(object).map(
    ([name, member]) => [name, withPlainerParts(member, ownMember(other, name) ?? member)] as const,
  )
  return members.some(([name, member]) => member !== object[name]) ? Object.fromEntries(members) : object
}
