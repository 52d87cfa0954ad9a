import { knownArchitectType } from './architect-types.ts'
import { isJsonObject, type Json, type JsonObject, type JsonSchema, ownMember } from './json.ts'
import { rewriteSchemas } from './rewrite-schemas.ts'
import { standardReference } from './standard-reference.ts'

/**
 * Turns the words of the platform's flow designer into standard JSON Schema, wherever a schema stands: `anyof`, `oneof`
 * and `allof` into their camel-case names, `allowableValues` into `enum`, a property's own `required: true` into the
 * `required` list around it, and Architect's type names (`decimal`, `dateTime`, …) into types and formats. A schema that
 * has none of these words comes back as the same object; other unknown keywords stay. Takes any depth.
 */
export function toStandardSchema(schema: JsonSchema): JsonSchema {
  if (!isJsonObject(schema)) return schema
  return rewriteSchemas(schema, (before, within) =>
    withRequired(before, withStandardType(withEnum(withCamelCase(withReference(schema, within))))),
  )
}

const composites: ReadonlyMap<string, string> = new Map([
  ['allof', 'allOf'],
  ['anyof', 'anyOf'],
  ['oneof', 'oneOf'],
])

function withCamelCase(schema: JsonObject): JsonObject {
  let result = schema
  for (const [word, keyword] of composites) {
    const branches = ownMember(schema, word)
    if (isListOfSchemas(branches)) result = replaced(result, word, keyword, branches)
  }
  return result
}

/** An empty `allowableValues` allows everything, where an empty `enum` would allow nothing. */
function withEnum(schema: JsonObject): JsonObject {
  const values = ownMember(schema, 'allowableValues')
  return isList(values) && values.length > 0 ? replaced(schema, 'allowableValues', 'enum', values) : schema
}

/** The schema with a word renamed; where the keyword is taken, both hold, through `allOf`. */
function replaced(schema: JsonObject, word: string, keyword: string, value: Json): JsonObject {
  if (!Object.hasOwn(schema, keyword)) {
    return Object.fromEntries(Object.entries(schema).map(([name, member]) => [name === word ? keyword : name, member]))
  }
  const all = ownMember(schema, 'allOf')
  return { ...without(schema, word), allOf: [...(isList(all) ? all : []), { [keyword]: value }] }
}

/** Removes a flag `required: true` from where it stands, and puts the properties that had one into the list. */
function withRequired(before: JsonObject, schema: JsonObject): JsonObject {
  const listed = ownMember(schema, 'required')
  const flagged = flaggedProperties(before)
  if (typeof listed !== 'boolean' && flagged.length === 0) return schema
  // Neither a list nor a flag is no JSON Schema: whoever compiles it says so.
  if (listed !== undefined && typeof listed !== 'boolean' && !isList(listed)) return schema
  const names = [...new Set<Json>([...(isList(listed) ? listed : []), ...flagged])]
  return names.length === 0 ? without(schema, 'required') : { ...schema, required: names }
}

function flaggedProperties(schema: JsonObject): readonly string[] {
  const properties = ownMember(schema, 'properties')
  if (!isJsonObject(properties)) return []
  return Object.entries(properties)
    .filter(([, property]) => isJsonObject(property) && ownMember(property, 'required') === true)
    .map(([name]) => name)
}

const standardTypes = new Set(['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'])

/** What the schema says itself, such as a `format`, counts more than what goes with the type's name. */
function withStandardType(schema: JsonObject): JsonObject {
  const type = ownMember(schema, 'type')
  const names = typeof type === 'string' ? [type] : isList(type) ? type.map(String) : []
  if (names.every((name) => standardTypes.has(name))) return schema
  const forms = names.map((name) => (standardTypes.has(name) ? { type: name } : knownArchitectType(name)?.schema))
  if (!forms.every((form) => form !== undefined)) return schema
  const [only] = forms
  if (forms.length === 1) return { ...only, ...without(schema, 'type') }
  const types = forms.map((form) => form['type'])
  return types.every((name) => name !== undefined) ? { ...schema, type: [...new Set(types)] } : without(schema, 'type')
}

function withReference(root: JsonObject, schema: JsonObject): JsonObject {
  const reference = ownMember(schema, '$ref')
  if (typeof reference !== 'string') return schema
  const standard = standardReference(root, reference, (word) => composites.get(word) ?? word)
  return standard === reference ? schema : { ...schema, $ref: standard }
}

function without(schema: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([other]) => other !== name))
}

function isListOfSchemas(value: Json | undefined): value is readonly JsonSchema[] {
  return isList(value) && value.length > 0 && value.every((item) => isJsonObject(item) || typeof item === 'boolean')
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
