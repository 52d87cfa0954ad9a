import { isJsonObject, type Json, type JsonObject, type JsonSchema, ownMember } from '../contract/json.ts'
import { pointerSteps, pointerTo } from '../contract/pointer.ts'
import type { SchemaError } from '../schema/schema-error.ts'

/** The platform's own limits on flow variables (Genesys Cloud, "Architect variable types"). */
const platformLimits = {
  /** Greatest absolute value of an Integer. */
  integer: 999_999_999_999_999,
  /** Greatest absolute value of a Decimal. */
  decimal: 1e40,
  /** Longest String, in characters. */
  string: 32_000,
  /** Most items of a collection. */
  collection: 2_000,
} as const

/**
 * Where inputs go past the platform's limits: the inputs themselves and the items of collections. What stands inside
 * an object is a JSON variable's content, whose limits are not known.
 */
export function limitErrors(inputs: JsonObject, schema: JsonSchema): SchemaError[] {
  const errors: SchemaError[] = []
  for (const [name, value] of Object.entries(inputs)) {
    const path = pointerTo('', name)
    if (!isList(value)) {
      if (isPast(value)) errors.push(...scalarErrors(value, path, name, schema))
      continue
    }
    if (value.length > platformLimits.collection)
      errors.push(limitError('maxItems', path, platformLimits.collection, value))
    for (const [index, item] of value.entries()) {
      if (isPast(item)) errors.push(...scalarErrors(item, pointerTo(path, index), name, schema))
    }
  }
  return errors
}

/**
 * The same limits as a schema (2020-12) of the inputs map, for whoever makes inputs.
 * @param names The names of inputs that are known.
 * @param patterns Of further names that are taken; undefined when every name is.
 */
export function limitsSchema(
  schema: JsonSchema,
  names: readonly string[],
  patterns: readonly string[] | undefined,
): JsonSchema {
  const decimal = inputLimits(platformLimits.decimal)
  const integer = inputLimits(platformLimits.integer)
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, takesIntegers(schema, name) ? integer : decimal])),
    ...(patterns === undefined
      ? { additionalProperties: decimal }
      : {
          patternProperties: Object.fromEntries(patterns.map((pattern) => [pattern, decimal])),
          additionalProperties: false,
        }),
  }
}

function inputLimits(number: number): JsonObject {
  const scalar = { maxLength: platformLimits.string, minimum: -number, maximum: number }
  return { ...scalar, maxItems: platformLimits.collection, items: scalar }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** A cheap first look that almost every value passes; UTF-16 length is never less than the count of characters. */
function isPast(value: Json): boolean {
  return typeof value === 'string'
    ? value.length > platformLimits.string
    : typeof value === 'number' && Math.abs(value) > platformLimits.integer
}

function scalarErrors(value: Json, path: string, input: string, schema: JsonSchema): SchemaError[] {
  if (typeof value === 'string')
    return [...value].length > platformLimits.string
      ? [limitError('maxLength', path, platformLimits.string, value)]
      : []
  if (typeof value !== 'number') return []
  const limit = takesIntegers(schema, input) ? platformLimits.integer : platformLimits.decimal
  return Math.abs(value) > limit
    ? [limitError(value > 0 ? 'maximum' : 'minimum', path, Math.sign(value) * limit, value)]
    : []
}

/** Whether the schema asks for integers there, so that the narrower limit of Integer holds and not that of Decimal. */
function takesIntegers(schema: JsonSchema, input: string): boolean {
  const properties = isJsonObject(schema) ? ownMember(schema, 'properties') : undefined
  const property = isJsonObject(properties) ? ownMember(properties, input) : undefined
  const parts = partsOf(schema, property)
  const types = [...parts, ...parts.flatMap((part) => partsOf(schema, ownMember(part, 'items')))].flatMap((part) =>
    [ownMember(part, 'type')].flat(),
  )
  return types.includes('integer') && !types.includes('number')
}

/** A schema with all that apply to the same value as it does. */
function partsOf(root: JsonSchema, schema: Json | undefined, seen: Set<Json> = new Set()): JsonObject[] {
  if (!isJsonObject(schema) || seen.has(schema)) return []
  seen.add(schema)
  const reference = ownMember(schema, '$ref')
  const target = typeof reference === 'string' && reference.startsWith('#/') ? schemaAt(root, reference) : undefined
  const branches = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => ownMember(schema, keyword) ?? [])
  return [schema, ...[target, ...branches].flatMap((part) => partsOf(root, part, seen))]
}

function schemaAt(root: JsonSchema, reference: string): Json | undefined {
  let place: Json | undefined = root
  for (const step of pointerSteps(reference.slice(1))) place = isJsonObject(place) ? ownMember(place, step) : undefined
  return place
}

function limitError(
  keyword: 'maxItems' | 'maxLength' | 'maximum' | 'minimum',
  path: string,
  limit: number,
  data: Json,
): SchemaError {
  const comparison = keyword === 'minimum' ? '>=' : '<='
  return { keyword, path, value: limit, params: { limit, comparison }, data }
}
