import { isJsonObject, type Json, type JsonObject, type JsonSchema } from '../contract/json.ts'
import { pointerTo } from '../contract/pointer.ts'
import { schemaPlace } from '../contract/schema-places.ts'

/** A schema within a document. */
export interface PlacedSchema {
  readonly schema: JsonSchema
  /** JSON Pointer from the document. */
  readonly pointer: string
}

/** The schemas directly within a schema, in its order. */
export function schemasWithin(schema: JsonObject, pointer = ''): readonly PlacedSchema[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const place = schemaPlace(keyword, value)
    const at = pointerTo(pointer, keyword)
    if (place === undefined) return isSchemaAlone(keyword, value) ? [{ schema: value, pointer: at }] : []
    if (place === 'one') return [{ schema: value as JsonSchema, pointer: at }]
    return Object.entries(value as JsonObject)
      .filter((entry): entry is [string, JsonSchema] => isSchema(entry[1]))
      .map(([name, member]) => ({ schema: member, pointer: pointerTo(at, name) }))
  })
}

// A boolean where a single schema stands: of the keywords whose value can be true, these take a schema.
const single = /^(?:not|if|then|else|items|contains|propertyNames|additional\w+|unevaluated\w+|contentSchema)$/

function isSchemaAlone(keyword: string, value: Json): value is boolean {
  return typeof value === 'boolean' && single.test(keyword)
}

/** Whether a value can be a schema at all. */
export function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'boolean' || isJsonObject(value)
}

/** A schema and every schema within it, at any depth, outer ones first. The document must be bounded (`assertBounded`). */
export function* allSchemas(root: JsonSchema, pointer = ''): Generator<PlacedSchema> {
  const pending: PlacedSchema[] = [{ schema: root, pointer }]
  for (let placed = pending.pop(); placed !== undefined; placed = pending.pop()) {
    yield placed
    if (isJsonObject(placed.schema)) pending.push(...schemasWithin(placed.schema, placed.pointer).toReversed())
  }
}
