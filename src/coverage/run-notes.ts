import type { Json } from '../contract/json.ts'

/** An inputs map that a test handed to its flow, and that the flow's contract took. */
export interface SentPayload {
  /** The map; what looks like a secret is masked. */
  readonly inputs: Json
  /** JSON Pointers to the values that are masked; absent when none is. */
  readonly masked?: readonly string[]
}

/** What the tests of a file sent to one flow. */
export interface FlowPayloads {
  /** Each distinct payload once, in the order in which they were first sent. */
  readonly payloads: readonly SentPayload[]
  /** How many more were sent than are looked at or kept, the same ones counted each time. */
  readonly leftOut: number
}

/** What one test file sent in its last run. */
export interface RunNotes {
  /** The test file, relative to the project's root, with forward slashes. */
  readonly testFile: string
  /** By flow key. The record has no prototype. */
  readonly flows: Readonly<Record<string, FlowPayloads>>
}
