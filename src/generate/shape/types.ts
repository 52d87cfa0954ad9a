import type { Json } from '../../contract/json.ts'

// JSON types as bits, so that sets of them meet in one step. `integer` is a number with a demand.
export const nullType = 1
export const booleanType = 2
export const numberType = 4
export const textType = 8
export const listType = 16
export const objectType = 32
export const allTypes = 63

const bits: Readonly<Record<string, number>> = {
  null: nullType,
  boolean: booleanType,
  integer: numberType,
  number: numberType,
  string: textType,
  array: listType,
  object: objectType,
}

/** The bit of a type by JSON Schema's name for it; 0 for other words. */
export function typeBit(name: Json): number {
  return typeof name === 'string' && Object.hasOwn(bits, name) ? (bits[name] as number) : 0
}

/** The bit of a value's type. */
export function typeOf(value: Json): number {
  if (value === null) return nullType
  if (Array.isArray(value)) return listType
  return bits[typeof value] ?? objectType
}
