import { expect, jest } from '@jest/globals'

export { matchingFlowInputs, matchingFlowLaunch } from 'flow-contract/jest'
export { expect }
export const launchMock = jest.fn((_launch: { flowId: string; inputData: Record<string, string> }) => {})
export const fetchMock = jest.fn((_url: string, _request: { method: string; body: string }) => {})
