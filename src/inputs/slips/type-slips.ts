import type { Json, JsonObject } from '../../contract/json.ts'
import { isJsonList, jsonTypeOf } from './json-type.ts'
import { otherDemands } from './number-demands.ts'
import type { Breakage } from '../rules/rule-knowledge.ts'

/**
 * What becomes of a value when its type is mistaken, the likeliest first, then a value of each type; some are of types
 * that are taken all the same.
 */
export function typeSlips(valid: Json, schemas: readonly JsonObject[]): readonly Breakage[] {
  const seen = new Set<Json>([valid])
  const others = ofEachType.filter(({ broken }) => !isContainer(broken) || jsonTypeOf(broken) !== jsonTypeOf(valid))
  return [...slipsOf(valid, schemas), ...others].filter(({ broken }) => !seen.has(broken) && seen.add(broken))
}

function isContainer(value: Json): boolean {
  return typeof value === 'object' && value !== null
}

const ofEachType: readonly Breakage[] = [
  { name: 'null', broken: null },
  { name: 'a number', broken: 5 },
  { name: 'a text', broken: 'text' },
  { name: 'a boolean', broken: true },
  { name: 'the other boolean', broken: false },
  { name: 'zero', broken: 0 },
  { name: 'empty text', broken: '' },
  { name: 'a fraction', broken: 1.5 },
  { name: 'an empty list', broken: [] },
  { name: 'an empty object', broken: {} },
]

function slipsOf(valid: Json, schemas: readonly JsonObject[]): readonly Breakage[] {
  if (valid === null) return [{ name: 'null as text', broken: 'null' }]
  if (isJsonList(valid)) return listSlips(valid)
  switch (typeof valid) {
    case 'string':
      return [...textSlips(valid), ...wrapped(valid)]
    case 'number':
      return [...numberSlips(valid, schemas), ...wrapped(valid)]
    case 'boolean':
      return [...booleanSlips(valid), ...wrapped(valid)]
    default:
      return objectSlips(valid as JsonObject)
  }
}

function wrapped(valid: Json): readonly Breakage[] {
  return [
    { name: 'wrapped in a list', broken: [valid] },
    { name: 'wrapped in an object', broken: { value: valid } },
  ]
}

function textSlips(valid: string): readonly Breakage[] {
  const number = valid.trim() === '' ? Number.NaN : Number(valid)
  return [
    ...(Number.isFinite(number) ? [{ name: 'a number for its text', broken: number + 0 }] : []),
    { name: 'a number for text', broken: valid.length },
  ]
}

function numberSlips(valid: number, schemas: readonly JsonObject[]): readonly Breakage[] {
  const text = String(valid)
  const { meets } = otherDemands(schemas, 'type', 'integer')
  const fraction = [valid + 0.5, valid - 0.5].find(meets) ?? valid + 0.5
  return [
    { name: 'text for a number', broken: text },
    { name: 'a fraction', broken: fraction },
    { name: 'empty text', broken: '' },
    { name: 'a comma for the point', broken: text.includes('.') ? text.replace('.', ',') : `${text},0` },
    { name: 'a number with a unit', broken: `${text} EUR` },
    ...(valid === 0 || valid === 1 ? [{ name: 'a boolean for a number', broken: valid === 1 }] : []),
    { name: 'no number, as text', broken: 'NaN' },
  ]
}

function booleanSlips(valid: boolean): readonly Breakage[] {
  return [
    { name: 'text for a boolean', broken: String(valid) },
    { name: 'a number for a boolean', broken: valid ? 1 : 0 },
    { name: 'a word for a boolean', broken: valid ? 'yes' : 'no' },
    { name: 'a capital for a boolean', broken: valid ? 'True' : 'False' },
    { name: 'a digit for a boolean', broken: valid ? '1' : '0' },
    { name: 'empty text', broken: '' },
  ]
}

function listSlips(valid: readonly Json[]): readonly Breakage[] {
  const [first] = valid
  const scalars = valid.every((item) => typeof item !== 'object' || item === null)
  return [
    ...(first === undefined ? [] : [{ name: 'the first item alone', broken: first }]),
    { name: 'JSON text for a list', broken: JSON.stringify(valid) },
    ...(scalars ? [{ name: 'text with commas for a list', broken: valid.map(String).join(',') }] : []),
    { name: 'wrapped in an object', broken: { items: valid } },
    { name: 'an object of numbered members', broken: { ...(valid as Json[]) } as unknown as JsonObject },
  ]
}

function objectSlips(valid: JsonObject): readonly Breakage[] {
  const [first] = Object.values(valid)
  return [
    { name: 'JSON text for an object', broken: JSON.stringify(valid) },
    { name: 'wrapped in a list', broken: [valid] },
    { name: 'an object printed as text', broken: '[object Object]' },
    ...(first === undefined ? [] : [{ name: 'a member alone', broken: first }]),
    { name: 'a list of names and values', broken: Object.entries(valid) },
    { name: 'a list of its values', broken: Object.values(valid) },
  ]
}
