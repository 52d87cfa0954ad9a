import { isJsonObject, type Json, ownMember } from '../contract/json.ts'
import type { Dialect } from './dialect.ts'

/** The keywords of the validation vocabulary, which a custom meta-schema can leave out. */
const validation = [
  ...['type', 'enum', 'const', 'multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
  ...['maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'maxContains', 'minContains'],
  ...['maxProperties', 'minProperties', 'required', 'dependentRequired'],
]
const applying = [
  ...['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependencies', 'dependentSchemas'],
  ...['properties', 'patternProperties', 'additionalProperties', 'propertyNames', 'contains'],
  ...['prefixItems', 'items', 'additionalItems', 'unevaluatedItems', 'unevaluatedProperties'],
]

const sinceDraft6 = ['const', 'contains', 'propertyNames', 'if', 'then', 'else']
const since2019 = [
  ...['dependentRequired', 'dependentSchemas', 'maxContains', 'minContains'],
  ...['unevaluatedItems', 'unevaluatedProperties'],
]

const absent: Readonly<Record<Dialect, readonly string[]>> = {
  draft4: [...sinceDraft6, ...since2019, 'prefixItems'],
  draft6: [...since2019, 'prefixItems'],
  draft7: [...since2019, 'prefixItems'],
  'draft2019-09': ['prefixItems'],
  'draft2020-12': ['additionalItems'],
}

/**
 * The keywords that say something about values in a dialect, in the order of the specification; draft-06 is read as 07.
 * Every other member of a schema is a reference, an identifier, a note, or unknown, and says nothing.
 * @param metaSchema The schema's own meta-schema where that is known: what its `$vocabulary` leaves out says nothing.
 */
export function keywordsOf(dialect: Dialect, metaSchema?: Json): readonly string[] {
  const vocabulary = isJsonObject(metaSchema) ? ownMember(metaSchema, '$vocabulary') : undefined
  const validates =
    !isJsonObject(vocabulary) || Object.keys(vocabulary).some((address) => address.endsWith('/vocab/validation'))
  return [...(validates ? validation : []), ...applying, 'format'].filter((one) => !absent[dialect].includes(one))
}

/** Whether a `$ref` hides the members beside it, as it did before 2019-09. */
export function referenceStandsAlone(dialect: Dialect): boolean {
  return dialect === 'draft4' || dialect === 'draft6' || dialect === 'draft7'
}
