import type { JsonSchema } from '../contract/json.ts'
import { toStandardSchema } from '../contract/standard-schema.ts'
import type { Dialect } from './dialect.ts'
import { withNumericBounds } from './exclusive-bounds.ts'
import { forAjv } from './for-ajv.ts'
import { withoutReferenceSiblings } from './reference-siblings.ts'
import { assertBounded } from './schema-bounds.ts'

/**
 * A schema in the words of its dialect alone: what the validator compiles and what the generators read. Every schema
 * within it keeps its place. Throws `UnusableSchemaError` when it is too large to work on.
 */
export function readSchema(schema: JsonSchema, dialect: Dialect): JsonSchema {
  assertBounded(schema)
  const standard = withoutReferenceSiblings(toStandardSchema(schema), dialect)
  return forAjv(dialect === 'draft4' ? standard : withNumericBounds(standard))
}
