import { UnusableSchemaError } from '../contract/errors.ts'
import type { JsonSchema } from '../contract/json.ts'
import { shellWord } from '../contract/shell-word.ts'
import { compileSchema } from '../schema/validator.ts'
import { type Finding, findingAt } from './finding.ts'
import type { ReadContractFile } from './read-contract-files.ts'

/** Whether a contract's schemas are known and can be used. */
export function checkSchemas({ key, file, contract }: ReadContractFile): readonly Finding[] {
  const record = `npx flow-contract record ${shellWord(key)}`
  const unusable = (['inputs', 'outputs'] as const).flatMap((side) => {
    const schema = contract[side]
    const problem = schema === null ? undefined : problemOf(schema)
    const next = `Correct the schema, or record the flow again: ${record}`
    return problem === undefined
      ? []
      : findingAt({ code: 'schema-unusable', severity: 'error', flow: key, file, pointer: `/${side}`, problem, next })
  })
  if (contract.inputs !== null) return unusable
  const unknown = findingAt({
    code: 'schema-unknown',
    severity: 'warning',
    flow: key,
    file,
    pointer: '/inputs',
    problem: 'nobody knows the inputs, and every check of them throws',
    next: `Import the authors' YAML (npx flow-contract import FILE.yaml), record the flow (${record}), or write them by hand`,
  })
  return [unknown, ...unusable]
}

/** Why a schema cannot be compiled; undefined when it can. */
export function problemOf(schema: JsonSchema): string | undefined {
  try {
    compileSchema(schema)
    return undefined
  } catch (error) {
    if (error instanceof UnusableSchemaError) return error.message
    throw error
  }
}
