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
export { MissingPeerError } from './contract/peer.ts'
export { parseContract } from './contract/parse-contract.ts'
export type { PlatformFlow } from './contract/read-platform-flow.ts'
export { renderContract } from './contract/render-contract.ts'
export { checkInputs, checkOutputs } from './inputs/check-inputs.ts'
export { checkLaunch } from './inputs/check-launch.ts'
export { flowSchema, type FlowSchema, type FlowSchemaResult } from './inputs/flow-schema.ts'
export type { Rule, Violation, ViolationSource } from './inputs/violation.ts'
export {
  createFlowsClient,
  type FlowsClient,
  type FlowsClientOptions,
  type Organization,
} from './platform/flows-client.ts'
export { PlatformError } from './platform/platform-error.ts'
export { recordFlows, type RecordOptions } from './record/record-flows.ts'
export type { Recording, RecordResult } from './record/record-result.ts'
export { diagnose } from './repair/diagnose.ts'
export { diagnoseLaunch } from './repair/diagnose-launch.ts'
export type { Diagnosis } from './repair/diagnosis.ts'
export type { Edit } from './repair/edit.ts'
export type { Repair } from './repair/repair.ts'
export { FlowFileError } from './sources/flow-file-error.ts'
export { importFlowFile } from './sources/import-flow-file.ts'
export { openContracts } from './store/open-contracts.ts'
export type { ProjectOptions } from './store/project.ts'
export { AmbiguousFlowError, UnknownEnvironmentError, UnrecordedFlowError } from './store/project-errors.ts'
export { StoreFileError } from './store/store-file-error.ts'
