const { matchingFlowLaunch } = require('flow-contract/jest')
const { callbackLaunch } = require('./launch-callback.cjs')

const launch = callbackLaunch({ phone: '+15551234567', at: new Date('2025-03-29T09:30:00Z'), isVip: false })

describe('the callback launch', () => {
  it('is a launch request that its flow takes, dates as JSON sends them', () => {
    expect(launch).toBeFlowLaunch('callback')
    expect(launch.inputData).toMatchFlowInputs('Callback Scheduler')
  })

  it('is what the HTTP client is handed', async () => {
    const fetch = jest.fn(async () => ({ status: 200 }))
    await fetch('/api/v2/flows/executions', { method: 'POST', body: JSON.stringify(launch) })
    expect(fetch).toHaveBeenCalledWith('/api/v2/flows/executions', { method: 'POST', body: matchingFlowLaunch() })
  })

  it('is refused with too many attempts', () => {
    expect({ ...launch.inputData, 'Flow.attempts': 6 }).toViolateFlowInputs(
      'callback',
      'out-of-range',
      '/Flow.attempts',
    )
  })
})

describe('the survey flow, imported from its YAML', () => {
  it('takes what its authors declared as inputs', () => {
    expect({ 'Flow.customerId': 'CUST-00001' }).toMatchFlowInputs('survey')
  })
})
