import type { Contracts } from '../contract/contracts.ts'
import { openContracts } from './open-contracts.ts'

// Both module formats of this package, and doors that are loaded apart, share this in one process.
const shared = Symbol.for('flow-contract.running-test')

interface Shared {
  /** The opened contracts, by the test file that asked; `''` stands for the working folder. */
  readonly opened: Map<string, Contracts>
  /** Tells the path of the running test file, once a runner's door was loaded. */
  testPath: (() => string | undefined) | undefined
}

/**
 * What gives the contracts of the project that the running test file belongs to, opened once for each file.
 * @param testPath Tells the path of the running test file, or undefined outside a test; doors that know no runner leave it
 * out, and get what the runner's door said.
 */
export function runningTestContracts(testPath?: () => string | undefined): () => Contracts {
  const state = sharedState()
  if (testPath !== undefined) state.testPath = testPath
  return () => {
    const from = (testPath ?? runningTestPath)() ?? ''
    let contracts = state.opened.get(from)
    if (contracts === undefined) state.opened.set(from, (contracts = openContracts(from === '' ? {} : { from })))
    return contracts
  }
}

/** The path of the running test file, as the runner's door or the global `expect` says it. */
export function runningTestPath(): string | undefined {
  return (sharedState().testPath ?? globalTestPath)()
}

function sharedState(): Shared {
  const place = globalThis as { [shared]?: Shared }
  return (place[shared] ??= { opened: new Map(), testPath: undefined })
}

/** Without a runner's door: the global `expect` knows, where there is one. */
function globalTestPath(): string | undefined {
  const { expect } = globalThis as { expect?: { getState?(): { readonly testPath?: unknown } } }
  const path = expect?.getState?.().testPath
  return typeof path === 'string' ? path : undefined
}
