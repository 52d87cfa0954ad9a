import { isJsonObject, type Json, type JsonObject, ownMember } from '../contract/json.ts'
import { jsonAt, withJsonAt } from '../contract/json-at.ts'
import { withMember, withoutMember, withRenamed } from '../contract/members.ts'
import { isWithin, pointerSteps } from '../contract/pointer.ts'
import { isJsonList } from '../inputs/slips/json-type.ts'
import type { Edit } from './edit.ts'

/** The payload after an edit (see `Edit`). An edit whose path leads to nothing changes nothing. */
export function applyEdit(payload: Json, { op, path, to, value = null }: Edit): Json {
  const from = pointerSteps(path)
  const target = pointerSteps(to ?? path)
  switch (op) {
    case 'add':
    case 'convert':
      return put(payload, from, value)
    case 'drop':
      return without(payload, from)
    case 'rename':
    case 'move':
      return moved(payload, from, target)
    case 'wrap':
      return isBeneath(to, path) ? wrapped(payload, from, target) : gathered(payload, from, target)
    case 'unwrap':
      return isBeneath(to, path) ? withPart(payload, from, target) : dissolved(payload, from, target)
  }
}

/** The payload after edits, one after the other. */
export function applyEdits(payload: Json, edits: readonly Edit[]): Json {
  return edits.reduce(applyEdit, payload)
}

/** Whether a wrap or an unwrap is of one value, and not of several members. */
export function isBeneath(to: string | undefined, path: string): to is string {
  return to !== undefined && to !== path && isWithin(to, path)
}

/** The value with another at a place; objects that are missing on the way are made. */
function put(value: Json, [step, ...rest]: readonly string[], placed: Json): Json {
  if (step === undefined) return placed
  if (isJsonList(value)) {
    const index = Number(step)
    return value.length === index
      ? [...value, put({}, rest, placed)]
      : value.map((item, at) => (at === index ? put(item, rest, placed) : item))
  }
  const object = isJsonObject(value) ? value : {}
  return withMember(object, step, put(ownMember(object, step) ?? {}, rest, placed))
}

function without(value: Json, [step, ...rest]: readonly string[]): Json {
  if (step === undefined) return null
  if (isJsonList(value)) {
    const index = Number(step)
    return rest.length === 0
      ? value.filter((_item, at) => at !== index)
      : value.map((item, at) => (at === index ? without(item, rest) : item))
  }
  const member = isJsonObject(value) ? ownMember(value, step) : undefined
  if (member === undefined) return value
  return rest.length === 0
    ? withoutMember(value as JsonObject, step)
    : withMember(value as JsonObject, step, without(member, rest))
}

function moved(payload: Json, from: readonly string[], to: readonly string[]): Json {
  const value = jsonAt(payload, from)
  if (value === undefined) return payload
  const parent = jsonAt(payload, from.slice(0, -1))
  const isSibling = isJsonObject(parent) && from.length === to.length && isWithinSame(from, to)
  // A renamed member keeps its place among the others.
  if (isSibling) return withJsonAt(payload, from.slice(0, -1), withRenamed(parent, last(from), last(to)))
  return put(withoutEmptied(payload, from), to, value)
}

function isWithinSame(from: readonly string[], to: readonly string[]): boolean {
  return from.slice(0, -1).every((step, index) => step === to[index])
}

/** The payload without a value, and without the objects around it that held nothing else. */
function withoutEmptied(payload: Json, steps: readonly string[]): Json {
  const rest = without(payload, steps)
  const parent = steps.slice(0, -1)
  const left = jsonAt(rest, parent)
  return parent.length > 0 && isJsonObject(left) && Object.keys(left).length === 0
    ? withoutEmptied(payload, parent)
    : rest
}

function wrapped(payload: Json, at: readonly string[], to: readonly string[]): Json {
  const value = jsonAt(payload, at)
  if (value === undefined) return payload
  const around = to
    .slice(at.length)
    .reduceRight<Json>((inner, step) => (step === '0' ? [inner] : withMember({}, step, inner)), value)
  return withJsonAt(payload, at, around)
}

/** The members of one object whose names begin with the last step, in a new object under the rest of their names. */
function gathered(payload: Json, from: readonly string[], to: readonly string[]): Json {
  const parent = jsonAt(payload, from.slice(0, -1))
  if (!isJsonObject(parent)) return payload
  const prefix = last(from)
  const names = Object.keys(parent).filter((name) => name.startsWith(prefix) && name !== prefix)
  let rest: Json = payload
  for (const name of names) rest = without(rest, [...from.slice(0, -1), name])
  return names.reduce((made, name) => put(made, [...to, name.slice(prefix.length)], parent[name] as Json), rest)
}

function withPart(payload: Json, at: readonly string[], part: readonly string[]): Json {
  const value = jsonAt(payload, part)
  return value === undefined ? payload : withJsonAt(payload, at, value)
}

/** The members of an object in its place in the object around it, each under the target's last step and its own name. */
function dissolved(payload: Json, at: readonly string[], to: readonly string[]): Json {
  const object = jsonAt(payload, at)
  if (!isJsonObject(object) || at.length === 0) return payload
  const prefix = last(to)
  return Object.keys(object).reduce(
    (made, name) => put(made, [...to.slice(0, -1), prefix + name], object[name] as Json),
    withoutEmptied(payload, at),
  )
}

function last(steps: readonly string[]): string {
  return steps.at(-1) ?? ''
}
