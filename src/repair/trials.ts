import type { Json } from '../contract/json.ts'
import type { Violation } from '../inputs/violation.ts'
import type { Subject } from './subject.ts'

/** The search has taken so many steps that it ends without an answer. */
export class OutOfTrials extends Error {}

/** Some tenths of a second. */
const mostSteps = 400_000

/** Judges payloads for a search, a bounded number of times, and counts what else it does. */
export class Trials {
  readonly subject: Subject
  readonly #judged = new WeakMap<object, readonly Violation[]>()
  #left: number
  #steps = mostSteps

  constructor(subject: Subject, most: number) {
    this.subject = subject
    this.#left = most
  }

  /** Takes steps that are as cheap as comparing two names. Throws `OutOfTrials`. */
  readonly take = (steps: number): void => {
    this.#steps -= steps
    if (this.#steps < 0) throw new OutOfTrials()
  }

  /** Throws `OutOfTrials`. */
  violations(payload: Json): readonly Violation[] {
    const known = typeof payload === 'object' && payload !== null ? this.#judged.get(payload) : undefined
    if (known !== undefined) return known
    if (this.#left === 0) throw new OutOfTrials()
    this.#left -= 1
    const violations = this.subject.violations(payload)
    if (typeof payload === 'object' && payload !== null) this.#judged.set(payload, violations)
    return violations
  }
}
