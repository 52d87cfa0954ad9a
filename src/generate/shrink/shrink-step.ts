import type { ValueSource } from '../value-source.ts'

/** Longer values are not remembered: they are many, and seldom met twice. */
const longestRemembered = 2_000

/** A value on the way to the simplest one, as it was made: whoever is given a copy may change that. */
export class ShrinkStep<Value> {
  readonly value: Value
  readonly #tried: readonly string[]
  readonly #count: number

  /** @param tried What was tried on the way; the first `count` before this value. */
  constructor(value: Value, tried: readonly string[] = [], count = 0) {
    this.value = value
    this.#tried = tried
    this.#count = count
  }

  /**
   * Simpler values. Those that were tried on the way come last: they most likely pass again, but what else a property
   * takes may have changed since.
   */
  *simpler(source: ValueSource<Value>): Generator<ShrinkStep<Value>> {
    const tried = this.#tried.slice(0, this.#count)
    const known = new Set(tried)
    const late: Value[] = []
    for (const value of source.shrinks(this.value)) {
      const text = JSON.stringify(value)
      if (known.has(text)) {
        late.push(value)
        continue
      }
      if (text.length <= longestRemembered) tried.push(text)
      yield new ShrinkStep(value, tried, tried.length)
    }
    for (const value of late) yield new ShrinkStep(value, tried, tried.length)
  }
}
