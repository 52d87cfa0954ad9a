import type { Claim } from '../shape/claim.ts'
import type { ContainsClaim, EvaluationScope, ItemsClaim, ListShape } from '../shape/shape.ts'
import type { Place } from './place.ts'
import type { Places } from './place.ts'

/** What applies to the items of a list, by their places. */
export class ItemRules {
  /** From this place on, every place has the same rules. */
  readonly restFrom: number
  readonly #shape: ListShape
  readonly #places: Places
  readonly #byPlace: Place[] = []

  constructor(shape: ListShape, places: Places) {
    this.#shape = shape
    this.#places = places
    this.restFrom = Math.max(
      0,
      ...shape.items.map(({ first }) => first.length),
      ...shape.contains.map(({ from }) => from),
    )
  }

  /** The place of the values of an item. */
  place(index: number): Place {
    const place = Math.min(index, this.restFrom)
    this.#byPlace[place] ??= this.#places.place(this.#claimsOn(place, []))
    return this.#byPlace[place]
  }

  /** The same, where the item counts for some of the claims on what the list contains, and must not for others. */
  placeFor(index: number, counting: readonly ContainsClaim[], others: readonly ContainsClaim[]): Place {
    if (counting.length === 0 && others.length === 0) return this.place(index)
    return this.#places.place([
      ...this.#claimsOn(index, counting),
      ...counting.map(({ claim }) => claim),
      ...others.map(({ claim }) => this.#places.pool.opposite(claim)),
    ])
  }

  #claimsOn(index: number, counting: readonly ContainsClaim[]): readonly Claim[] {
    const { items, unevaluated } = this.#shape
    const claims = items.flatMap(({ first, rest }) => first[index] ?? rest ?? [])
    const rest = unevaluated.filter(({ scope }) => !this.#isEvaluated(index, scope, counting))
    return [...claims, ...rest.map(({ claim }) => claim)]
  }

  #isEvaluated(index: number, scope: EvaluationScope, counting: readonly ContainsClaim[]): boolean {
    const { items, unevaluated } = this.#shape
    const speaksOf = (one: ItemsClaim): boolean => index < one.first.length || one.rest !== undefined
    return (
      items.some((one) => one.scopes.includes(scope) && speaksOf(one)) ||
      counting.some(({ scopes }) => scopes.includes(scope)) ||
      unevaluated.some(({ scopes }) => scopes.includes(scope))
    )
  }
}
