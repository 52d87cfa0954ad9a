import type { FlowContract } from '../contract/contract.ts'
import type { Json } from '../contract/json.ts'
import type { Violation } from '../inputs/violation.ts'
import type { Repair } from './repair.ts'

/** What was judged and what was found, for the words. */
export interface Diagnosed {
  readonly noun: 'inputs' | 'outputs' | 'launch request'
  /** Undefined when a launch request names no flow that is known. */
  readonly contract: FlowContract | undefined
  /** The payload as JSON has it. */
  readonly payload: Json
  readonly violations: readonly Violation[]
  readonly repairs: readonly Repair[]
  /** Whether the search for repairs came to an end. */
  readonly isSearched: boolean
}
