import { isJsonObject, type JsonSchema, ownMember } from '../contract/json.ts'
import { rewriteSchemas } from '../contract/rewrite-schemas.ts'
import { type Dialect, hidesReferenceSiblings } from './dialect.ts'

// Homes of schemas that other references point to: they say nothing about values themselves.
const kept = new Set(['$ref', '$defs', 'definitions', '$comment', 'title', 'description', 'default', 'examples'])

/**
 * Drops what stands beside a `$ref`, which hid its siblings before 2019-09 (draft-07, 8.3: "all other properties in a
 * `$ref` object MUST be ignored"). The same object when there is nothing to drop.
 */
export function withoutReferenceSiblings(schema: JsonSchema, dialect: Dialect): JsonSchema {
  if (!hidesReferenceSiblings(dialect) || !isJsonObject(schema)) return schema
  return rewriteSchemas(schema, (_before, one) => {
    if (typeof ownMember(one, '$ref') !== 'string' || Object.keys(one).every((name) => kept.has(name))) return one
    return Object.fromEntries(Object.entries(one).filter(([name]) => kept.has(name)))
  })
}
