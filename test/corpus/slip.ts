import type { FlowContract } from '../../src/contract/contract.ts'
import type { Json } from '../../src/contract/json.ts'

/** A payload as somebody handed it over, and the flow that it was meant for. */
export interface Handed {
  /** What the person did, in plain words; no two are the same. */
  readonly name: string
  readonly flow: FlowContract
  /** Whether what is given is a whole launch request, and not the inputs map. */
  readonly launch?: true
  /** Whether the caller says which flow it launches; else the request's own id must tell. */
  readonly named?: true
  readonly given: unknown
}

/** A slip: a payload that the check refuses, and what the person meant. */
export interface Slip extends Handed {
  /** The payload after mending. Where `open` is given, the sure part of it: without the members that nobody can know. */
  readonly intended: Json
  /** JSON Pointers of the members that only the person can fill in. */
  readonly open?: readonly string[]
  /** Other results that are as good: then all of them must be shown. */
  readonly also?: readonly Json[]
}
