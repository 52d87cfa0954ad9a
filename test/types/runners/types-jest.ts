// The global `expect` of @types/jest.
const globalExpect = expect

export { matchingFlowInputs, matchingFlowLaunch } from 'flow-contract/jest'
export { globalExpect as expect }
export const launchMock = jest.fn((_launch: { flowId: string; inputData: Record<string, string> }) => {})
export const fetchMock = jest.fn((_url: string, _request: { method: string; body: string }) => {})
