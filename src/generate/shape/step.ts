import type { Json } from '../../contract/json.ts'
import { knowsKeyword } from '../../schema/keywords.ts'
import { type Claim, type ClaimPool, keywordOf } from './claim.ts'
import type { EvaluationScope, ListShape, NumberShape, ObjectShape, Shape, TextShape } from './shape.ts'

/** A claim that is still to be read, and what it evaluates for. */
export interface OpenClaim {
  readonly claim: Claim
  readonly scopes: readonly EvaluationScope[]
}

/** One step towards a shape: a claim to be read, or a demand. */
export type Step = OpenClaim | ((shape: Shape) => Shape)

/** Steps that lead to a shape together. */
export type Way = readonly Step[]

/** What a schema demands: steps that must be taken, and choices of ways, one of which must be gone. */
export interface Demands {
  readonly steps: Step[]
  readonly choices: (readonly Way[])[]
}

/** A claim being read. */
export class Reading {
  readonly claim: Claim
  readonly scopes: readonly EvaluationScope[]
  readonly pool: ClaimPool
  /** Opened when the schema speaks of what is unevaluated. */
  readonly ownScope: EvaluationScope | undefined

  constructor({ claim, scopes }: OpenClaim, pool: ClaimPool) {
    this.claim = claim
    this.pool = pool
    const asks = this.get('unevaluatedProperties') !== undefined || this.get('unevaluatedItems') !== undefined
    this.ownScope = claim.holds && asks ? pool.newScope() : undefined
    this.scopes = this.ownScope === undefined ? scopes : [...scopes, this.ownScope]
  }

  /** The value of a keyword that the dialect knows. */
  get(keyword: string): Json | undefined {
    const value = keywordOf(this.claim, keyword)
    return value !== undefined && knowsKeyword(this.claim.document.dialect, keyword) ? value : undefined
  }

  number(keyword: string): number | undefined {
    const value = this.get(keyword)
    return typeof value === 'number' ? value : undefined
  }

  list(keyword: string): readonly Json[] | undefined {
    const value = this.get(keyword)
    return Array.isArray(value) ? (value as readonly Json[]) : undefined
  }

  /** The claim on a schema within this one. */
  within(schema: Json, holds = true): Claim {
    return this.pool.within(this.claim, schema as boolean, holds)
  }

  /** A schema within this one that applies to the same value. */
  open(schema: Json, holds = true): OpenClaim {
    // What must not fit evaluates nothing (2020-12 core, 7.7.1).
    return { claim: this.within(schema, holds), scopes: holds ? this.scopes : [] }
  }
}

/** How a group of keywords is read. */
export interface Meaning {
  /** What a value must do to fit. */
  hold(reading: Reading, demands: Demands): void
  /** Every way not to fit. */
  deny(reading: Reading): readonly Way[]
}

/** The shape with only some of its types. */
export function ofTypes(shape: Shape, types: number): Shape {
  return { ...shape, types: shape.types & types }
}

export function withNumber(shape: Shape, changes: Partial<NumberShape>): Shape {
  return { ...shape, number: { ...shape.number, ...changes } }
}

export function withText(shape: Shape, changes: Partial<TextShape>): Shape {
  return { ...shape, text: { ...shape.text, ...changes } }
}

export function withObject(shape: Shape, changes: Partial<ObjectShape>): Shape {
  return { ...shape, object: { ...shape.object, ...changes } }
}

export function withList(shape: Shape, changes: Partial<ListShape>): Shape {
  return { ...shape, list: { ...shape.list, ...changes } }
}
