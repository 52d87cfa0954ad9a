import type { DocumentNode } from './document-node.ts'
import type { VariablesSchema } from './flow-variables.ts'
import { isJsonObject, isObject, type JsonObject } from './json.ts'
import { readNamedTypes } from './read-named-types.ts'
import { toStandardSchema } from './standard-schema.ts'

/**
 * Reads what the platform says of a flow's inputs or outputs: a JSON Schema of the map, or names with their types, as a
 * list (`[{name, type, required?, …}]`) or by name. The flow designer's own words become standard JSON Schema. Undefined
 * when it says nothing: it is empty, or has but a title or the like.
 */
export function readPlatformSchema(node: DocumentNode): VariablesSchema | undefined {
  if (Array.isArray(node.value)) return readNamedTypes(node)
  if (!isObject(node.value)) return node.refuse('a JSON Schema of the map, or a list of names and types')
  if (Object.keys(node.value).length === 0) return undefined
  if (!isMapSchema(node.value)) return readNamedTypes(node)
  const schema = toStandardSchema(node.schema())
  return isJsonObject(schema) && saysSomething(schema) ? { schema, notes: [] } : undefined
}

const annotations = new Set(['$schema', '$id', 'id', '$comment', 'title', 'description', 'type'])

/** Whether a schema of a map says more than that it is one: else it is as good as absent. */
export function saysSomething(schema: JsonObject): boolean {
  return Object.keys(schema).some((keyword) => !annotations.has(keyword))
}

const composites = ['allOf', 'anyOf', 'oneOf', 'allof', 'anyof', 'oneof']

/** Whether an object is a JSON Schema of a map, and not a map from names to types: an input can be called `type`. */
export function isMapSchema(value: Readonly<Record<string, unknown>>): boolean {
  return (
    value['type'] === 'object' ||
    [value['$schema'], value['$ref']].some((text) => typeof text === 'string') ||
    [value['properties'], value['patternProperties']].some(isObject) ||
    [value['additionalProperties'], value['required']].some((flag) => typeof flag === 'boolean') ||
    ['required', ...composites].some((keyword) => Array.isArray(value[keyword]))
  )
}
