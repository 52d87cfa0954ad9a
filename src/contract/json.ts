/** Any value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** A JSON object: names to JSON values. */
export interface JsonObject {
  readonly [name: string]: Json
}

/** A JSON Schema of any dialect from draft-04 to 2020-12. */
export type JsonSchema = boolean | JsonObject

/** Whether a value is an object in JSON's sense: not null, not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The same test for a value that is already known to be JSON. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return isObject(value)
}

/** The member of an object under a name of its own; never one that it inherits. */
export function ownMember(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}
