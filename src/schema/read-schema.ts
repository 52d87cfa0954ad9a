import type { JsonSchema } from '../contract/json.ts'
import { toStandardSchema } from '../contract/standard-schema.ts'
import { type Dialect, dialectOf } from './dialect.ts'
import { withNumericBounds } from './exclusive-bounds.ts'
import { forAjv } from './for-ajv.ts'
import { withoutReferenceSiblings } from './reference-siblings.ts'
import { assertBounded } from './schema-bounds.ts'

export interface ReadOptions {
  /** The dialect to read the schema in; by default the one that its `$schema` names, else draft-07. */
  readonly dialect?: Dialect
  /** Further documents that references may lead to, by address. Nothing is ever fetched. */
  readonly documents?: Readonly<Record<string, JsonSchema>>
}

/** A schema, and the documents that it may refer to, in the words of its dialect alone. */
export interface ReadSchema {
  readonly dialect: Dialect
  readonly schema: JsonSchema
  readonly documents: ReadonlyMap<string, JsonSchema>
}

/**
 * Reads a schema for the validator, which compiles it, and for the generators, which walk it: into the words of its
 * dialect alone. Every schema within it keeps its place. Throws `UnusableSchemaError` when it is too large to work on.
 */
export function readSchema(schema: JsonSchema, options: ReadOptions = {}): ReadSchema {
  const dialect = options.dialect ?? dialectOf(schema)
  const documents = Object.entries(options.documents ?? {})
  return {
    dialect,
    schema: inDialect(schema, dialect),
    documents: new Map(documents.map(([address, document]) => [address, inDialect(document, dialect)])),
  }
}

function inDialect(schema: JsonSchema, dialect: Dialect): JsonSchema {
  assertBounded(schema)
  const standard = withoutReferenceSiblings(toStandardSchema(schema), dialect)
  return forAjv(dialect === 'draft4' ? standard : withNumericBounds(standard))
}
