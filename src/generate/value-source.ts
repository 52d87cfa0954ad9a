import type { RandomSource } from './random-source.ts'

/** What an arbitrary is made of. */
export interface ValueSource<Value> {
  /** A value; `edge` asks for one at the edges of what is allowed. */
  make(random: RandomSource, edge: boolean): Value
  /** Whether a value is one that could have been made. */
  accepts(value: unknown): value is Value
  /** Simpler values that are accepted, the greatest steps first. */
  shrinks(value: Value): Iterable<Value>
}
