import { isJsonObject, type JsonSchema, ownMember } from './json.ts'

/** The note of a contract whose flow is known to take no inputs. */
export const noInputs = 'The flow takes no inputs'

const naming = ['patternProperties', 'additionalProperties', 'unevaluatedProperties', '$ref', 'allOf', 'anyOf', 'oneOf']

/** Whether a schema of inputs or outputs is known to name none at all: its `properties` are empty, and nothing adds to them. */
export function takesNothing(schema: JsonSchema | null): boolean {
  if (schema === null || !isJsonObject(schema)) return false
  const properties = ownMember(schema, 'properties')
  return (
    isJsonObject(properties) &&
    Object.keys(properties).length === 0 &&
    naming.every((keyword) => typeof (ownMember(schema, keyword) ?? false) === 'boolean')
  )
}
