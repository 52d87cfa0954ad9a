import type Core from 'ajv/dist/core.js'
import { UnusableSchemaError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import type { JsonSchema } from '../contract/json.ts'
import { pointerSteps } from '../contract/pointer.ts'
import { createAjv } from './create-ajv.ts'
import { type Dialect, metaSchemaOf } from './dialect.ts'
import { errorTree } from './error-tree.ts'
import { assertPatterns } from './pattern.ts'
import type { SchemaError } from './schema-error.ts'

const judges = new Map<Dialect, Core.default>()

/**
 * Refuses what is no JSON Schema of its dialect, by the dialect's meta-schema, and patterns that are no regular
 * expressions. Throws `UnusableSchemaError` with the JSON Pointer of what is wrong.
 */
export function assertSchema(schema: JsonSchema, dialect: Dialect): void {
  let judge = judges.get(dialect)
  // One for all schemas: compiling a meta-schema costs far more than compiling a contract.
  if (judge === undefined) judges.set(dialect, (judge = createAjv(dialect, true)))
  const validate = judge.getSchema(metaSchemaOf(dialect))
  const [fault] = validate?.(schema) === false ? faults(errorTree(validate.errors ?? [])) : []
  if (fault !== undefined) throw unusable(fault)
  assertPatterns(schema)
}

/** What matters of a meta-schema's errors; of alternatives, what the nearest one lacks. */
function faults(errors: readonly SchemaError[]): readonly SchemaError[] {
  return errors.flatMap((error) => {
    if (isHarmless(error)) return []
    if (error.branches === undefined || error.branches.length === 0) return [error]
    const branches = error.branches.map(faults)
    if (branches.some((branch) => branch.length === 0)) return []
    const deep = branches.find((branch) => branch.some((one) => one.path.length > error.path.length))
    return deep ?? [error]
  })
}

const notes = new Set([
  '$comment',
  'title',
  'description',
  'default',
  'examples',
  'readOnly',
  'writeOnly',
  'deprecated',
])

/** Where later dialects, or every reader, know what is meant: a note of another type; draft-04's ban on empty lists. */
function isHarmless({ keyword, path }: SchemaError): boolean {
  const last = pointerSteps(path).at(-1) ?? ''
  const isListRule = keyword === 'minItems' || keyword === 'uniqueItems'
  return notes.has(last) || (isListRule && (last === 'required' || last === 'enum'))
}

function unusable({ path, keyword, value, data }: SchemaError): UnusableSchemaError {
  const place = path === '' ? 'the top' : shortened(path)
  const demand = keyword === 'anyOf' || value === undefined ? '' : ` (${keyword} ${shortened(JSON.stringify(value))})`
  return new UnusableSchemaError(
    `The schema is no JSON Schema: its dialect does not take ${shortened(JSON.stringify(data) ?? 'this')} ` +
      `at ${place}${demand}. Correct it, or record the flow again`,
  )
}

function shortened(text: string): string {
  return escapeText(text.length > 80 ? `${text.slice(0, 80)}…` : text)
}
