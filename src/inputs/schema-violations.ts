import type { Json } from '../contract/json.ts'
import type { SchemaValidator } from '../schema/schema-error.ts'
import { closestErrors } from './closest-branch.ts'
import { distinctViolations } from './distinct-violations.ts'
import { namePlace } from './name-place.ts'
import { printValue } from './print-value.ts'
import type { Circumstances } from './rules/rule-knowledge.ts'
import { ruleOf } from './rules/rule-table.ts'
import type { Violation } from './violation.ts'

const circumstances: Circumstances = {
  who: 'the schema',
  name: (path) => namePlace(path, 'the value'),
  print: (value, path) => printValue(value, path, 60),
  wasUndefined: () => false,
  knownNames: [],
  noun: 'input',
}

/** Every way in which a value breaks a schema that is no flow's, by the same rules. */
export function schemaViolations(validator: SchemaValidator, value: Json): Violation[] {
  const errors = closestErrors(validator.errors(value), () => false)
  return distinctViolations(
    errors.map((error) => {
      const { rule, explain } = ruleOf(error.keyword)
      return { rule, ...explain(error, circumstances), source: 'contract' }
    }),
  )
}
