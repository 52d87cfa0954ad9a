import type { Json, JsonObject } from '../../contract/json.ts'
import { isPlainer } from './plainness.ts'
import { simplerTexts } from './shrink-text.ts'

/** So many plainer names are tried for a member, and so many members are renamed. */
const mostNames = 24
const mostMembers = 20

const plainNames: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz']

/** The object with plainer names for some members: all at once, then one by one. */
export function* simplerNames(object: JsonObject, names: readonly string[]): Generator<JsonObject> {
  const fixed = new Set(Object.keys(object))
  for (const name of names) fixed.delete(name)
  const free = plainNames.filter((name) => !fixed.has(name))
  const all = renamed(object, new Map(names.map((name, index) => [name, free[index] ?? name])))
  if (isPlainer(all, object)) yield all
  for (const name of names.slice(0, mostMembers)) {
    if (plainNames.includes(name)) continue
    let left = mostNames
    for (const plain of simplerTexts(name, '')) {
      if (Object.hasOwn(object, plain)) continue
      const other = renamed(object, new Map([[name, plain]]))
      // Names that are numbers go to the front, which may be no plainer.
      if (isPlainer(other, object)) yield other
      left -= 1
      if (left === 0) break
    }
  }
}

/** Members stay in their order. Two that come to the same name become one. */
function renamed(object: JsonObject, names: ReadonlyMap<string, string>): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, member]): [string, Json] => [names.get(name) ?? name, member]),
  )
}
