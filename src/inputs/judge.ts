import type { FlowContract, Leniency } from '../contract/contract.ts'
import { ContradictoryExpectationError, UnknownSchemaError, UnusableSchemaError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { contractLabel } from '../contract/contract.ts'
import type { JsonSchema } from '../contract/json.ts'
import { toStandardSchema } from '../contract/standard-schema.ts'
import { type ReadSchema, readSchema } from '../schema/read-schema.ts'
import type { SchemaValidator } from '../schema/schema-error.ts'
import { compileRead, compileSchema } from '../schema/validator.ts'
import { expectationContradictions, expectationSchema } from './caller-expectations.ts'
import { type KnownInputs, knownInputs } from './known-inputs.ts'

/** Which of a contract's two maps is judged. */
export type Side = 'inputs' | 'outputs'

/** A side of a contract, compiled. */
export interface Judge {
  readonly contract: FlowContract
  readonly side: Side
  readonly schema: JsonSchema
  /** The schema as its dialect has it. */
  readonly read: ReadSchema
  readonly validator: SchemaValidator
  readonly known: KnownInputs
  /** The caller's expectations; only for inputs. */
  readonly expectations: SchemaValidator | undefined
  readonly accept: readonly Leniency[]
  readonly unknownAllowed: boolean
}

const judges = new WeakMap<FlowContract, Map<Side, Judge>>()

/**
 * The judge of a contract's side, compiled once for each contract object.
 * Throws `UnknownSchemaError` when nobody knows that side's schema, `ContradictoryExpectationError` when the config
 * expects what the contract can never give, `UnusableSchemaError` when a schema cannot be compiled.
 */
export function judgeOf(contract: FlowContract, side: Side): Judge {
  let sides = judges.get(contract)
  if (sides === undefined) judges.set(contract, (sides = new Map<Side, Judge>()))
  let judge = sides.get(side)
  if (judge === undefined) sides.set(side, (judge = compileJudge(contract, side)))
  return judge
}

function compileJudge(contract: FlowContract, side: Side): Judge {
  const written = contract[side]
  const label = contractLabel(contract)
  if (written === null) throw new UnknownSchemaError(label, side)
  const schema = toStandardSchema(written)
  const { read, validator } = named(`The ${side} of flow "${label}"`, contract.project?.file, () => {
    const read = readSchema(schema)
    return { read, validator: compileRead(read) }
  })
  const judge = { contract, side, schema, read, validator, known: knownInputs(schema) }
  const unknownAllowed = contract.project?.unknownInputs === 'allow'
  // What a flow gives back was seen as null and as text where the schema says number: both pass for outputs.
  if (side === 'outputs') return { ...judge, expectations: undefined, accept: ['null', 'numeric-text'], unknownAllowed }
  const config = contract.project?.config
  const expected = expectationSchema(contract)
  const expectations =
    expected === undefined
      ? undefined
      : named(`callerExpects of flow "${label}"`, config, () => compileSchema(expected, { dialect: 'draft2020-12' }))
  const contradictions = expectationContradictions(contract)
  if (contradictions.length > 0) throw new ContradictoryExpectationError(label, contradictions, config)
  return {
    ...judge,
    expectations,
    accept: contract.project?.accept ?? [],
    unknownAllowed,
  }
}

/** Puts in front of the error about a schema which one it is: the contract's and the config's are mended in two places. */
function named<Compiled>(name: string, file: string | undefined, compile: () => Compiled): Compiled {
  try {
    return compile()
  } catch (error) {
    if (!(error instanceof UnusableSchemaError)) throw error
    const place = file === undefined ? name : `${name} in ${file}`
    throw new UnusableSchemaError(`${escapeText(place)}: ${error.message}`, error)
  }
}
