import { isJsonObject, type Json, type JsonObject, ownMember } from './json.ts'
import { schemaPlace } from './schema-places.ts'

/**
 * A reference within the document (`#/properties/a/anyof/0`) with the keywords on its way renamed. Only what stands where
 * a keyword stands is one: a property that is called like a keyword keeps its name. `root` is the document as it was.
 */
export function standardReference(root: JsonObject, reference: string, rename: (keyword: string) => string): string {
  if (!reference.startsWith('#/')) return reference
  const steps = reference.slice(2).split('/')
  const renamed: string[] = []
  let schema: Json | undefined = root
  while (renamed.length < steps.length) {
    const keyword = steps[renamed.length] ?? ''
    const value: Json | undefined = isJsonObject(schema) ? ownMember(schema, keyword) : undefined
    const place = value === undefined ? undefined : schemaPlace(keyword, value)
    // Beyond lies no schema, and nothing that was renamed.
    if (value === undefined || place === undefined) return [`#`, ...renamed, ...steps.slice(renamed.length)].join('/')
    renamed.push(rename(keyword))
    const below = steps[renamed.length]
    if (place === 'one' || below === undefined) {
      schema = value
      continue
    }
    renamed.push(below)
    schema = ownMember(value as JsonObject, decoded(below))
  }
  return ['#', ...renamed].join('/')
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')
  } catch {
    return step
  }
}
