import { contractLabel, type FlowContract } from '../contract/contract.ts'
import { escapeText } from '../contract/escape-text.ts'
import type { Json, JsonObject, JsonSchema } from '../contract/json.ts'
import { expectationSchema } from '../inputs/caller-expectations.ts'
import { checkInputs, checkOutputs } from '../inputs/check-inputs.ts'
import { judgeOf } from '../inputs/judge.ts'
import { limitsSchema } from '../inputs/platform-limits.ts'
import { schemaViolations } from '../inputs/schema-violations.ts'
import type { Violation } from '../inputs/violation.ts'
import { type ReadOptions, readSchema } from '../schema/read-schema.ts'
import { openSchema, type SchemaDocument } from '../schema/schema-document.ts'
import { compileRead } from '../schema/validator.ts'

/** What values are made for: a schema, or a flow's inputs. */
export interface Target {
  /** What it is called in messages. */
  readonly label: string
  /** All schemas that a value must fit. */
  readonly documents: readonly [SchemaDocument, ...SchemaDocument[]]
  accepts(value: unknown): boolean
  /** What is wrong with a value; empty when it is accepted. */
  violations(value: Json): readonly Violation[]
  /** The names of members at the top, where others are refused whatever the schemas say. */
  readonly onlyNames: readonly string[] | undefined
  /** Whether a schema states limits that no author wrote: they are far away, and seldom of interest. */
  isFarLimit(schema: JsonObject): boolean
}

/** A schema of any dialect. Throws `UnusableSchemaError` as `compileSchema` does. */
export function schemaTarget(schema: JsonSchema, options: ReadOptions): Target {
  const read = readSchema(schema, options)
  const validator = compileRead(read)
  return {
    label: 'the schema',
    documents: [openSchema(read)],
    accepts: (value) => validator.accepts(value),
    violations: (value) => schemaViolations(validator, value),
    onlyNames: undefined,
    isFarLimit: () => false,
  }
}

/** A flow's inputs, by its contract, the caller's expectations and the platform's limits. Throws what `checkInputs` does. */
export function flowTarget(contract: FlowContract): Target {
  const { schema, read, known, unknownAllowed } = judgeOf(contract, 'inputs')
  const expected = expectationSchema(contract)
  const patterns = unknownAllowed ? undefined : known.patterns
  const limits = openLatest(limitsSchema(schema, known.names, patterns))
  return {
    label: `flow "${escapeText(contractLabel(contract))}" (its contract, callerExpects and the platform's limits together)`,
    documents: [openSchema(read), limits, ...(expected === undefined ? [] : [openLatest(expected)])],
    accepts: (value) => checkInputs(contract, value).length === 0,
    violations: (value) => checkInputs(contract, value),
    onlyNames: patterns === undefined ? undefined : known.names,
    isFarLimit: (one) => limits.resources.addressOf(one) !== undefined,
  }
}

/** A flow's outputs, by its contract alone. Throws what `checkOutputs` does. */
export function outputsTarget(contract: FlowContract): Target {
  const { read, known, unknownAllowed } = judgeOf(contract, 'outputs')
  const validator = compileRead(read)
  return {
    label: `the outputs of flow "${escapeText(contractLabel(contract))}"`,
    documents: [openSchema(read)],
    // The schema too: `checkOutputs` lets null pass for everything, and a value is to be had.
    accepts: (value) => validator.accepts(value) && checkOutputs(contract, value).length === 0,
    violations: (value) => checkOutputs(contract, value),
    onlyNames: unknownAllowed || known.patterns === undefined ? undefined : known.names,
    isFarLimit: () => false,
  }
}

function openLatest(schema: JsonSchema): SchemaDocument {
  return openSchema(readSchema(schema, { dialect: 'draft2020-12' }))
}
