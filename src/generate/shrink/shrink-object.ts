import { type Json, type JsonObject, ownMember } from '../../contract/json.ts'
import { chunksOf } from './chunks.ts'
import { withMember } from '../../contract/members.ts'
import { isPlainer } from './plainness.ts'
import { simplerNames } from './shrink-names.ts'
import { equalParts, type SimplerParts } from './simpler-parts.ts'
import { takingTurns } from './taking-turns.ts'

/** As many groups of members are left out in one step. */
const mostParts = 600

/** Up to so many members every two are left out together: each of them may need the other. */
const mostInPairs = 6

/**
 * Plainer objects: without what the simplest does not have, and with what it has; then without more; then with plainer
 * members, and with plainer names.
 */
export function* simplerObjects(
  object: JsonObject,
  simplest: JsonObject | undefined,
  simplerParts: SimplerParts,
): Generator<Json> {
  const names = Object.keys(object)
  const known = (name: string): Json | undefined => (simplest === undefined ? undefined : ownMember(simplest, name))
  const kept = names.filter((name) => known(name) !== undefined)
  const extra = names.filter((name) => known(name) === undefined)
  yield* withChanged(
    object,
    [...extra, ...kept.filter((name) => isPlainerThan(known(name), object[name] as Json))],
    known,
  )
  yield* withChanged(object, kept, nothing)
  if (extra.length <= mostInPairs) yield* withoutPairs(object, extra)
  for (const { value, places } of equalParts(Object.entries(object)))
    for (const simpler of simplerParts(value, known(places[0] as string)))
      yield withMembersChanged(object, new Set(places), () => simpler)
  yield* takingTurns(names.map((name) => withMemberOf(object, name, simplerParts(object[name] as Json, known(name)))))
  yield* simplerNames(object, extra)
}

function isPlainerThan(known: Json | undefined, member: Json): boolean {
  return known !== undefined && isPlainer(known, member)
}

function nothing(): undefined {
  return undefined
}

function* withMemberOf(object: JsonObject, name: string, members: Iterable<Json>): Generator<JsonObject> {
  for (const member of members) yield withMember(object, name, member)
}

/** Many of some members changed at once, then fewer, down to each alone. */
function* withChanged(
  object: JsonObject,
  names: readonly string[],
  changed: (name: string) => Json | undefined,
): Generator<JsonObject> {
  for (const { from, to } of chunksOf(names.length, mostParts))
    yield withMembersChanged(object, new Set(names.slice(from, to)), changed)
}

function* withoutPairs(object: JsonObject, names: readonly string[]): Generator<JsonObject> {
  for (const [index, name] of names.entries())
    for (const other of names.slice(index + 1)) yield withMembersChanged(object, new Set([name, other]), nothing)
}

/** The object with some members changed; those that become undefined are left out. */
function withMembersChanged(
  object: JsonObject,
  names: ReadonlySet<string>,
  changed: (name: string) => Json | undefined,
): JsonObject {
  const members: (readonly [string, Json])[] = []
  for (const [name, member] of Object.entries(object)) {
    const other = names.has(name) ? changed(name) : member
    if (other !== undefined) members.push([name, other])
  }
  return Object.fromEntries(members)
}
