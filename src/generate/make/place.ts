import type { Json } from '../../contract/json.ts'
import type { Claim, ClaimPool } from '../shape/claim.ts'
import type { Shape } from '../shape/shape.ts'
import type { Run } from './run.ts'

/** A place of values: the claims that all apply there, and what makes the values that fit. */
export interface Place {
  readonly claims: readonly Claim[]
  /** What makes values of each type in each shape, as far as each shows by itself to be possible. */
  readonly all: readonly Entry[]
  /** The entries for which there are values. */
  readonly entries: readonly Entry[]
  /** Levels of members and items that every value has, once settled; Infinity when no value fits. */
  readonly height: number | undefined
  readonly isPossible: boolean
  /** Every value, when they are few and known. */
  readonly values: readonly Json[] | undefined
  /** A value; null when none is possible. @param depth How many levels may still be opened without need. */
  make(run: Run, depth: number): Json
  /** Whether a text is a value of this place. */
  takesText(text: string): boolean
  /** Whether a value fits every claim, as the validator judges it. */
  fits(value: Json): boolean
  /** Takes what was found out about the entries. */
  settle(height: number, heightOf: (entry: Entry) => number): void
}

/** Makes values of one type in one shape. */
export interface Entry {
  readonly shape: Shape
  /** The types of the values (see types.ts). */
  readonly type: number
  /** What every such value holds: an entry is only possible when all these are. */
  readonly needs: readonly Need[]
  /** The values, when they are few and known. */
  readonly values: readonly Json[] | undefined
  make(run: Run, depth: number): Json
  /** The members and items that such a value can hold: of names or places that follow the same rules, one. */
  within(): readonly Need[]
}

/** A member or an item. */
export interface Need {
  readonly step: string | number
  readonly place: Place
}

/** Gives one place to equal sets of claims. */
export interface Places {
  readonly pool: ClaimPool
  place(claims: readonly Claim[]): Place
  /** The place of names that fit all claims and match a pattern. */
  names(claims: readonly Claim[], pattern?: string): Place
}
