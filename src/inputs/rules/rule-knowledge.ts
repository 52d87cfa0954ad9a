import type { Json } from '../../contract/json.ts'
import type { SchemaError } from '../../schema/schema-error.ts'
import type { Rule } from '../violation.ts'

/** What a rule's sentence is made from. */
export interface Circumstances {
  /** Who demands it: `the contract`, or `your config (flow-contract.config.json)`. */
  readonly who: string
  /** A path in words, such as `Flow.ids[0]`. */
  readonly name: (path: string) => string
  /** A value as text that may be printed. */
  readonly print: (value: unknown, path: string) => string
  /** Whether the member at a path was there as `undefined`, which JSON leaves out. */
  readonly wasUndefined: (path: string) => boolean
  /** The names that the contract gives to the members of the judged map. */
  readonly knownNames: readonly string[]
  /** What a member of the judged map is. */
  readonly noun: 'input' | 'output'
}

/** One failure explained. */
export interface Explanation {
  readonly path: string
  readonly message: string
  readonly expected?: Json
  /** Left out where nothing was found. */
  readonly received?: unknown
}

/** All that is known of one rule. */
export interface RuleKnowledge {
  readonly rule: Rule
  /** The JSON Schema keywords whose failure is this rule. */
  readonly keywords: readonly string[]
  explain(error: SchemaError, circumstances: Circumstances): Explanation
}
