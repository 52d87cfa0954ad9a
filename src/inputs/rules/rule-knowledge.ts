import type { Json, JsonObject } from '../../contract/json.ts'
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

/** A place where a keyword applies to a valid value. */
export interface BreakageSite {
  readonly keyword: string
  /** The keyword's own value in the schema. */
  readonly value: Json
  /** Every schema that applies to the value: what should stay fulfilled stands there. */
  readonly schemas: readonly JsonObject[]
  readonly valid: Json
  /** The only names that members of the value may have, whatever the schemas say: at the top of a flow's inputs. */
  readonly knownNames?: readonly string[]
}

/** One way of breaking a value. */
export interface Breakage {
  /** What was done, in few words and none of the schema's: `one past the minimum`. */
  readonly name: string
  readonly broken: Json
}

/** All that is known of one rule. */
export interface RuleKnowledge {
  readonly rule: Rule
  /** The JSON Schema keywords whose failure is this rule. */
  readonly keywords: readonly string[]
  explain(error: SchemaError, circumstances: Circumstances): Explanation
  /**
   * Values that break the keyword with as little else wrong as shows from the schemas, the likeliest slips first; empty
   * when it cannot be broken here. The same site gives the same list, of 30 at most. Whether a value really breaks that
   * keyword alone, only a check can tell.
   */
  breakages(site: BreakageSite): readonly Breakage[]
}
