import { isJsonObject, type Json, type JsonObject, ownMember } from '../contract/json.ts'
import { pointerSteps, pointerTo } from '../contract/pointer.ts'
import type { Violation } from '../inputs/violation.ts'
import { type NameWords, nameWords } from './name-words.ts'
import { isMap, type Place, takesObjects } from './place.ts'
import { OutOfTrials } from './trials.ts'

/** A member whose name does not belong where it stands. */
export interface LooseMember {
  readonly path: string
  readonly value: Json
  /** The names that it goes by: its own, and its own behind those of the loose members around it. */
  readonly names: readonly NameWords[]
  /** Whether the payload is refused for it; else it may stay. */
  readonly isRefused: boolean
  /** Its own members, which may belong elsewhere one by one. */
  readonly parts: readonly LooseMember[]
  /** Pointer of the innermost list item around it; members never leave their item. */
  readonly item: string
}

/** A place that waits for a value. */
export interface Vacancy {
  readonly path: string
  /** The names that it goes by: its own, and its own behind those of the objects around it. */
  readonly names: readonly NameWords[]
  readonly place: Place
  /** Pointer to a null or an empty text that stands there, or above, and goes first: it says nothing. */
  readonly clears: string | undefined
  /** Whether the payload is refused for want of it. */
  readonly isMissing: boolean
  /** Whether it is missing, or in something that is, or in something that is there. */
  readonly isWanted: boolean
  readonly item: string
}

/** The members of a payload that stand where they do not belong, and the places that are empty. */
export interface Looseness {
  readonly members: readonly LooseMember[]
  readonly vacancies: readonly Vacancy[]
}

/** What is known of the empty place around an empty place. */
interface Above {
  readonly isAsked: boolean
  readonly clears: string | undefined
}

const mostMembers = 60
const mostVacancies = 300
const mostLevels = 4

/**
 * Looks through a payload for both. Throws `OutOfTrials` beyond some dozens of members: that is no slip any more.
 * @param take Counts what is looked at.
 */
export function looseness(
  payload: Json,
  place: Place,
  violations: readonly Violation[],
  take: (steps: number) => void,
): Looseness {
  const refused = new Set(violations.filter(({ rule }) => refusing.has(rule)).map(({ path }) => path))
  const missing = new Set(violations.filter(({ rule }) => lacking.has(rule)).map(({ path }) => path))
  const members: LooseMember[] = []
  const vacancies: Vacancy[] = []

  function look(value: Json, here: Place, path: string, item: string): void {
    if (Array.isArray(value)) {
      for (const [index, one] of (value as readonly Json[]).entries())
        look(one, here.item(index), pointerTo(path, index), pointerTo(path, index))
      return
    }
    if (!isJsonObject(value)) return
    take(1)
    for (const name of Object.keys(value)) {
      const at = pointerTo(path, name)
      if (here.knows(name)) look(value[name] as Json, here.member(name), at, item)
      else if (isMap(here) || refused.has(at)) {
        if (members.length === mostMembers) throw new OutOfTrials()
        members.push(loose(value[name] as Json, [name], at, here.isClosed === true || refused.has(at), item))
        vacancies.push(...withinMaps(name, here, path, item, value))
      }
    }
    vacate(here, path, item, value)
  }

  function vacate(here: Place, path: string, item: string, value: JsonObject, above?: Above, level = 0): void {
    take(here.names.length)
    for (const name of here.names) {
      const taken = ownMember(value, name)
      if ((taken !== undefined && !isSilent(taken)) || vacancies.length >= mostVacancies) continue
      const at = pointerTo(path, name)
      const place = here.member(name)
      const isMissing = missing.has(at) || (taken === null && violations.some((one) => one.path === at))
      // What holds the inputs is asked for even where no input is missing.
      const isAsked = isMissing || above?.isAsked === true || place.aliases !== undefined
      const isWanted = isAsked || level === 0
      const clears = taken === undefined ? above?.clears : at
      const vacancy: Vacancy = { path: at, names: namesOf(at, item), place, isMissing, isWanted, clears, item }
      vacancies.push(vacancy)
      if (level < mostLevels && isMap(place)) vacate(place, at, item, {}, { isAsked, clears }, level + 1)
    }
  }

  look(payload, place, '', '')
  return { members, vacancies }
}

const refusing: ReadonlySet<string> = new Set(['unknown-input', 'wrong-envelope'])
const lacking: ReadonlySet<string> = new Set(['missing-input', 'wrong-envelope', 'not-allowed-value'])

/** Whether a value says so little that another may take its place. */
function isSilent(value: Json): boolean {
  return value === null || value === ''
}

function loose(value: Json, way: readonly string[], path: string, isRefused: boolean, item: string): LooseMember {
  const parts =
    isJsonObject(value) && way.length < mostLevels
      ? Object.keys(value)
          .slice(0, mostMembers)
          .map((name) => loose(value[name] as Json, [...way, name], pointerTo(path, name), isRefused, item))
      : []
  return { path, value, names: [...joinedNames(way), ...innerNames(way.at(-1) ?? '')], isRefused, parts, item }
}

/** The place of `Flow.attributes.colour` within an object `Flow.attributes` that takes members of any name. */
function withinMaps(name: string, here: Place, path: string, item: string, value: JsonObject): readonly Vacancy[] {
  return [...name.matchAll(/[._]/g)].flatMap(({ index }) => {
    const [outer, inner] = [name.slice(0, index), name.slice(index + 1)]
    const map = here.names.includes(outer) ? here.member(outer) : undefined
    const present = ownMember(value, outer)
    if (map === undefined || !takesObjects(map) || map.names.includes(inner)) return []
    if (present !== undefined && (!isJsonObject(present) || Object.hasOwn(present, inner))) return []
    const at = pointerTo(pointerTo(path, outer), inner)
    return [
      {
        path: at,
        names: [nameWords(name)],
        place: map.member(inner),
        isMissing: false,
        isWanted: true,
        clears: undefined,
        item,
      },
    ]
  })
}

function namesOf(path: string, item: string): readonly NameWords[] {
  return joinedNames(pointerSteps(path).slice(pointerSteps(item).length))
}

/** The last name of a way, then the last two in one, and so on. */
function joinedNames(way: readonly string[]): readonly NameWords[] {
  return way.map((_name, index) => nameWords(way.slice(way.length - 1 - index).join('.')))
}

/** The names behind another one: `customerId` in `inputs[customerId]`, `Flow.customerId` in `inputData.Flow.customerId`. */
function innerNames(name: string): readonly NameWords[] {
  return [...name.matchAll(/[.[](?=.)/g)].map(({ index }) => nameWords(name.slice(index + 1).replace(/]$/, '')))
}
