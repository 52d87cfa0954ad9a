import type { Json } from '../../contract/json.ts'
import { type Claim, fitsClaim } from '../shape/claim.ts'
import { shapeTest } from '../shape/fits-shape.ts'
import { textType } from '../shape/types.ts'
import { entriesOf } from './entries.ts'
import { settleHeights } from './heights.ts'
import type { Entry, Place, Places } from './place.ts'
import type { Run } from './run.ts'

const mostTries = 20

/** A place of values, read when it is first looked at. */
export class ClaimedPlace implements Place {
  readonly claims: readonly Claim[]
  height: number | undefined
  readonly #places: Places
  #all: readonly Entry[] | undefined
  #possible: readonly Entry[] = []
  /** How many of the possible entries need at most so many levels. */
  #within: readonly number[] = []
  #isUncertain = false
  #textTests: readonly ((value: Json) => boolean)[] | undefined

  constructor(claims: readonly Claim[], places: Places) {
    this.claims = claims
    this.#places = places
  }

  get all(): readonly Entry[] {
    this.#all ??= entriesOf(this, this.#places)
    return this.#all
  }

  get entries(): readonly Entry[] {
    if (this.height === undefined) settleHeights(this)
    return this.#possible
  }

  get isPossible(): boolean {
    return this.entries.length > 0
  }

  settle(height: number, heightOf: (entry: Entry) => number): void {
    this.height = height
    const measured = this.all.map((entry) => ({ entry, height: heightOf(entry) }))
    const possible = measured.filter((one) => one.height < Infinity).toSorted((one, other) => one.height - other.height)
    this.#possible = possible.map(({ entry }) => entry)
    const tallest = possible.at(-1)?.height ?? 0
    this.#within = Array.from(
      { length: tallest + 1 },
      (_, depth) => possible.filter((one) => one.height <= Math.max(depth, height)).length,
    )
    this.#isUncertain = this.#possible.some(({ shape }) => shape.uncertain)
  }

  make(run: Run, depth: number): Json {
    const entries = this.entries
    // Asked for all the same where members depend on one another: the whole is refused then, and made anew.
    if (entries.length === 0) return null
    if (this.#isUncertain) return this.#tried(run, depth)
    return (entries.length === 1 ? (entries[0] as Entry) : this.#pick(run, depth)).make(run, depth)
  }

  takesText(text: string): boolean {
    this.#textTests ??= this.all.flatMap(({ shape }) => ((shape.types & textType) === 0 ? [] : [shapeTest(shape)]))
    return this.#textTests.some((test) => test(text))
  }

  fits(value: Json): boolean {
    return this.claims.every((claim) => fitsClaim(claim, value))
  }

  get values(): readonly Json[] | undefined {
    const lists = this.entries.map(({ values }) => values)
    return lists.every((list) => list !== undefined) ? lists.flat() : undefined
  }

  #pick(run: Run, depth: number): Entry {
    const most = this.#within[depth] ?? this.#possible.length
    return this.#possible[most === 1 ? 0 : run.random.integer(0, most - 1)] as Entry
  }

  #tried(run: Run, depth: number): Json {
    let made: Json = null
    for (let tries = 0; tries < mostTries; tries += 1) {
      made = this.#pick(run, depth).make(run, depth)
      if (this.fits(made)) return made
    }
    return made
  }
}
