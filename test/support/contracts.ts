import type { FlowContract, ProjectFacts } from '../../src/contract/contract.ts'
import type { JsonSchema } from '../../src/contract/json.ts'

/** A contract with these inputs, for tests that need no file. */
export function contractOf(
  inputs: JsonSchema | null,
  project?: Partial<ProjectFacts>,
  outputs: JsonSchema | null = null,
): FlowContract {
  return {
    flow: { id: 'e3b2c1a0-4567-89ab-cdef-1234567890ab', name: 'Customer Onboarding', type: 'WORKFLOW' },
    inputs,
    outputs,
    source: { kind: 'api', region: 'mypurecloud.com' },
    ...(project === undefined
      ? {}
      : { project: { key: 'onboarding', ids: ['e3b2c1a0-4567-89ab-cdef-1234567890ab'], ...project } }),
  }
}

/** An inputs schema with these properties, open as the platform's are. */
export function inputsOf(
  properties: { readonly [name: string]: JsonSchema },
  required?: readonly string[],
): JsonSchema {
  return { type: 'object', properties, ...(required === undefined ? {} : { required }) }
}

/** The founding case's flow. */
export const onboarding: FlowContract = contractOf(
  inputsOf({ 'Flow.customerId': { type: 'string' } }, ['Flow.customerId']),
)
