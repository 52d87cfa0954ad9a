import type { Json } from '../contract/json.ts'
import type { Violation } from '../inputs/violation.ts'
import type { Place } from './place.ts'

/** What is to be mended: an inputs map, an outputs map or a launch request, and who judges it. */
export interface Subject {
  readonly place: Place
  /** The payload as JSON has it, before any edit. */
  readonly payload: Json
  violations(payload: Json): readonly Violation[]
  readonly losses: readonly LossMeant[]
}

/** A value that JSON cannot carry. */
export interface LossMeant {
  readonly path: string
  /** The JSON that was meant by it; undefined when nothing tells. */
  readonly meant: Json | undefined
}
