import type { AnySchema, ValidateFunction } from 'ajv'
import { UnusableSchemaError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import type { JsonSchema } from '../contract/json.ts'
import { assertSchema } from './assert-schema.ts'
import { addDocuments, createAjv } from './create-ajv.ts'
import { errorTree } from './error-tree.ts'
import { type ReadOptions, type ReadSchema, readSchema } from './read-schema.ts'
import type { SchemaValidator } from './schema-error.ts'

/**
 * Compiles a schema of any dialect from draft-04 to 2020-12. Unknown keywords and formats say nothing. Throws
 * `UnusableSchemaError` when it is too large, no JSON Schema, or has references that lead nowhere.
 */
export function compileSchema(schema: JsonSchema, options: ReadOptions = {}): SchemaValidator {
  return compileRead(readSchema(schema, options))
}

/** As `compileSchema`, for a schema that was read. */
export function compileRead({ dialect, schema, documents }: ReadSchema): SchemaValidator {
  assertSchema(schema, dialect)
  const validate = (detailed: boolean): ValidateFunction => {
    const ajv = createAjv(dialect, detailed)
    addDocuments(ajv, documents)
    return compiled(() => ajv.compile(schema as AnySchema))
  }
  return validatorOf(validate(false), () => validate(true))
}

function compiled(compile: () => ValidateFunction): ValidateFunction {
  try {
    return compile()
  } catch (cause) {
    throw new UnusableSchemaError(`The schema cannot be used: ${problemOf(cause)}`, cause)
  }
}

function problemOf(cause: unknown): string {
  if (cause instanceof RangeError) return 'it refers to itself without end, or is nested too deeply'
  const missing = Object(cause) as { missingRef?: unknown }
  const message = cause instanceof Error ? cause.message : String(cause)
  return typeof missing.missingRef === 'string'
    ? `its reference ${escapeText(missing.missingRef)} leads to nothing in the document. Put the schema that it names into the document`
    : escapeText(message)
}

/** The verdict by one validator; the reasons, which most values never ask for, by another that is compiled when one does. */
function validatorOf(judge: ValidateFunction, explainer: () => ValidateFunction): SchemaValidator {
  let explain: ValidateFunction | undefined
  const accepts = (value: unknown): boolean => judged(judge, value)
  return {
    accepts,
    errors(value) {
      if (accepts(value)) return []
      explain ??= explainer()
      return judged(explain, value) ? [] : errorTree(explain.errors ?? [])
    },
  }
}

function judged(validate: ValidateFunction, value: unknown): boolean {
  try {
    return validate(value) === true
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new UnusableSchemaError(
      'The schema refers to itself without end, or the value is nested too deeply for it',
      cause,
    )
  }
}
