import { isJsonObject, type Json, type JsonObject } from './json.ts'

/** How a keyword holds schemas: one, a list of them, or a map from names to them. */
export type SchemaPlace = 'one' | 'list' | 'map'

// Of every dialect from draft-04 to 2020-12. The lower-case words are the flow designer's own (see standard-schema.ts).
const places: ReadonlyMap<string, SchemaPlace> = new Map<string, SchemaPlace>([
  ['additionalItems', 'one'],
  ['additionalProperties', 'one'],
  ['contains', 'one'],
  ['contentSchema', 'one'],
  ['else', 'one'],
  ['if', 'one'],
  ['items', 'one'],
  ['not', 'one'],
  ['propertyNames', 'one'],
  ['then', 'one'],
  ['unevaluatedItems', 'one'],
  ['unevaluatedProperties', 'one'],
  ['allOf', 'list'],
  ['allof', 'list'],
  ['anyOf', 'list'],
  ['anyof', 'list'],
  ['oneOf', 'list'],
  ['oneof', 'list'],
  ['prefixItems', 'list'],
  ['$defs', 'map'],
  ['definitions', 'map'],
  ['dependencies', 'map'],
  ['dependentSchemas', 'map'],
  ['patternProperties', 'map'],
  ['properties', 'map'],
])

/** How a keyword with this value holds schemas; undefined when it holds none, as `enum`, `const`, `default`, `examples`. */
export function schemaPlace(keyword: string, value: Json): SchemaPlace | undefined {
  const place = places.get(keyword)
  // A list under `items` was written before 2020-12; a keyword with a value of another form says nothing.
  if (Array.isArray(value)) return place === 'list' || keyword === 'items' ? 'list' : undefined
  return isJsonObject(value) && place !== 'list' ? place : undefined
}

/** The schemas directly within a schema, boolean ones left out. */
export function subschemas(schema: JsonObject): readonly JsonObject[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const place = schemaPlace(keyword, value)
    if (place === undefined) return []
    return place === 'one' ? [value as JsonObject] : Object.values(value as JsonObject).filter(isJsonObject)
  })
}

/** The schema with `convert` applied to every schema directly within it; the same object when nothing changes. */
export function mapSubschemas(schema: JsonObject, convert: (subschema: JsonObject) => JsonObject): JsonObject {
  const convertMember = (value: Json): Json => (isJsonObject(value) ? convert(value) : value)
  return mapMembers(schema, (value, keyword) => {
    const place = schemaPlace(keyword, value)
    if (place === undefined) return value
    if (place === 'one') return convertMember(value)
    return place === 'map'
      ? mapMembers(value as JsonObject, convertMember)
      : mapItems(value as readonly Json[], convertMember)
  })
}

function mapMembers(object: JsonObject, change: (value: Json, name: string) => Json): JsonObject {
  let changed = false
  const entries = Object.entries(object).map(([name, value]) => {
    const result = change(value, name)
    changed ||= result !== value
    return [name, result] as const
  })
  return changed ? Object.fromEntries(entries) : object
}

function mapItems(list: readonly Json[], change: (value: Json) => Json): readonly Json[] {
  const items = list.map(change)
  return items.some((item, index) => item !== list[index]) ? items : list
}
