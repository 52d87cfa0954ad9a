import { isJsonObject, type JsonObject, type JsonSchema } from '../contract/json.ts'
import { isMapSchema, saysSomething } from '../contract/read-platform-schema.ts'

/**
 * A schema of inputs or outputs as the platform would give it (`JsonSchemaDocument`: always an object, always of a map);
 * undefined for one that nobody knows. Whoever reads the answer gets a schema that takes the same values back, and the
 * same text unless the schema said nothing about the map itself.
 */
export function platformSchema(schema: JsonSchema | null): JsonObject | undefined {
  if (schema === null) return undefined
  // The document is an object, so that what takes everything and what takes nothing have to be spelt out.
  if (schema === true) return { type: 'object', additionalProperties: true }
  if (!isJsonObject(schema)) return { type: 'object', not: {} }
  const map = isMapSchema(schema) ? schema : { ...schema, type: 'object' }
  return saysSomething(map) ? map : { ...map, additionalProperties: true }
}
