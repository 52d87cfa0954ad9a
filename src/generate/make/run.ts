import type { RandomSource } from '../random-source.ts'

const poolBits = 30

/** One value being made: where chance comes from, and how much more may be made. */
export class Run {
  readonly random: RandomSource
  /** Whether a value at the edges of what is allowed is wanted. */
  edge = false
  /** Members and items that may still be made; then only what must be. */
  budget = 0
  /** Up to so many characters and items more than must be. */
  size = 0
  #pool = 0
  #left = 0

  constructor(random: RandomSource) {
    this.random = random
  }

  /** Makes ready for a value: what is left of an earlier one must not show. */
  start(edge: boolean, budget: number, size: number): void {
    this.edge = edge
    this.budget = budget
    this.size = size
    this.#left = 0
  }

  /** Counts what was made: a member, an item, or a stretch of text. */
  spend(count: number): void {
    this.budget -= count
  }

  /** A few random bits, up to 30: cheaper than a number each. */
  bits(count: number): number {
    if (this.#left < count) {
      this.#pool = this.random.integer(0, 2 ** poolBits - 1)
      this.#left = poolBits
    }
    const bits = this.#pool & ((1 << count) - 1)
    this.#pool >>>= count
    this.#left -= count
    return bits
  }

  /** True half of the time for edges, else seldom. */
  atEdge(): boolean {
    return this.edge ? this.bits(1) === 0 : this.bits(4) === 0
  }
}
