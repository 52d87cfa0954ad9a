import { isJsonObject, type Json, type JsonObject, type JsonSchema, ownMember } from '../contract/json.ts'
import { pointerSteps } from '../contract/pointer.ts'
import { compilePattern } from '../schema/pattern.ts'
import { decodedFragment } from '../schema/schema-address.ts'

/** The names that a schema gives to the members of an object. */
export interface KnownInputs {
  /** The names, in the schema's order. */
  readonly names: readonly string[]
  /** Whether the schema takes a member of this name on purpose; true for every name where it names none at all. */
  has(name: string): boolean
  /** Regular expressions of further names; undefined when every name is taken. */
  readonly patterns: readonly string[] | undefined
}

/**
 * Reads the names through `$ref`, `allOf` and every other keyword that applies to the same object. What is required is
 * named too. `schema` is in standard words (`toStandardSchema`).
 */
export function knownInputs(schema: JsonSchema): KnownInputs {
  const reading: Reading = { root: schema, names: new Set(), patterns: [], open: false, stated: false, seen: new Set() }
  readNames(schema, reading)
  const { names, patterns, open, stated } = reading
  return {
    names: [...names],
    patterns: stated && !open ? patterns.map(({ source }) => source) : undefined,
    has: (name) => !stated || open || names.has(name) || patterns.some((pattern) => pattern.test(name)),
  }
}

interface Reading {
  readonly root: JsonSchema
  readonly names: Set<string>
  readonly patterns: RegExp[]
  /** An `additionalProperties` with a schema of its own declares a map: every name is meant. */
  open: boolean
  stated: boolean
  readonly seen: Set<unknown>
}

const applicators = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependentSchemas', 'dependencies']

function readNames(schema: Json | undefined, reading: Reading): void {
  if (!isJsonObject(schema) || reading.seen.has(schema)) return
  reading.seen.add(schema)
  const properties = ownMember(schema, 'properties')
  const patterns = ownMember(schema, 'patternProperties')
  if (isJsonObject(properties)) {
    reading.stated = true
    for (const name of Object.keys(properties)) reading.names.add(name)
  }
  if (isJsonObject(patterns)) {
    reading.stated = true
    for (const source of Object.keys(patterns)) reading.patterns.push(compilePattern(source))
  }
  const required = ownMember(schema, 'required')
  if (Array.isArray(required)) for (const name of required) if (typeof name === 'string') reading.names.add(name)
  for (const keyword of ['additionalProperties', 'unevaluatedProperties'])
    readAdditional(ownMember(schema, keyword), reading)
  for (const keyword of applicators) {
    const value = ownMember(schema, keyword)
    for (const part of isListOrMap(keyword, value) ? Object.values(value as JsonObject) : [value])
      readNames(part, reading)
  }
  readReference(ownMember(schema, '$ref'), reading)
}

function readAdditional(value: Json | undefined, reading: Reading): void {
  if (value === false) reading.stated = true
  if (isJsonObject(value) && Object.keys(value).length > 0) reading.open = true
}

function isListOrMap(keyword: string, value: Json | undefined): boolean {
  return Array.isArray(value) || ((keyword === 'dependentSchemas' || keyword === 'dependencies') && isJsonObject(value))
}

/** A reference within the document is followed; behind any other the names are not known, so every name is let through. */
function readReference(reference: Json | undefined, reading: Reading): void {
  if (reference === undefined) return
  const target =
    typeof reference === 'string' && /^#(\/|$)/.test(reference)
      ? atPointer(reading.root, reference.slice(1))
      : undefined
  if (target === undefined) reading.open = true
  else readNames(target, reading)
}

function atPointer(root: JsonSchema, pointer: string): Json | undefined {
  let place: Json | undefined = root
  for (const step of pointerSteps(decodedFragment(pointer))) {
    if (typeof place !== 'object' || place === null) return undefined
    place = Object.hasOwn(place, step) ? (place as JsonObject)[step] : undefined
  }
  return place
}
