import { interceptFlows } from 'flow-contract/nock'
import { failOnBadLaunch } from 'flow-contract/vitest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from './onboarding-service.cjs'

// Nothing leaves the process: the emulator answers, over the contracts of this project.
const flows = interceptFlows({ region: 'mypurecloud.ie', executionTime: 50 })
afterAll(() => flows.restore())

// And a launch that the flow does not take fails its test, also where the service says nothing of it.
const launches = failOnBadLaunch()

let service: Awaited<ReturnType<typeof connect>>
beforeAll(async () => {
  service = await connect({ environment: 'mypurecloud.ie', ...flows.credentials })
})

describe('the onboarding service', () => {
  it('starts the flow with the customer, and sees it end', async () => {
    const execution = await service.onboard({ number: 99887, isUrgent: true })
    expect(flows.launches.at(-1)).toMatchObject({
      executionId: execution,
      body: { inputData: { 'Flow.customerId': 'CUST-99887', 'Flow.priority': 'HIGH' } },
    })
    expect(await service.outcome(execution)).toBe('COMPLETED')
  })

  it('passes on the refusal of a customer whom no flow takes', async () => {
    // This test is about the refusal, so that the bad launch is meant.
    launches.allowBadLaunches()
    const refusal: unknown = await service.onboard({ number: 'unknown', isUrgent: false }).catch((error) => error)
    expect(refusal).toMatchObject({ status: 422, message: expect.stringContaining('Flow.customerId') })
  })

  it('launches once, whatever the platform answers', async () => {
    const before = flows.launches.length
    flows.fail({ status: 503, path: '/api/v2/flows/executions' })
    await expect(service.onboard({ number: 1, isUrgent: false })).rejects.toMatchObject({ status: 503 })
    expect(flows.launches).toHaveLength(before)
  })
})
