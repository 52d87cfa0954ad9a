export type {
  CallerExpectations,
  ContractSource,
  FlowContract,
  FlowIdentity,
  Leniency,
  ProjectFacts,
  SourceKind,
} from './contract/contract.ts'
export type { Contracts, ContractsLike, FlowReference } from './contract/contracts.ts'
export {
  ContradictoryExpectationError,
  FlowContractError,
  InvalidDocumentError,
  UnknownFlowError,
  UnknownSchemaError,
  UnusableSchemaError,
} from './contract/errors.ts'
export type { Json, JsonObject, JsonSchema } from './contract/json.ts'
export { parseContract } from './contract/parse-contract.ts'
export { renderContract } from './contract/render-contract.ts'
export { checkInputs, checkOutputs } from './inputs/check-inputs.ts'
export { checkLaunch } from './inputs/check-launch.ts'
export { flowSchema, type FlowSchema, type FlowSchemaResult } from './inputs/flow-schema.ts'
export type { Rule, Violation, ViolationSource } from './inputs/violation.ts'
export { FlowFileError } from './sources/flow-file-error.ts'
export { importFlowFile } from './sources/import-flow-file.ts'
export { openContracts } from './store/open-contracts.ts'
export type { ProjectOptions } from './store/project.ts'
export { AmbiguousFlowError, UnknownEnvironmentError, UnrecordedFlowError } from './store/project-errors.ts'
export { StoreFileError } from './store/store-file-error.ts'
