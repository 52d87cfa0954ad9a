import type { Json } from '../contract/json.ts'

/** The kinds of violation, with stable ids. Each has an anchor in docs/rules.md. */
export const rules = [
  'missing-input',
  'unknown-input',
  'wrong-type',
  'not-allowed-value',
  'out-of-range',
  'wrong-length',
  'wrong-format',
  'wrong-pattern',
  'wrong-items',
  'not-json',
  'wrong-envelope',
  'schema',
] as const

/** The kind of a violation. */
export type Rule = (typeof rules)[number]

/** Who demands what was violated: the recorded contract, the caller's config, or the platform's own limits. */
export type ViolationSource = 'contract' | 'config' | 'platform'

/** One way in which a value breaks a contract. */
export interface Violation {
  readonly rule: Rule
  /** JSON Pointer into the judged value; for a missing or unknown input the pointer of that member. */
  readonly path: string
  /** One sentence in plain words, without values of inputs that look secret. */
  readonly message: string
  /** What would have been taken: a type, a limit, the allowed values, …; left out where it is no JSON value. */
  readonly expected?: Json
  /** The value that was found, as it was given; left out where nothing was found. */
  readonly received?: unknown
  readonly source: ViolationSource
}
