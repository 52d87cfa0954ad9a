import type { Json } from '../contract/json.ts'
import { isJsonObject } from '../contract/json.ts'
import { isWithin, pointerSteps } from '../contract/pointer.ts'
import type { LooseMember, Looseness, Vacancy } from './loose-members.ts'
import { nameCost } from './name-cost.ts'
import { isMap } from './place.ts'

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

/** What an empty place costs that a value is missing in: more than any move. */
const missingCost = 8
const lossCost = 6
/** A null, or an empty text, list or object: more than a rename that is beyond doubt, less than one that is guessed. */
const silentCost = 2
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
  const options = new Map<LooseMember, readonly Option[]>()
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
    const own = nearest(vacancies.flatMap((vacancy) => optionOf(member, vacancy))).toSorted(
      (one, other) => one.cost - other.cost,
    )
    options.set(member, own.slice(0, 6))
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

interface Option {
  readonly vacancy: Vacancy
  readonly cost: number
  readonly doubt: number
  /** Whether the name differs in case, separators or scope alone. */
  readonly isSameName: boolean
}

/** Where one place has the same name, others that only resemble it are not meant. */
function nearest(options: readonly Option[]): readonly Option[] {
  const same = options.filter(({ isSameName }) => isSameName)
  return same.length > 0 ? same : options
}

function optionOf(member: LooseMember, vacancy: Vacancy): Option[] {
  if (member.item !== vacancy.item) return []
  const name = namesCost(member, vacancy)
  const fit = fitCost(member.value, vacancy)
  if (name === undefined || (name > 1.5 && fit > 1)) return []
  // Nobody parts a name to fill an object that is not asked for.
  if (!vacancy.isWanted && name >= sameName && parentOf(member.path) !== parentOf(vacancy.path)) return []
  const levels = Math.abs(pointerSteps(member.path).length - pointerSteps(vacancy.path).length)
  const doubt =
    2 * Math.max(0, name - 1) +
    (vacancy.clears === undefined ? 0 : 0.1) +
    0.05 * levels +
    (vacancy.isMissing ? 0 : 0.05)
  const cost = name + fit + 0.1 * levels + (vacancy.isMissing ? -missingCost : 0.05)
  // What may stay where it is only moves to where it is missed.
  return member.isRefused || vacancy.isMissing ? [{ vacancy, cost, doubt, isSameName: name < sameName }] : []
}

/** Names that cost less differ in case, separators or scope alone. */
const sameName = 1.2

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

function namesCost({ names }: LooseMember, { names: wanted, place, isWanted }: Vacancy): number | undefined {
  const costs = names.flatMap((own, index) => {
    if (place.aliases?.includes(own.folded) === true) return [1 + 0.02 * index]
    return wanted.flatMap((name, other) => {
      // `customerId` is no `id` of a `customer` that is not asked for, as `customer.id` may be.
      if (other > 0 && !isWanted && index === 0 && !/[.[_-]/.test(own.name.replace(/^flow\./i, ''))) return []
      // A name that only resembles one behind others is too far.
      const cost = other > 0 && own.folded !== name.folded ? undefined : nameCost(own, name)
      return cost === undefined ? [] : [cost + 0.02 * (index + other)]
    })
  })
  return costs.length === 0 ? undefined : Math.min(...costs)
}

/** How well a value fits by its type alone; what it says exactly is judged later. */
function fitCost(value: Json, { place }: Vacancy): number {
  const { types } = place
  if (isMap(place)) return isJsonObject(value) ? 0 : isJsonText(value) ? 0.6 : 3
  if (types.length === 0 || value === null) return 0
  const own = Array.isArray(value) ? 'array' : typeof value
  if (types.includes(own) || (own === 'number' && types.includes('integer'))) return 0
  const isContainer = types.every((type) => type === 'object')
  if (own === 'object' ? Object.keys(value as object).length > 1 : isContainer && !isListLike(value)) return 2
  return 0.6
}

function isJsonText(value: Json): boolean {
  return typeof value === 'string' && /^\s*[{["]|=/.test(value)
}

/** Text may hold an object, and one value or text may be a list. */
function isListLike(value: Json): boolean {
  return typeof value === 'string' && /[[{"=,;\n|]/.test(value)
}

/** What is lost when a member goes: nothing where it says nothing, or what its twin says too. */
function lossOf(member: LooseMember, twinOf: (member: LooseMember) => boolean): number {
  if (!member.isRefused) return 0
  if (twinOf(member) || isAside(member)) return 1
  return isSilent(member.value) ? silentCost : Math.min(lossCost * leaves(member.value), 5 * lossCost)
}

/** The members of a launch request that say nothing where the inputs alone belong. */
function isAside({ names: [own] }: LooseMember): boolean {
  return own !== undefined && asides.has(own.scope + own.folded)
}

const asides: ReadonlySet<string> = new Set(['flowid', 'flowversion'])

function isSilent(value: Json): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
}

function leaves(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, member: Json) => sum + leaves(member), 0) || 1
}
