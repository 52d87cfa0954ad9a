import { matchingFlowInputs, matchingFlowLaunch } from 'flow-contract/vitest'
import { describe, expect, it, vi } from 'vitest'
import { onboardingLaunch } from './launch-onboarding.ts'

const launch = onboardingLaunch({ number: 99887, startsOn: new Date('2025-03-29T12:00:00Z'), isUrgent: true })

describe('the onboarding launch', () => {
  it('is a launch request that its flow takes', () => {
    expect(launch).toBeFlowLaunch()
    expect(JSON.stringify(launch)).toBeFlowLaunch('onboarding')
  })

  it('carries inputs that the flow takes', () => {
    expect(launch.inputData).toMatchFlowInputs('onboarding')
    expect(launch).toEqual({ flowId: expect.any(String), inputData: matchingFlowInputs('onboarding') })
  })

  it('is what the HTTP client is handed', async () => {
    const post = vi.fn(async (_url: string, _body: string) => ({ status: 200 }))
    await post('/api/v2/flows/executions', JSON.stringify(launch))
    expect(post).toHaveBeenCalledWith('/api/v2/flows/executions', matchingFlowLaunch())
  })

  it('would be refused without its customer', () => {
    const { 'Flow.customerId': _customer, ...rest } = launch.inputData
    expect(rest).toViolateFlowInputs('onboarding', 'missing-input', '/Flow.customerId')
  })
})

describe('what the flows give back', () => {
  it('reads as the code expects, with numbers that came as text and what is not set as null', () => {
    expect({ 'Flow.caseId': 'C-1', 'Flow.statusCode': '200', 'Flow.errorMsg': null }).toMatchFlowOutputs('onboarding')
  })
})
