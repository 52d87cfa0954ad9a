import type { Json, JsonObject } from '../../contract/json.ts'
import type { NumberDemands } from '../number/number-demands.ts'
import type { Claim } from './claim.ts'
import { allTypes } from './types.ts'

/** One way for a value to fit a set of claims: demands alone, all of which must hold, without alternatives. */
export interface Shape {
  /** The JSON types that are left (see types.ts). */
  readonly types: number
  /** The only values, when they are listed. */
  readonly values: readonly Json[] | undefined
  readonly notValues: readonly Json[]
  readonly number: NumberShape
  readonly text: TextShape
  readonly object: ObjectShape
  readonly list: ListShape
  /** The schemas that the value fits this way. */
  readonly schemas: readonly JsonObject[]
  /** Whether something is demanded that is only found by trying. */
  readonly uncertain: boolean
}

/** What is demanded of a number. */
export interface NumberShape extends NumberDemands {
  readonly multiplesOf: readonly number[]
  readonly notMultiplesOf: readonly number[]
  /** Whether only numbers with a fraction will do. */
  readonly fraction: boolean
}

/** What is demanded of a text; lengths count Unicode characters. */
export interface TextShape {
  readonly least: number
  readonly most: number
  readonly patterns: readonly string[]
  readonly notPatterns: readonly string[]
  readonly formats: readonly string[]
  readonly notFormats: readonly string[]
}

/** Stands for one `unevaluatedProperties` or `unevaluatedItems`: whatever applies beneath its schema notes it. */
export type EvaluationScope = number

/** What one schema says of members by their names. */
export interface MembersClaim {
  readonly named: ReadonlyMap<string, Claim>
  readonly patterns: readonly PatternClaim[]
  /** On every other member. */
  readonly rest: Claim | undefined
  readonly scopes: readonly EvaluationScope[]
}

/** What a schema says of members whose names match. */
export interface PatternClaim {
  readonly source: string
  readonly pattern: RegExp
  readonly claim: Claim
}

/** A member that must be there, whatever its name. */
export interface SomeMember {
  /** The schema that speaks of other names than this one's. */
  readonly beside: MembersClaim | undefined
  /** What its name must match. */
  readonly pattern: string | undefined
  readonly name: Claim | undefined
  readonly value: Claim | undefined
}

/** What is demanded of an object. */
export interface ObjectShape {
  readonly least: number
  readonly most: number
  readonly members: readonly MembersClaim[]
  readonly required: readonly string[]
  readonly forbidden: readonly string[]
  /** Names that must come along with another. */
  readonly dependents: readonly { readonly name: string; readonly along: readonly string[] }[]
  readonly names: readonly Claim[]
  readonly some: readonly SomeMember[]
  readonly unevaluated: readonly Unevaluated[]
}

/** What is said of members or items that nothing beneath a schema evaluates. */
export interface Unevaluated {
  readonly scope: EvaluationScope
  readonly claim: Claim
  /** For which schemas further out it evaluates everything in turn. */
  readonly scopes: readonly EvaluationScope[]
}

/** What one schema says of items by their places. */
export interface ItemsClaim {
  readonly first: readonly Claim[]
  /** On every further item. */
  readonly rest: Claim | undefined
  readonly scopes: readonly EvaluationScope[]
}

/** How many items must fit a claim, counted from a place on. */
export interface ContainsClaim {
  readonly claim: Claim
  readonly least: number
  readonly most: number
  readonly from: number
  readonly scopes: readonly EvaluationScope[]
}

/** What is demanded of a list. */
export interface ListShape {
  readonly least: number
  readonly most: number
  readonly unique: boolean
  /** Whether two items must be equal. */
  readonly repeated: boolean
  readonly items: readonly ItemsClaim[]
  readonly contains: readonly ContainsClaim[]
  readonly unevaluated: readonly Unevaluated[]
}

/** The shape of any value. */
export const anyShape: Shape = {
  types: allTypes,
  values: undefined,
  notValues: [],
  number: { multiplesOf: [], notMultiplesOf: [], fraction: false },
  text: { least: 0, most: Infinity, patterns: [], notPatterns: [], formats: [], notFormats: [] },
  object: {
    least: 0,
    most: Infinity,
    members: [],
    required: [],
    forbidden: [],
    dependents: [],
    names: [],
    some: [],
    unevaluated: [],
  },
  list: {
    least: 0,
    most: Infinity,
    unique: false,
    repeated: false,
    items: [],
    contains: [],
    unevaluated: [],
  },
  schemas: [],
  uncertain: false,
}
