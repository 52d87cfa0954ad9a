import type { Contracts } from '../contract/contracts.ts'
import { openContracts } from '../store/open-contracts.ts'
import type { ContractsSource } from './contracts-source.ts'

// Both module formats of this package can be loaded in one process; they share the opened projects.
const opened = Symbol.for('flow-contract.opened-contracts')

interface Shared {
  [opened]?: Map<string, Contracts>
}

/**
 * The contracts of the project that the running test file belongs to, opened once for each folder.
 * @param testPath Gives the path of the running test file, or undefined outside a test.
 */
export function runningTestContracts(testPath: () => string | undefined): ContractsSource {
  const shared = globalThis as Shared
  const cache = (shared[opened] ??= new Map<string, Contracts>())
  return () => {
    const from = testPath() ?? ''
    let contracts = cache.get(from)
    if (contracts === undefined) cache.set(from, (contracts = openContracts(from === '' ? {} : { from })))
    return contracts
  }
}
