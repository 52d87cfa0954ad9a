import type { Json } from '../../contract/json.ts'
import { itemKey } from '../../schema/equal-items.ts'
import { copyJson } from './copy-json.ts'
import type { Place } from './place.ts'
import type { Run } from './run.ts'

const mostTries = 25

/** Items of which no two are equal. */
export class DistinctItems {
  readonly items: Json[] = []
  readonly #keys = new Set<unknown>()

  /** Adds an item that differs from all others; false when none was found. */
  add(run: Run, place: Place, make: () => Json): boolean {
    for (let tries = 0; tries < mostTries; tries += 1) if (this.#takes(make())) return true
    // Where values are few, the one that is left is found faster by looking.
    const left = (place.values ?? []).filter((value) => !this.#keys.has(itemKey(value)))
    return left.length > 0 && this.#takes(copyJson(left[run.random.integer(0, left.length - 1)] as Json))
  }

  #takes(item: Json): boolean {
    const key = itemKey(item)
    if (this.#keys.has(key)) return false
    this.#keys.add(key)
    this.items.push(item)
    return true
  }
}
