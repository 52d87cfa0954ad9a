import { isJsonObject, type Json, type JsonObject } from '../../contract/json.ts'
import { compilePattern } from '../../schema/pattern.ts'
import { type Claim, nothing } from './claim.ts'
import type { MembersClaim, ObjectShape, Shape, SomeMember } from './shape.ts'
import { type Meaning, ofTypes, type Reading, type Step, type Way, withObject } from './step.ts'
import { objectType } from './types.ts'

/** The keywords of objects, but for those that hang on other members (see condition-meaning.ts). */
export const objectMeaning: Meaning = {
  hold(reading, { steps }) {
    const members = membersOf(reading)
    if (members !== undefined) steps.push(withMembers(members))
    const required = namesOf(reading.get('required'))
    if (required.length > 0) steps.push(requiring(required))
    const [least, most, names] = [
      reading.number('minProperties'),
      reading.number('maxProperties'),
      reading.get('propertyNames'),
    ]
    if (least !== undefined) steps.push((shape) => sized(shape, { least }))
    if (most !== undefined) steps.push((shape) => sized(shape, { most }))
    if (names !== undefined) {
      const claim = reading.within(names)
      steps.push((shape) => withObject(shape, { names: [...shape.object.names, claim] }))
    }
  },

  deny(reading) {
    const ways: Way[] = []
    for (const name of namesOf(reading.get('required'))) ways.push([object, forbidding(name)])
    const [least, most, names] = [
      reading.number('minProperties'),
      reading.number('maxProperties'),
      reading.get('propertyNames'),
    ]
    if (least !== undefined) ways.push([object, (shape) => sized(shape, { most: Math.ceil(least) - 1 })])
    if (most !== undefined) ways.push([object, (shape) => sized(shape, { least: Math.floor(most) + 1 })])
    const members = membersOf(reading)
    if (members !== undefined) ways.push(...deniedMembers(members, reading))
    if (names !== undefined)
      ways.push([
        object,
        withSome({ beside: undefined, pattern: undefined, name: reading.within(names, false), value: undefined }),
      ])
    return ways
  },
}

const object: Step = (shape) => ofTypes(shape, objectType)

/** Some member that must not fit what the schema says of it. */
function deniedMembers({ named, patterns, rest }: MembersClaim, { pool }: Reading): Way[] {
  const ways: Way[] = []
  for (const [name, claim] of named) {
    const members = { named: new Map([[name, pool.opposite(claim)]]), patterns: [], rest: undefined, scopes: [] }
    ways.push([object, requiring([name]), withMembers(members)])
  }
  for (const { source, claim } of patterns)
    ways.push([object, withSome({ beside: undefined, pattern: source, name: undefined, value: pool.opposite(claim) })])
  if (rest !== undefined) {
    const beside = { named, patterns, rest, scopes: [] }
    ways.push([object, withSome({ beside, pattern: undefined, name: undefined, value: pool.opposite(rest) })])
  }
  return ways
}

/** `properties`, `patternProperties` and `additionalProperties`, which only make sense together. */
function membersOf(reading: Reading): MembersClaim | undefined {
  const named = schemasOf(reading.get('properties'))
  const patterns = schemasOf(reading.get('patternProperties'))
  const rest = reading.get('additionalProperties')
  if (named.length === 0 && patterns.length === 0 && rest === undefined) return undefined
  return {
    named: new Map(named.map(([name, schema]) => [name, reading.within(schema)])),
    patterns: patterns.map(([source, schema]) => ({
      source,
      pattern: compilePattern(source),
      claim: reading.within(schema),
    })),
    rest: rest === undefined ? undefined : reading.within(rest),
    scopes: reading.scopes,
  }
}

function schemasOf(map: Json | undefined): (readonly [name: string, schema: Json])[] {
  return isJsonObject(map) ? Object.entries(map) : []
}

export function namesOf(list: Json | undefined): readonly string[] {
  return Array.isArray(list) ? list.filter((name): name is string => typeof name === 'string') : []
}

export function requiring(names: readonly string[]): Step {
  return (shape) => {
    const required = [...new Set([...shape.object.required, ...names])]
    return checked(withObject(shape, { required }))
  }
}

export function forbidding(name: string): Step {
  return (shape) => checked(withObject(shape, { forbidden: [...shape.object.forbidden, name] }))
}

function withMembers(members: MembersClaim): Step {
  return (shape) => checked(withObject(shape, { members: [...shape.object.members, members] }))
}

function withSome(some: SomeMember): Step {
  return (shape) => withObject(shape, { some: [...shape.object.some, some] })
}

function sized(shape: Shape, { least = 0, most = Infinity }: Partial<Pick<ObjectShape, 'least' | 'most'>>): Shape {
  return checked(
    withObject(shape, {
      least: Math.max(shape.object.least, Math.ceil(least)),
      most: Math.min(shape.object.most, Math.floor(most)),
    }),
  )
}

/** Objects go when it shows without looking deeper that none can fit. */
function checked(shape: Shape): Shape {
  const { least, most, required, forbidden, members } = shape.object
  const isPossible =
    least <= most &&
    required.length <= most &&
    !required.some((name) => forbidden.includes(name) || members.some((one) => isRefused(name, one)))
  return isPossible ? shape : ofTypes(shape, ~objectType)
}

function isRefused(name: string, { named, patterns, rest }: MembersClaim): boolean {
  const claim = named.get(name)
  if (claim !== undefined) return isNothing(claim)
  const matching = patterns.filter(({ pattern }) => pattern.test(name))
  return matching.length === 0 ? isNothing(rest) : matching.some((one) => isNothing(one.claim))
}

function isNothing(claim: Claim | undefined): boolean {
  return claim !== undefined && claim.schema === nothing && claim.holds
}

/** A schema's members under a keyword such as `dependentSchemas`. */
export function membersUnder(map: Json | undefined): readonly (readonly [name: string, value: Json])[] {
  return Object.entries((isJsonObject(map) ? map : {}) as JsonObject)
}
