import { isJsonObject, type Json, type JsonObject } from '../../contract/json.ts'

/** The names that any of the schemas requires. */
export function requiredNames(schemas: readonly JsonObject[]): ReadonlySet<Json> {
  return new Set(schemas.flatMap(({ required }) => (Array.isArray(required) ? (required as readonly Json[]) : [])))
}

/** The names of the members that any of the schemas describes. */
export function describedNames(schemas: readonly JsonObject[]): readonly string[] {
  return [...new Set(schemas.flatMap(({ properties }) => (isJsonObject(properties) ? Object.keys(properties) : [])))]
}
