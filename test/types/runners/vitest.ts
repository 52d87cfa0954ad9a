import { expect, vi } from 'vitest'

export { matchingFlowInputs, matchingFlowLaunch } from 'flow-contract/vitest'
export { expect }
export const launchMock = vi.fn((_launch: { flowId: string; inputData: Record<string, string> }) => {})
export const fetchMock = vi.fn((_url: string, _request: { method: string; body: string }) => {})
