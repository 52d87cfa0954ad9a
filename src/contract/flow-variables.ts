import { type ArchitectType, architectType } from './architect-types.ts'
import type { Json, JsonObject } from './json.ts'

/** A flow variable as authors declare it. */
export interface FlowVariable {
  /** The name as it stands, scope included: `Flow.customerId`. */
  readonly name: string
  /** The Architect type's name, such as `dateTime` or `stringCollection`. */
  readonly type: string
  /** Whether it holds a list of that type; a type name that says so itself is enough. */
  readonly collection?: boolean
  readonly description?: string
  /** The value that the flow starts with when a launch does not send one. */
  readonly default?: Json
}

/** A schema made from variables, and remarks on the types whose JSON form is not certain. */
export interface VariablesSchema {
  readonly schema: JsonObject
  readonly notes: readonly string[]
}

/**
 * The schema of a map from variable names to values. Nothing is required: Architect variables have no such flag, and
 * whether a caller must send an input is the caller's knowledge.
 */
export function schemaOfVariables(variables: readonly FlowVariable[]): VariablesSchema {
  const typed = variables.map((variable) => ({ variable, type: typeOfVariable(variable) }))
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(typed.map(({ variable, type }) => [variable.name, propertyOf(variable, type)])),
    },
    notes: certaintyNotes(typed.map(({ variable, type }) => [variable.name, type])),
  }
}

/** Remarks on inputs or outputs, by name, whose JSON form is not certain. */
export function certaintyNotes(typed: readonly (readonly [name: string, type: ArchitectType])[]): readonly string[] {
  const unknown = typed
    .filter(([, type]) => type.certainty === 'unknown')
    .map(
      ([name, type]) => `${name}: the JSON form of Architect's type ${type.name} is not known, so every value passes`,
    )
  const likely = typed.filter(([, type]) => type.certainty === 'likely').map(([name]) => name)
  if (likely.length === 0) return unknown
  const forms = `judged by Architect's literal forms; that launches take the same forms is likely, not documented`
  return [...unknown, `${likely.join(', ')}: ${forms}`]
}

function typeOfVariable({ type: name, collection = false }: FlowVariable): ArchitectType {
  const type = architectType(name)
  return collection && !type.collection ? architectType(`${name}Collection`) : type
}

function propertyOf(variable: FlowVariable, type: ArchitectType): JsonObject {
  const { description, default: initial } = variable
  return {
    ...type.schema,
    ...(description === undefined ? {} : { description }),
    ...(initial === undefined ? {} : { default: initial }),
  }
}
