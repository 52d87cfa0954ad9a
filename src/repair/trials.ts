import type { Json } from '../contract/json.ts'
import type { Violation } from '../inputs/violation.ts'
import type { Subject } from './subject.ts'

/** The payload has been judged so often that the search ends without an answer. */
export class OutOfTrials extends Error {}

/** Judges payloads for a search, a bounded number of times. */
export class Trials {
  readonly subject: Subject
  readonly #judged = new WeakMap<object, readonly Violation[]>()
  #left: number

  constructor(subject: Subject, most: number) {
    this.subject = subject
    this.#left = most
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
