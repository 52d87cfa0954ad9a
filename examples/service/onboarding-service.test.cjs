const { failOnBadLaunch } = require('flow-contract/jest')
const { interceptFlows } = require('flow-contract/nock')
const { connect } = require('./onboarding-service.cjs')

// Nothing leaves the process: the emulator answers, over the contracts of this project.
const flows = interceptFlows({ region: 'mypurecloud.ie', executionTime: 50 })
afterAll(() => flows.restore())

// And a launch that the flow does not take fails its test, also where the service says nothing of it.
const launches = failOnBadLaunch()

let service
beforeAll(async () => {
  service = await connect({ environment: 'mypurecloud.ie', ...flows.credentials })
})

describe('the onboarding service', () => {
  it('starts the flow with the customer, and sees it end', async () => {
    const execution = await service.onboard({ number: 99887, isUrgent: true })
    expect(flows.launches.at(-1).body).toBeFlowLaunch('onboarding')
    expect(await service.outcome(execution)).toBe('COMPLETED')
  })

  it('passes on the refusal of a customer whom no flow takes', async () => {
    // This test is about the refusal, so that the bad launch is meant.
    launches.allowBadLaunches()
    const refusal = await service.onboard({ number: 'unknown', isUrgent: false }).catch((error) => error)
    expect(refusal).toMatchObject({ status: 422, message: expect.stringContaining('Flow.customerId') })
  })

  it('launches once, whatever the platform answers', async () => {
    const before = flows.launches.length
    flows.fail({ status: 503, path: '/api/v2/flows/executions' })
    await expect(service.onboard({ number: 1, isUrgent: false })).rejects.toMatchObject({ status: 503 })
    expect(flows.launches).toHaveLength(before)
  })
})
