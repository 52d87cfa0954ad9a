import type { CallerExpectations, FlowContract } from '../contract/contract.ts'
import { isJsonObject, type Json, type JsonObject, type JsonSchema, ownMember } from '../contract/json.ts'
import { didYouMean } from '../contract/nearest.ts'
import { toStandardSchema } from '../contract/standard-schema.ts'
import { type Dialect, dialectOf } from '../schema/dialect.ts'
import { compileSchema } from '../schema/validator.ts'
import { knownInputs } from './known-inputs.ts'

/** The caller's expectations as one schema (2020-12), or undefined when there are none. */
export function expectationSchema(contract: FlowContract): JsonSchema | undefined {
  const expects = contract.project?.callerExpects
  if (expects === undefined) return undefined
  return { type: 'object', required: requiredByCaller(contract, expects), properties: expects.properties ?? {} }
}

/** The inputs that the caller must send by its config; `"all"` means every input of the contract. */
function requiredByCaller(contract: FlowContract, expects: CallerExpectations): readonly string[] {
  if (expects.required !== 'all') return expects.required ?? []
  return contract.inputs === null ? [] : knownInputs(toStandardSchema(contract.inputs)).names
}

/**
 * Where the config expects what the contract can never give, one sentence each, as far as that is decided without
 * search: an input that the contract does not name, types without a common value, no allowed value left.
 */
export function expectationContradictions(contract: FlowContract): string[] {
  const expects = contract.project?.callerExpects
  if (expects === undefined || contract.inputs === null) return []
  const inputs = toStandardSchema(contract.inputs)
  const known = knownInputs(inputs)
  const names = new Set([...requiredByCaller(contract, expects), ...Object.keys(expects.properties ?? {})])
  return [...names].flatMap((name) => {
    if (!known.has(name)) return [`${name} is no input of the contract${didYouMean(name, known.names)}`]
    const expected = expects.properties === undefined ? undefined : ownMember(expects.properties as JsonObject, name)
    const given = propertySchema(inputs, name)
    return expected === undefined || given === undefined
      ? []
      : contradictionsOf(name, given, expected, dialectOf(inputs))
  })
}

function propertySchema(schema: JsonSchema, name: string): Json | undefined {
  const properties = isJsonObject(schema) ? ownMember(schema, 'properties') : undefined
  return isJsonObject(properties) ? ownMember(properties, name) : undefined
}

function contradictionsOf(name: string, given: Json, expected: Json, dialect: Dialect): string[] {
  if (expected === false) return [`${name} is expected to take no value at all`]
  if (!isJsonObject(given) || !isJsonObject(expected)) return []
  const [givenTypes, expectedTypes] = [typesOf(given), typesOf(expected)]
  if (
    givenTypes !== undefined &&
    expectedTypes !== undefined &&
    !givenTypes.some((type) => expectedTypes.some((other) => overlap(type, other)))
  ) {
    return [
      `${name} is expected to be ${expectedTypes.join(' or ')}, but the contract takes ${givenTypes.join(' or ')}`,
    ]
  }
  const fromContract = valuesLeft(given, expected, 'draft2020-12')
  const fromConfig = valuesLeft(expected, given, dialect)
  if (fromContract === 0) return [`${name}: none of the values that the contract allows is left by the config`]
  return fromConfig === 0 ? [`${name}: the contract allows none of the values that the config expects`] : []
}

/** How many of the values that `listing` allows `judging`, read in its dialect, takes; undefined when it lists none. */
function valuesLeft(listing: JsonObject, judging: JsonObject, dialect: Dialect): number | undefined {
  const listed = ownMember(listing, 'enum')
  const constant = ownMember(listing, 'const')
  const values = constant !== undefined ? [constant] : Array.isArray(listed) ? listed : undefined
  if (values === undefined || JSON.stringify(judging).includes('"$ref"')) return undefined
  const validator = compileSchema(judging, { dialect })
  return values.filter((value) => validator.accepts(value)).length
}

function typesOf(schema: JsonObject): readonly string[] | undefined {
  const type = ownMember(schema, 'type')
  if (typeof type === 'string') return [type]
  return Array.isArray(type) ? type.map(String) : undefined
}

function overlap(type: string, other: string): boolean {
  return type === other || (type === 'integer' && other === 'number') || (type === 'number' && other === 'integer')
}
