import type { JsonObject } from './json.ts'
import { mapSubschemas, subschemas } from './schema-places.ts'

/**
 * Rewrites a schema and every schema within it, the innermost first, at any depth; gives the same object when nothing
 * changes. `rewrite` gets a schema as it was and as it is with the schemas within it rewritten.
 */
export function rewriteSchemas(
  root: JsonObject,
  rewrite: (before: JsonObject, schema: JsonObject) => JsonObject,
): JsonObject {
  const rewritten = new Map<JsonObject, JsonObject>()
  const entered = new Set<JsonObject>()
  // A list and not recursion: schemas come from outside, and the call stack must bear any depth of them.
  const pending = [root]
  for (let schema = pending.at(-1); schema !== undefined; schema = pending.at(-1)) {
    if (!entered.has(schema)) {
      entered.add(schema)
      for (const subschema of subschemas(schema)) if (!entered.has(subschema)) pending.push(subschema)
      continue
    }
    pending.pop()
    if (rewritten.has(schema)) continue
    // A schema that contains itself is no JSON: it stays as it is where it closes the circle, for others to refuse.
    const within = mapSubschemas(schema, (subschema) => rewritten.get(subschema) ?? subschema)
    rewritten.set(schema, rewrite(schema, within))
  }
  return rewritten.get(root) ?? root
}
