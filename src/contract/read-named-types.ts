import { type ArchitectType, architectType } from './architect-types.ts'
import type { DocumentNode } from './document-node.ts'
import { certaintyNotes, type VariablesSchema } from './flow-variables.ts'
import { isObject, type JsonObject } from './json.ts'
import { toStandardSchema } from './standard-schema.ts'

/**
 * Reads names with their types: a list of `{name, type, required?, description?, …}`, or an object from names to a type's
 * name, to such a description, or to a further object of names (`{customerData: {customerId: 'string'}}`). Types are
 * Architect's or JSON Schema's; one that is not known takes every value, with a note.
 */
export function readNamedTypes(node: DocumentNode): VariablesSchema {
  const members = Array.isArray(node.value) ? readList(node) : readMap(node)
  return {
    schema: toStandardSchema(schemaOf(members)) as JsonObject,
    notes: certaintyNotes(members.flatMap(({ types }) => types)),
  }
}

/** One named value: its schema, and the Architect types in it, by dotted name. */
interface NamedSchema {
  readonly name: string
  readonly schema: JsonObject
  readonly types: readonly (readonly [name: string, type: ArchitectType])[]
}

function schemaOf(members: readonly NamedSchema[]): JsonObject {
  return { type: 'object', properties: Object.fromEntries(members.map(({ name, schema }) => [name, schema])) }
}

function readList(list: DocumentNode): readonly NamedSchema[] {
  const names = new Set<string>()
  return list.items().map((item) => {
    const member = new Map(item.entries()).get('name') ?? item.refuse('an object with a member "name"')
    const name = member.text()
    if (names.has(name)) member.refuse('each name once', `"${name}" for the second time`)
    names.add(name)
    return readDescription(name, item)
  })
}

function readMap(map: DocumentNode): readonly NamedSchema[] {
  return map.entries().map(([name, member]) => {
    if (typeof member.value === 'string') return typed(name, architectType(member.text()), {})
    if (Array.isArray(member.value)) return nested(name, readList(member), {})
    if (isObject(member.value) && !isDescription(member.value)) {
      assertBounded(member)
      return nested(name, readMap(member), {})
    }
    return readDescription(name, member)
  })
}

function isDescription(value: Record<string, unknown>): boolean {
  const { type } = value
  if (typeof type === 'string' || Array.isArray(type) || Object.keys(value).length === 0) return true
  return isObject(value['properties']) || ['enum', 'allowableValues'].some((name) => Array.isArray(value[name]))
}

// What a description may carry into the schema. Whatever else stands beside it, such as people and links, stays out.
const takenOver = new Set(
  [
    'title description default examples enum const allowableValues format pattern',
    'minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf',
    'items minItems maxItems uniqueItems properties required additionalProperties',
    'allOf anyOf oneOf allof anyof oneof',
  ].flatMap((words) => words.split(' ')),
)

function readDescription(name: string, node: DocumentNode): NamedSchema {
  assertBounded(node)
  const members = new Map(node.entries().filter(([, member]) => member.value !== null))
  const required = members.get('required')
  if (required !== undefined && typeof required.value !== 'boolean' && !Array.isArray(required.value)) {
    required.refuse('true or false')
  }
  const fields = members.get('properties')
  if (Array.isArray(fields?.value)) {
    return nested(name, readList(fields), required?.value === true ? { required: true } : {})
  }
  const own = Object.fromEntries(
    Object.entries(node.schema()).filter(([keyword]) => takenOver.has(keyword) && members.has(keyword)),
  )
  const type = members.get('type')
  // A list such as ["string", "null"] is JSON Schema's own.
  if (Array.isArray(type?.value)) {
    return { name, schema: { ...own, type: type.items().map((item) => item.text()) }, types: [] }
  }
  if (type === undefined) return { name, schema: own, types: [] }
  const single = architectType(type.text())
  const collection = members.get('isCollection')?.value === true && !single.collection
  return typed(name, collection ? architectType(`${type.text()}Collection`) : single, own)
}

function typed(name: string, type: ArchitectType, own: JsonObject): NamedSchema {
  return { name, schema: { ...type.schema, ...own }, types: [[name, type]] }
}

function nested(name: string, members: readonly NamedSchema[], own: JsonObject): NamedSchema {
  const types = members.flatMap((member) => member.types)
  return {
    name,
    schema: { ...schemaOf(members), ...own },
    types: types.map(([inner, type]) => [`${name}.${inner}`, type] as const),
  }
}

/** Reading a schema refuses what is nested too deep for recursion, and what is no JSON. */
function assertBounded(node: DocumentNode): void {
  node.schema('an object that describes a value, or the name of a type')
}
