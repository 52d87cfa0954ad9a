import { FlowContractError } from '../../src/contract/errors.ts'

/** The error that a promise rejects with on purpose. Fails the test when it does not reject, or with one that escaped. */
export async function rejected(promise: Promise<unknown>): Promise<FlowContractError> {
  try {
    await promise
  } catch (error) {
    if (error instanceof FlowContractError) return error
    throw error
  }
  throw new Error('nothing was rejected')
}
