import { pointerSteps } from '../contract/pointer.ts'
import type { Violation } from './violation.ts'

/**
 * The documented order of violations: the payload's own order, a value before what stands in it, then the missing
 * members by path. Two violations at one place keep the order in which they were found.
 */
export function inPayloadOrder(violations: readonly Violation[], payload: unknown): Violation[] {
  if (violations.length < 2) return [...violations]
  const rankOf = memberRanks()
  const ranked = violations.map((violation) => ({ violation, ranks: ranksOf(violation, payload, rankOf) }))
  return ranked
    .toSorted((left, right) => compareRanks(left.ranks, right.ranks) || comparePaths(left.violation, right.violation))
    .map(({ violation }) => violation)
}

function ranksOf({ rule, path }: Violation, payload: unknown, rankOf: MemberRank): number[] {
  if (rule === 'missing-input') return [Number.POSITIVE_INFINITY]
  const ranks: number[] = []
  let place = payload
  for (const step of pointerSteps(path)) {
    if (typeof place !== 'object' || place === null) break
    ranks.push(Array.isArray(place) ? Number(step) : (rankOf(place, step) ?? Number.MAX_SAFE_INTEGER))
    place = Object.hasOwn(place, step) ? (place as Record<string, unknown>)[step] : undefined
  }
  return ranks
}

type MemberRank = (object: object, name: string) => number | undefined

/** Where a member stands in its object; each object is looked through once. */
function memberRanks(): MemberRank {
  const known = new Map<object, ReadonlyMap<string, number>>()
  return (object, name) => {
    let ranks = known.get(object)
    if (ranks === undefined) known.set(object, (ranks = new Map(Object.keys(object).map((key, index) => [key, index]))))
    return ranks.get(name)
  }
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [one, other] = [left[index] ?? 0, right[index] ?? 0]
    if (one !== other) return one - other
  }
  return left.length - right.length
}

function comparePaths(left: Violation, right: Violation): number {
  if (left.rule !== 'missing-input' || right.rule !== 'missing-input' || left.path === right.path) return 0
  return left.path < right.path ? -1 : 1
}
