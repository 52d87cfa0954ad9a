import type { Violation } from '../inputs/violation.ts'
import type { Repair } from './repair.ts'

/** What is wrong with a payload, and what mends it. */
export interface Diagnosis {
  /** As the check gives them; empty when the payload passes. */
  readonly violations: readonly Violation[]
  /** The best repair first; two or three only where they are equally good. Empty when there is none, or none is needed. */
  readonly repairs: readonly Repair[]
  /** All of it in words, for a terminal without colours. */
  readonly text: string
}
