import { isJsonObject, type Json } from '../contract/json.ts'
import { parentPointer, pointerSteps } from '../contract/pointer.ts'
import type { LooseMember, Vacancy } from './loose-members.ts'
import { nameCost, sameName } from './name-cost.ts'
import { isMap } from './place.ts'

/** What an empty place costs that a value is missing in: more than any move. */
const missingCost = 8
const mostOptions = 6

/** A vacancy that a member may belong to. */
export interface PlacementOption {
  readonly vacancy: Vacancy
  readonly cost: number
  readonly doubt: number
  /** Whether the name differs in case, separators or scope alone. */
  readonly isSameName: boolean
}

/** The vacancies that a member may belong to, the nearest first. */
export function placementOptions(member: LooseMember, vacancies: readonly Vacancy[]): readonly PlacementOption[] {
  const options = vacancies.flatMap((vacancy) => optionOf(member, vacancy))
  const same = options.filter(({ isSameName }) => isSameName)
  // Where one place has the same name, others that only resemble it are not meant.
  return (same.length > 0 ? same : options).toSorted((one, other) => one.cost - other.cost).slice(0, mostOptions)
}

function optionOf(member: LooseMember, vacancy: Vacancy): PlacementOption[] {
  if (member.item !== vacancy.item) return []
  const name = namesCost(member, vacancy)
  const fit = fitCost(member.value, vacancy)
  if (name === undefined || (name > 1.5 && fit > 1)) return []
  // Nobody parts a name to fill an object that is not asked for.
  if (!vacancy.isWanted && name >= sameName && parentPointer(member.path) !== parentPointer(vacancy.path)) return []
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
