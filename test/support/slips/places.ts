import type { FlowContract } from '../../../src/contract/contract.ts'
import { isJsonObject, type Json, type JsonObject, ownMember } from '../../../src/contract/json.ts'
import { takesValue } from '../../../src/inputs/slips/json-type.ts'

/** A value in a payload, and the schema that stands for it where one does. */
export interface Place {
  readonly steps: readonly string[]
  readonly value: Json
  readonly schema: JsonObject
}

/** A member of an object in a payload. */
export interface Member {
  readonly parent: Place & { readonly value: JsonObject }
  readonly name: string
}

const most = 300

/**
 * The values of a payload that are as its schema wants them, each before its parts: what was got wrong already is not got
 * wrong again. Schemas are followed by `properties` and `items` alone.
 */
export function placesOf(payload: Json, contract: FlowContract): readonly Place[] {
  return placesWithin(payload, contract).filter(
    ({ schema, value, steps }) => steps.length === 0 || isRight(schema, value),
  )
}

function placesWithin(payload: Json, { inputs }: FlowContract): readonly Place[] {
  const places: Place[] = [{ steps: [], value: payload, schema: objectOf(inputs ?? {}) }]
  for (let index = 0; index < places.length && places.length < most; index += 1)
    places.push(...within(places[index] as Place))
  return places
}

/** The objects of a payload. */
export function objectsOf(payload: Json, contract: FlowContract): readonly Member['parent'][] {
  return placesOf(payload, contract).filter((place): place is Member['parent'] => isJsonObject(place.value))
}

/** The members of the objects of a payload that stand under their right names. */
export function membersOf(payload: Json, contract: FlowContract): readonly Member[] {
  return objectsOf(payload, contract).flatMap((parent) =>
    Object.keys(parent.value)
      .filter((name) => name in memberSchemas(parent.schema))
      .map((name) => ({ parent, name })),
  )
}

/** The schemas that a schema has for the members of objects, by name. */
export function memberSchemas(schema: JsonObject): JsonObject {
  return objectOf(ownMember(schema, 'properties') ?? {})
}

/** The same test as `Array.isArray`, for values that are known to be JSON. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** Whether a schema says something of a value, and the value is of its type. */
function isRight(schema: JsonObject, value: Json): boolean {
  return Object.keys(schema).length > 0 && takesValue([schema], value)
}

function within({ steps, value, schema }: Place): readonly Place[] {
  if (isList(value))
    return value.map((item, index) => ({
      steps: [...steps, String(index)],
      value: item,
      schema: objectOf(ownMember(schema, 'items') ?? {}),
    }))
  if (!isJsonObject(value)) return []
  const schemas = memberSchemas(schema)
  return Object.keys(value).map((name) => ({
    steps: [...steps, name],
    value: value[name] as Json,
    schema: objectOf(ownMember(schemas, name) ?? {}),
  }))
}

function objectOf(schema: Json): JsonObject {
  return isJsonObject(schema) ? schema : {}
}
