import { matchingFlowInputs, matchingFlowLaunch } from 'flow-contract/vitest'
import { expect, it, vi } from 'vitest'
import cases from './cases.cjs'

for (const [name, run] of Object.entries(cases)) {
  it(name, () => run({ expect, mock: vi.fn, matchingFlowInputs, matchingFlowLaunch }))
}
