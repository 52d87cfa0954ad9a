import { isWithin } from '../contract/pointer.ts'
import type { LooseMember, Looseness, Vacancy } from './loose-members.ts'
import { lossOf } from './loss.ts'
import { type PlacementOption, placementOptions } from './placement-options.ts'

/** Where loose members go: each to a vacancy of its own, or away. */
export interface Placement {
  readonly moves: readonly { readonly member: LooseMember; readonly vacancy: Vacancy }[]
  /** Those that belong nowhere. */
  readonly drops: readonly LooseMember[]
  /** Objects whose members go one by one. */
  readonly dissolved: readonly LooseMember[]
  /** What it costs in all; below 0 where it fills what was missing. */
  readonly cost: number
  /** How much of it is guessed or lost: 0 when every name is beyond doubt and nothing is dropped. */
  readonly doubt: number
  /** The part of the doubt that is loss. */
  readonly loss: number
}

const dissolveCost = 0.1
/** Placements that cost so much more than the best one are looked at too: their edits may turn out to be fewer. */
const slack = 1.2
const mostPlacements = 8
const mostSteps = 5_000

/** The cheapest placements, the best first; empty when there is nothing to place. */
export function placements(
  { members, vacancies }: Looseness,
  twinOf: (member: LooseMember) => boolean,
  take: (steps: number) => void,
): Placement[] {
  const options = new Map<LooseMember, readonly PlacementOption[]>()
  const least = new Map<LooseMember, number>()
  for (const member of members) prepare(member)
  const found: Placement[] = []
  let best = Number.POSITIVE_INFINITY
  let steps = 0
  const used = new Set<Vacancy>()
  const moves: Placement['moves'][number][] = []
  let doubt = 0
  let lost = 0
  const drops: LooseMember[] = []
  const dissolved: LooseMember[] = []
  place(members, bound(members), 0)
  return found.toSorted((one, other) => one.cost - other.cost).slice(0, mostPlacements)

  function prepare(member: LooseMember): void {
    for (const part of member.parts) prepare(part)
    take(vacancies.length * member.names.length)
    const own = placementOptions(member, vacancies)
    options.set(member, own)
    const apart = member.parts.length === 0 ? Number.POSITIVE_INFINITY : dissolveCost + bound(member.parts)
    least.set(member, Math.min(own[0]?.cost ?? Number.POSITIVE_INFINITY, apart, lossOf(member, twinOf)))
  }

  /** Whether the place is filled, or a part of it, or what it is a part of. */
  function isTaken({ path }: Vacancy): boolean {
    for (const one of used) if (isWithin(one.path, path) || isWithin(path, one.path)) return true
    return false
  }

  function bound(some: readonly LooseMember[]): number {
    return some.reduce((sum, member) => sum + (least.get(member) ?? 0), 0)
  }

  /** Decides on the first of the pending members in every way, the rest after it. `rest` is the least that they cost. */
  function place(pending: readonly LooseMember[], rest: number, cost: number): void {
    if (cost + rest > best + slack || ++steps > mostSteps) return
    const [member, ...others] = pending
    if (member === undefined) {
      best = Math.min(best, cost)
      found.push({
        moves: [...moves],
        drops: [...drops],
        dissolved: [...dissolved],
        cost,
        doubt: doubt + lost,
        loss: lost,
      })
      return
    }
    const after = rest - (least.get(member) ?? 0)
    take(1 + used.size)
    for (const option of options.get(member) ?? []) {
      if (isTaken(option.vacancy)) continue
      used.add(option.vacancy)
      moves.push({ member, vacancy: option.vacancy })
      doubt += option.doubt
      place(others, after, cost + option.cost)
      doubt -= option.doubt
      moves.pop()
      used.delete(option.vacancy)
    }
    if (member.parts.length > 0) {
      dissolved.push(member)
      place([...member.parts, ...others], after + bound(member.parts), cost + dissolveCost)
      dissolved.pop()
    }
    const loss = lossOf(member, twinOf)
    drops.push(member)
    lost += Math.max(0, loss - 1)
    place(others, after, cost + loss)
    lost -= Math.max(0, loss - 1)
    drops.pop()
  }
}
