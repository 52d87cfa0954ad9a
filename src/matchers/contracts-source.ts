import type { ContractsLike } from '../contract/contracts.ts'

/** Where a matcher finds the contracts: called at each match, since they can depend on the running test file. */
export type ContractsSource = () => ContractsLike
