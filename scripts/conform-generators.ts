import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { Json } from '../src/contract/json.ts'
import { validFromSchema } from '../src/generators.ts'
import type { SchemaValidator } from '../src/schema/schema-error.ts'
import type { ReadOptions } from '../src/schema/read-schema.ts'
import type { SuiteGroup } from './read-suite.ts'

const valuesOfGroup = 100

/**
 * Whether the generator's values for a group's schema are all accepted, and are JSON as they stand. The group must be
 * satisfiable, and the validator right on its tests.
 */
export function generatesOnlyValid(group: SuiteGroup, options: ReadOptions, validator: SchemaValidator): boolean {
  try {
    const values = fc.sample(validFromSchema(group.schema, options), { numRuns: valuesOfGroup, seed: 1 })
    return values.every((value) => validator.accepts(value) && isPlainJson(value))
  } catch {
    return false
  }
}

/** Whether some value fits a group's schema, as far as its tests show. */
export function isSatisfiable({ tests }: SuiteGroup): boolean {
  return tests.some(({ valid }) => valid)
}

function isPlainJson(value: Json): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)
}
