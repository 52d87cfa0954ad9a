import { isJsonObject, type JsonObject, type JsonSchema, ownMember } from '../contract/json.ts'
import { rewriteSchemas } from '../contract/rewrite-schemas.ts'

/** What the specification means, said so that ajv reads it so. The same object when there is nothing to say otherwise. */
export function forAjv(schema: JsonSchema): JsonSchema {
  return isJsonObject(schema)
    ? rewriteSchemas(schema, (_before, one) => withBothClauses(withOrdinaryNames(withoutOwnWords(one))))
    : schema
}

/**
 * ajv gives a meaning to two words that no dialect knows. `$async` would make every verdict a promise; `nullable: true`
 * beside a type, as OpenAPI 3.0 has it, is read as meant, and anything else under that name says nothing.
 */
function withoutOwnWords(schema: JsonObject): JsonObject {
  if (!Object.hasOwn(schema, '$async') && !Object.hasOwn(schema, 'nullable')) return schema
  const { $async: _async, nullable, ...rest } = schema
  return nullable === true && Object.hasOwn(rest, 'type') ? { ...rest, nullable } : rest
}

const special = '__proto__'

/** ajv passes over a property called `__proto__`, but not over a pattern that only this name matches. */
function withOrdinaryNames(schema: JsonObject): JsonObject {
  const properties = ownMember(schema, 'properties')
  const property = isJsonObject(properties) ? ownMember(properties, special) : undefined
  if (!isJsonObject(properties) || property === undefined) return schema
  const patterns = ownMember(schema, 'patternProperties')
  return {
    ...schema,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => name !== special)),
    patternProperties: { ...(isJsonObject(patterns) ? patterns : {}), [`^${special}$`]: property },
  }
}

/** ajv forgets what an `if` evaluated where a clause is missing, and `unevaluatedProperties` then counts it. */
function withBothClauses(schema: JsonObject): JsonObject {
  if (!Object.hasOwn(schema, 'if')) return schema
  const idle = { allOf: [true] }
  return { then: idle, else: idle, ...schema }
}
