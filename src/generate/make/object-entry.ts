import type { Json } from '../../contract/json.ts'
import { nothing } from '../shape/claim.ts'
import type { ObjectShape, Shape } from '../shape/shape.ts'
import { objectType } from '../shape/types.ts'
import { sampleNames } from './free-name.ts'
import { MemberChoice } from './member-choice.ts'
import { MemberRules } from './member-rules.ts'
import type { Entry, Place, Places } from './place.ts'
import type { Run } from './run.ts'
import { tooLarge } from './too-large.ts'

const mostNames = 50_000

/** Makes objects of a shape; undefined when it shows by itself that there are none. */
export function objectEntry(shape: Shape, places: Places): Entry | undefined {
  const object = { ...shape.object, required: withDependents(shape.object) }
  if (object.least > mostNames) throw tooLarge(`an object of ${object.least} members or more`)
  const rules = new MemberRules(object, places)
  if (object.least > mostMembers(object) || !object.required.every((name) => rules.takesName(name))) return undefined
  let make: Entry['make'] | undefined
  return {
    shape,
    type: objectType,
    needs: object.required.map((name) => ({ step: name, place: rules.place(name) })),
    values: undefined,
    make: (run, depth) => {
      make ??= objectMaker(object, rules)
      return make(run, depth)
    },
    within: () => [
      ...membersOf(object, rules).map(({ name, place }) => ({ step: name, place })),
      ...sampleNames(rules).map((name) => ({ step: name, place: rules.place(name) })),
    ],
  }
}

/** The names that must be there, with those that must come along. */
function withDependents({ required, dependents }: ObjectShape): readonly string[] {
  const names = new Set(required)
  for (const name of names)
    for (const { name: trigger, along } of dependents) if (trigger === name) for (const one of along) names.add(one)
  return [...names]
}

/** How many members there can be, where the names are listed. */
function mostMembers({ members }: ObjectShape): number {
  const closed = members.filter(({ rest, patterns }) => rest?.schema === nothing && rest.holds && patterns.length === 0)
  return Math.min(Infinity, ...closed.map(({ named }) => named.size))
}

interface Member {
  readonly name: string
  readonly place: Place
  readonly isRequired: boolean
  /** Levels that a value of it has at least. */
  readonly height: number
}

/** The known members that can be there. */
function membersOf(object: ObjectShape, rules: MemberRules): readonly Member[] {
  return rules.known.flatMap((name): Member[] => {
    const place = rules.place(name)
    const isRequired = object.required.includes(name)
    if (!isRequired && !(rules.takesName(name) && place.isPossible)) return []
    return [{ name, place, isRequired, height: place.height ?? 0 }]
  })
}

function objectMaker(object: ObjectShape, rules: MemberRules): Entry['make'] {
  const members = membersOf(object, rules)
  const choice = new MemberChoice(object, rules, members)
  const begin = members.length > fewMembers ? hashedObject : plainObject
  const { isFree } = choice
  return (run, depth) => {
    const more = choice.wantsMore(run, depth)
    if (more || !isFree) return objectOf(run, choice.make(run, depth, more), depth)
    const made = begin()
    const kind = run.edge ? run.bits(2) : 2
    for (const { name, place, isRequired, height } of members) {
      // Of the kinds, one has no optional member and one has all.
      const isThere = isRequired || (kind > 0 && run.budget > 0 && height < depth && (kind === 1 || run.bits(1) === 0))
      if (isThere) addMember(made, name, place, run, depth)
    }
    return made
  }
}

/** So many members come together in few enough ways for the engine to lay out objects for each. */
const fewMembers = 10

function plainObject(): Record<string, Json> {
  return {}
}

/** An empty object that the JavaScript engine keeps as a hash table: a layout for each choice of members costs far more. */
function hashedObject(): Record<string, Json> {
  const made: Record<string, Json> = { first: null, second: null }
  delete made['first']
  delete made['second']
  return made
}

/** An object of members whose names may be like no other's. */
function objectOf(run: Run, members: ReadonlyMap<string, Place>, depth: number): Json {
  const made = hashedObject()
  for (const [name, place] of members) addMember(made, name, place, run, depth)
  return made
}

function addMember(made: Record<string, Json>, name: string, place: Place, run: Run, depth: number): void {
  run.spend(1)
  const value = place.make(run, run.budget > 0 ? depth - 1 : 0)
  if (name === '__proto__')
    Object.defineProperty(made, name, { value, enumerable: true, writable: true, configurable: true })
  else made[name] = value
}
