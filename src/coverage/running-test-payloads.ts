import type { FlowContract } from '../contract/contract.ts'
import { runningTestPath } from '../store/running-test-contracts.ts'
import { CollectedPayloads } from './collected-payloads.ts'

// Both module formats of this package, and doors that are loaded apart, share this in one process.
const shared = Symbol.for('flow-contract.sent-payloads')

interface Shared {
  /** Whether somebody takes what is collected when the test file has ended. */
  isCollecting: boolean
  /** By test file, then by flow key. */
  readonly files: Map<string, Map<string, CollectedPayloads>>
}

/** From now on, what tests send is collected; whoever says so takes it from `takeSent` after each test file. */
export function collectSent(): void {
  sharedState().isCollecting = true
}

/**
 * Notes an inputs map that its flow takes, sent by the running test or asserted by it. Only contracts of a project count.
 */
export function noteSent(contract: FlowContract, inputs: unknown): void {
  const { isCollecting, files } = sharedState()
  const testPath = isCollecting && contract.project?.file !== undefined ? runningTestPath() : undefined
  if (testPath === undefined) return
  const key = contract.project?.key ?? ''
  const flows = files.get(testPath) ?? new Map<string, CollectedPayloads>()
  const payloads = flows.get(key) ?? new CollectedPayloads()
  payloads.add(inputs)
  files.set(testPath, flows.set(key, payloads))
}

/** What the tests of a file have sent so far, by flow key; it is forgotten then. */
export function takeSent(testPath: string): ReadonlyMap<string, CollectedPayloads> {
  const { files } = sharedState()
  const flows = files.get(testPath) ?? new Map<string, CollectedPayloads>()
  files.delete(testPath)
  return flows
}

function sharedState(): Shared {
  const place = globalThis as { [shared]?: Shared }
  return (place[shared] ??= { isCollecting: false, files: new Map() })
}
