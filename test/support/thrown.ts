import { FlowContractError } from '../../src/contract/errors.ts'

/** The error that an action throws on purpose. Fails the test when it throws none, or one that escaped. */
export function thrown(action: () => unknown): FlowContractError {
  try {
    action()
  } catch (error) {
    if (error instanceof FlowContractError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
