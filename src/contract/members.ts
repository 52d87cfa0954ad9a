import type { Json, JsonObject } from './json.ts'

// Loops, since spreading an object and then changing it costs several times as much.

/** The object with a member more, or with another value of it. */
export function withMember(object: JsonObject, name: string, value: Json): JsonObject {
  const members: Record<string, Json> = {}
  for (const other of Object.keys(object)) put(members, other, object[other] as Json)
  put(members, name, value)
  return members
}

/** The object without a member. */
export function withoutMember(object: JsonObject, name: string): JsonObject {
  const members: Record<string, Json> = {}
  for (const other of Object.keys(object)) if (other !== name) put(members, other, object[other] as Json)
  return members
}

/** The object with a member under another name, in its old place. */
export function withRenamed(object: JsonObject, from: string, to: string): JsonObject {
  const members: Record<string, Json> = {}
  for (const other of Object.keys(object)) put(members, other === from ? to : other, object[other] as Json)
  return members
}

/** An assignment would make `__proto__` what the object inherits from. */
function put(members: Record<string, Json>, name: string, value: Json): void {
  if (name === '__proto__')
    Object.defineProperty(members, name, { value, enumerable: true, writable: true, configurable: true })
  else members[name] = value
}
