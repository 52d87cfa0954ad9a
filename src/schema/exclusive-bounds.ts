import { isJsonObject, type JsonObject, type JsonSchema, ownMember } from '../contract/json.ts'
import { rewriteSchemas } from '../contract/rewrite-schemas.ts'

const bounds = [
  ['minimum', 'exclusiveMinimum'],
  ['maximum', 'exclusiveMaximum'],
] as const

/**
 * Turns draft-04's `minimum: 5, exclusiveMinimum: true` into `exclusiveMinimum: 5`, for schemas that are read in a later
 * dialect: none of them gives a meaning to the boolean. The same object when there is none.
 */
export function withNumericBounds(schema: JsonSchema): JsonSchema {
  return isJsonObject(schema) ? rewriteSchemas(schema, (_before, one) => bounds.reduce(numeric, one)) : schema
}

function numeric(schema: JsonObject, [inclusive, exclusive]: (typeof bounds)[number]): JsonObject {
  const flag = ownMember(schema, exclusive)
  if (typeof flag !== 'boolean') return schema
  const limit = ownMember(schema, inclusive)
  const dropped = flag && limit !== undefined ? [inclusive, exclusive] : [exclusive]
  const kept = Object.fromEntries(Object.entries(schema).filter(([name]) => !(dropped as string[]).includes(name)))
  return flag && limit !== undefined ? { ...kept, [exclusive]: limit } : kept
}
