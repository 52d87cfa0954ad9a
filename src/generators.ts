import { flowGenerators, type FlowGenerators } from './generate/flow-arbitraries.ts'
import { runningTestContracts } from './store/running-test-contracts.ts'

const generators = flowGenerators(runningTestContracts())

export const validInputs: FlowGenerators['validInputs'] = generators.validInputs
export const invalidInputs: FlowGenerators['invalidInputs'] = generators.invalidInputs
export const launchRequests: FlowGenerators['launchRequests'] = generators.launchRequests
export const inputCases: FlowGenerators['inputCases'] = generators.inputCases

export type {
  FlowGenerators,
  InvalidInputs,
  InvalidInputsOptions,
  ValidInputsOptions,
} from './generate/flow-arbitraries.ts'
export type { SizeName } from './generate/generated-size.ts'
export type { InputCase } from './generate/input-cases.ts'
export type { LaunchRequest } from './generate/launch-source.ts'
export { invalidFromSchema, type SchemaValuesOptions, validFromSchema } from './generate/schema-arbitraries.ts'
