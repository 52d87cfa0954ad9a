import type { FlowContract } from '../../../src/contract/contract.ts'
import type { Json } from '../../../src/contract/json.ts'

/** One thing that somebody can get wrong in a payload. */
export interface Slip {
  readonly what: string
  /** How many edits of a repair undo it. */
  readonly edits: number
  /** The payload with the slip: no JSON where `isLast`. */
  readonly make: () => unknown
  /** Nothing more can be got wrong after it, since what it makes is no JSON. */
  readonly isLast?: true
}

/** All slips of one kind that a payload offers. What is made is not always wrong: the check says so. */
export type SlipKind = (payload: Json, contract: FlowContract) => readonly Slip[]
