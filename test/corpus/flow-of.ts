import type { FlowContract, ProjectFacts } from '../../src/contract/contract.ts'
import type { JsonSchema } from '../../src/contract/json.ts'
import { contractOf } from '../support/contracts.ts'

/** The schemas that the flows share. */
export const text: JsonSchema = { type: 'string' }
export const whole: JsonSchema = { type: 'integer' }
export const yesOrNo: JsonSchema = { type: 'boolean' }
export const day: JsonSchema = { type: 'string', format: 'date' }
export const moment: JsonSchema = { type: 'string', format: 'date-time' }
export const phone: JsonSchema = { type: 'string', format: 'phone' }

interface NamedFlow {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly type?: string
}

/** A flow of the corpus: each has an id of its own. */
export function flowOf(
  { key, id, name, type }: NamedFlow,
  inputs: JsonSchema,
  facts: Partial<ProjectFacts> = {},
): FlowContract {
  return { ...contractOf(inputs, { key, ids: [id], ...facts }), flow: { id, name, type: type ?? 'WORKFLOW' } }
}
