import type { AnySchema, ValidateFunction } from 'ajv'
import { UnusableSchemaError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import type { JsonSchema } from '../contract/json.ts'
import { assertSchema } from './assert-schema.ts'
import { createAjv } from './create-ajv.ts'
import { type Dialect, dialectOf } from './dialect.ts'
import { errorTree } from './error-tree.ts'
import { readSchema } from './read-schema.ts'
import type { SchemaValidator } from './schema-error.ts'

export interface CompileOptions {
  /** The dialect to read the schema in; by default the one that its `$schema` names, else draft-07. */
  readonly dialect?: Dialect
  /** Further documents that references may lead to, by address. Nothing is ever fetched. */
  readonly documents?: Readonly<Record<string, JsonSchema>>
}

/**
 * Compiles a schema of any dialect from draft-04 to 2020-12. Unknown keywords and formats say nothing. Throws
 * `UnusableSchemaError` when it is too large, no JSON Schema, or has references that lead nowhere.
 */
export function compileSchema(schema: JsonSchema, options: CompileOptions = {}): SchemaValidator {
  const dialect = options.dialect ?? dialectOf(schema)
  const standard = readSchema(schema, dialect)
  assertSchema(standard, dialect)
  const ajv = createAjv(dialect)
  for (const [address, document] of Object.entries(options.documents ?? {})) {
    if (ajv.getSchema(address) === undefined) ajv.addSchema(readSchema(document, dialect) as AnySchema, address)
  }
  return validatorOf(compiled(() => ajv.compile(standard as AnySchema)))
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

function validatorOf(validate: ValidateFunction): SchemaValidator {
  const accepts = (value: unknown): boolean => {
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
  return {
    accepts,
    errors: (value) => (accepts(value) ? [] : errorTree(validate.errors ?? [])),
  }
}
