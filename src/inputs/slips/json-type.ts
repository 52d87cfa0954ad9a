import { isJsonObject, type Json, type JsonObject } from '../../contract/json.ts'
import type { BreakageSite } from '../rules/rule-knowledge.ts'

/** The types of JSON by JSON Schema's names; whole numbers are numbers here. */
export type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object'

/** The type that a keyword speaks of, of those that say nothing of other types. */
export const typeOfKeyword: ReadonlyMap<string, JsonType> = new Map<string, JsonType>([
  ['minimum', 'number'],
  ['maximum', 'number'],
  ['exclusiveMinimum', 'number'],
  ['exclusiveMaximum', 'number'],
  ['multipleOf', 'number'],
  ['minLength', 'string'],
  ['maxLength', 'string'],
  ['pattern', 'string'],
  ['required', 'object'],
  ['properties', 'object'],
  ['minProperties', 'object'],
  ['maxProperties', 'object'],
  ['items', 'array'],
  ['minItems', 'array'],
  ['maxItems', 'array'],
])

/** The type of a value. */
export function jsonTypeOf(value: Json): JsonType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value as 'boolean' | 'number' | 'string' | 'object'
}

/** The same test as `Array.isArray`, for values that are known to be JSON. */
export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** The names in a `type`, which is one or a list. */
export function typeNames(value: Json | undefined): readonly string[] {
  if (isJsonList(value)) return value.map(String)
  return typeof value === 'string' ? [value] : []
}

/** Whether a value is of one of the types of a `type`; 1.0 is an integer (2020-12, 6.1.1). */
export function isOfType(value: Json, names: readonly string[]): boolean {
  return names.includes(jsonTypeOf(value)) || (names.includes('integer') && Number.isInteger(value))
}

/** Whether every schema's `type` lets a type through. */
export function takesType(schemas: readonly JsonObject[], type: JsonType): boolean {
  return schemas.every(({ type: value }) => {
    const names = typeNames(value)
    return names.length === 0 || names.includes(type) || (type === 'number' && names.includes('integer'))
  })
}

/** Whether every schema's `type` lets a value through. */
export function takesValue(schemas: readonly JsonObject[], value: Json): boolean {
  return schemas.every(({ type }) => type === undefined || isOfType(value, typeNames(type)))
}

/** The text to break: the valid one, else the empty one where texts are taken too. */
export function textAt({ valid, schemas }: BreakageSite): string | undefined {
  if (typeof valid === 'string') return valid
  return takesType(schemas, 'string') ? '' : undefined
}

/** The list to break: the valid one, else the empty one where lists are taken too. */
export function listAt({ valid, schemas }: BreakageSite): readonly Json[] | undefined {
  if (isJsonList(valid)) return valid
  return takesType(schemas, 'array') ? [] : undefined
}

/** The object to break: the valid one, else the empty one where objects are taken too. */
export function objectAt({ valid, schemas }: BreakageSite): JsonObject | undefined {
  if (isJsonObject(valid)) return valid
  return takesType(schemas, 'object') ? {} : undefined
}
