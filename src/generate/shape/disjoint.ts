import { isJsonObject, type Json, type JsonObject, ownMember } from '../../contract/json.ts'
import { itemKey } from '../../schema/equal-items.ts'
import type { Claim } from './claim.ts'
import { namesOf } from './object-meaning.ts'
import { allTypes, objectType, typeBit, typeOf } from './types.ts'

/**
 * Whether it shows at a glance that no value fits both schemas: other types, other values, or another mark, which is a
 * member that both require with values of its own. False does not mean that some value does.
 */
export function areDisjoint(left: Claim, right: Claim): boolean {
  const [one, other] = [resolved(left), resolved(right)]
  const types = typesOf(one) & typesOf(other)
  if (types === 0 || haveOtherValues(one, other)) return true
  if (types !== objectType) return false
  const names = namesOf(ownMember(other, 'required'))
  return namesOf(ownMember(one, 'required')).some(
    (name) => names.includes(name) && haveOtherValues(memberOf(one, name), memberOf(other, name)),
  )
}

/** The schema that a mere reference stands for. */
function resolved({ schema, document, resource }: Claim): JsonObject {
  const reference = ownMember(schema, '$ref')
  if (typeof reference !== 'string' || Object.keys(schema).length > 1) return schema
  const target = document.references.follow(reference, resource)?.schema
  return isJsonObject(target) ? target : schema
}

function typesOf(schema: JsonObject): number {
  const type = ownMember(schema, 'type')
  const values = valuesOf(schema)
  const listed = values === undefined ? allTypes : values.reduce<number>((bits, value) => bits | typeOf(value), 0)
  const names = Array.isArray(type) ? (type as readonly Json[]) : type === undefined ? undefined : [type]
  const named = names === undefined ? allTypes : names.reduce<number>((bits, name) => bits | typeBit(name), 0)
  return listed & (schema['nullable'] === true ? allTypes : named)
}

function haveOtherValues(one: Json | undefined, other: Json | undefined): boolean {
  const values = valuesOf(one)
  const others = valuesOf(other)
  if (values === undefined || others === undefined) return false
  const keys = new Set(others.map(itemKey))
  return !values.some((value) => keys.has(itemKey(value)))
}

function valuesOf(schema: Json | undefined): readonly Json[] | undefined {
  if (!isJsonObject(schema)) return undefined
  const [constant, values] = [ownMember(schema, 'const'), ownMember(schema, 'enum')]
  if (Array.isArray(values)) return values as readonly Json[]
  return constant === undefined ? undefined : [constant]
}

function memberOf(schema: JsonObject, name: string): Json | undefined {
  const properties = ownMember(schema, 'properties')
  return isJsonObject(properties) ? ownMember(properties, name) : undefined
}
