import type { Json, JsonSchema } from '../contract/json.ts'
import type { Rule } from '../inputs/violation.ts'
import type { Dialect } from '../schema/dialect.ts'
import type { ReadOptions } from '../schema/read-schema.ts'
import { assertOptions } from './assert-options.ts'
import { compileTarget } from './compiled-target.ts'
import { generatedSize, type SizeName } from './generated-size.ts'
import { invalidMaker } from './fault/invalid-maker.ts'
import { invalidSource } from './fault/invalid-source.ts'
import { schemaTarget } from './target.ts'
import type { Arbitrary } from './fast-check.ts'
import { globalSize, valueArbitrary } from './value-arbitrary.ts'

export interface SchemaValuesOptions {
  /** The dialect to read the schema in; by default the one that its `$schema` names, else draft-07. */
  readonly dialect?: Dialect
  /** Further documents that references may lead to, by address. Nothing is ever fetched. */
  readonly documents?: Readonly<Record<string, JsonSchema>>
  /** How large values become where the schema leaves it open; by default fast-check's global `baseSize`. */
  readonly size?: SizeName
}

/**
 * Values that a JSON Schema takes. Every value was judged by ajv, also while shrinking; any valid value shrinks, also one
 * that was not generated (`examples`). Formats are asserted.
 * @param schema A JSON Schema of any dialect from draft-04 to 2020-12.
 * Throws `UnusableSchemaError` when it is none, and `CannotGenerateError` when it shows that no value fits; so does
 * generating when none was found in a bounded number of tries.
 */
export function validFromSchema(schema: JsonSchema, options: SchemaValuesOptions = {}): Arbitrary<Json> {
  assertOptions(options, ['dialect', 'documents', 'size'])
  return valueArbitrary(compileTarget(schemaTarget(schema, readOptions(options)), options.size ?? globalSize()).valid)
}

/**
 * Values that a JSON Schema refuses: a valid one with a single fault, as far as that is possible, named by its rule and by
 * the JSON Pointer of its place. Every fault was confirmed by ajv, also while shrinking, which keeps rule and place.
 * Throws as `validFromSchema`, and `CannotGenerateError` when the schema refuses nothing.
 */
export function invalidFromSchema(
  schema: JsonSchema,
  options: SchemaValuesOptions = {},
): Arbitrary<{ readonly value: Json; readonly rule: Rule; readonly path: string }> {
  assertOptions(options, ['dialect', 'documents', 'size'])
  const size = options.size ?? globalSize()
  const { target, maker, valid } = compileTarget(schemaTarget(schema, readOptions(options)), size)
  const invalid = invalidMaker(target, maker.root, generatedSize(size), {})
  return valueArbitrary(invalidSource(target, invalid, valid.simplest))
}

function readOptions({ dialect, documents }: SchemaValuesOptions): ReadOptions {
  return { ...(dialect === undefined ? {} : { dialect }), ...(documents === undefined ? {} : { documents }) }
}
