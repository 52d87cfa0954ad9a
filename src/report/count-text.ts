import { isJsonObject, type JsonSchema, ownMember } from '../contract/json.ts'

/** How many inputs or outputs a schema names: `3 inputs`, `no outputs`, `inputs unknown`; `what` is the word for one. */
export function countText(schema: JsonSchema | null, what: string): string {
  const properties = schema !== null && isJsonObject(schema) ? ownMember(schema, 'properties') : undefined
  if (!isJsonObject(properties)) return `${what}s unknown`
  const count = Object.keys(properties).length
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`
}
