import type { Json } from '../contract/json.ts'

/** One keyword that a value failed. Failures inside a composite keyword are its branches, not errors of their own. */
export interface SchemaError {
  /** The keyword that refused, such as `type` or `anyOf`; `false schema` for the boolean schema. */
  readonly keyword: string
  /** JSON Pointer to the value that was refused. */
  readonly path: string
  /** The keyword's own value in the schema. */
  readonly value: Json | undefined
  /** What ajv says of the failure, by keyword: `{missingProperty}`, `{additionalProperty}`, `{limit, comparison}`, … */
  readonly params: Readonly<Record<string, unknown>>
  /** The value that was refused. */
  readonly data: unknown
  /** For `anyOf` and `oneOf`: each branch's errors, in order; empty for a branch that accepted. */
  readonly branches?: readonly (readonly SchemaError[])[]
}

/** A compiled schema. */
export interface SchemaValidator {
  /** Whether the schema takes the value. Costs what ajv costs. */
  accepts(value: unknown): boolean
  /** Every failure, in the validator's order; empty when the value is taken. */
  errors(value: unknown): readonly SchemaError[]
}
