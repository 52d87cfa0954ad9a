import type { ErrorObject } from 'ajv'
import type Core from 'ajv/dist/core.js'
import { UnusableSchemaError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import type { JsonSchema } from '../contract/json.ts'
import { createAjv } from './create-ajv.ts'
import type { Dialect } from './dialect.ts'
import { assertPatterns } from './pattern.ts'

const judges = new Map<Dialect, Core.default>()

/**
 * Refuses what is no JSON Schema of its dialect, by the dialect's meta-schema, and patterns that are no regular
 * expressions. Throws `UnusableSchemaError` with the JSON Pointer of what is wrong.
 */
export function assertSchema(schema: JsonSchema, dialect: Dialect): void {
  let judge = judges.get(dialect)
  // One for all schemas: compiling a meta-schema costs far more than compiling a contract.
  if (judge === undefined) judges.set(dialect, (judge = createAjv(dialect)))
  const metaSchema = judge.opts.defaultMeta
  const validate = typeof metaSchema === 'string' ? judge.getSchema(metaSchema) : undefined
  if (validate !== undefined && validate(schema) !== true) throw unusable(validate.errors ?? [])
  assertPatterns(schema)
}

function unusable(errors: readonly ErrorObject[]): UnusableSchemaError {
  // The deepest place is the most telling: what stands above fails because of it.
  const [first] = errors.toSorted((one, other) => depth(other) - depth(one))
  const place = first === undefined || first.instancePath === '' ? 'the top' : escapeText(first.instancePath)
  const demand = first === undefined ? '' : `: ${demandOf(first)}`
  return new UnusableSchemaError(
    `The schema is no JSON Schema at ${place}${demand}. Correct it, or record the flow again`,
  )
}

function depth(error: ErrorObject): number {
  return error.instancePath.split('/').length
}

function demandOf({ keyword, schema }: ErrorObject): string {
  if (keyword === 'format') return `it must be text in the format ${JSON.stringify(schema)}`
  return `the dialect's meta-schema demands ${keyword} ${escapeText(JSON.stringify(schema) ?? '').slice(0, 100)}`
}
