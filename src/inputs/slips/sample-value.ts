import { isJsonObject, type Json, type JsonObject, ownMember } from '../../contract/json.ts'
import { isJsonList, typeNames, typeOfKeyword } from './json-type.ts'

/** A plausible value of a schema, as far as its own words show one; true where they show none. */
export function sampleOf(schema: Json | undefined): Json {
  if (!isJsonObject(schema)) return true
  const constant = ownMember(schema, 'const')
  if (constant !== undefined) return constant
  for (const keyword of ['enum', 'examples']) {
    const values = ownMember(schema, keyword)
    if (isJsonList(values) && values[0] !== undefined) return values[0]
  }
  return ownMember(schema, 'default') ?? sampleOfType(schema)
}

function sampleOfType(schema: JsonObject): Json {
  const [stated] = typeNames(ownMember(schema, 'type'))
  switch (stated ?? spokenOf(schema)) {
    case 'string':
      return sampleText(schema)
    case 'integer':
    case 'number':
      return sampleNumber(schema)
    case 'array':
      return []
    case 'object':
      return sampleObject(schema)
    case 'null':
      return null
    default:
      return true
  }
}

/** The type that the schema's other keywords speak of. */
function spokenOf(schema: JsonObject): string | undefined {
  for (const keyword of Object.keys(schema)) {
    const type = keyword === 'format' ? 'string' : typeOfKeyword.get(keyword)
    if (type !== undefined) return type
  }
  return undefined
}

function sampleText({ minLength, maxLength }: JsonObject): string {
  const [least, most] = [Number(minLength ?? 0), Number(maxLength ?? longest)]
  return 'text'.padEnd(Math.min(least, longest), 'x').slice(0, most)
}

function sampleNumber({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: JsonObject): number {
  if (typeof minimum === 'number') return minimum
  if (typeof maximum === 'number') return maximum
  if (typeof exclusiveMinimum === 'number') return exclusiveMinimum + 1
  if (typeof exclusiveMaximum === 'number') return exclusiveMaximum - 1
  return typeof multipleOf === 'number' ? multipleOf : 1
}

function sampleObject(schema: JsonObject): JsonObject {
  const required = ownMember(schema, 'required')
  if (!isJsonList(required)) return {}
  return Object.fromEntries(required.map((name) => [String(name), sampleMember([schema], String(name))]))
}

const longest = 1_000

/** A plausible value of a member, by the schemas of the object. */
export function sampleMember(schemas: readonly JsonObject[], name: string): Json {
  for (const { properties } of schemas) {
    const schema = isJsonObject(properties) ? ownMember(properties, name) : undefined
    if (schema !== undefined) return sampleOf(schema)
  }
  return true
}
