const flowId = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'
const sent = (number) => ({ 'Flow.customerId': `CUST-${number}` })

/** Payloads handed to the flow in every way that is noted, and in those that are not. */
exports.declareSent = ({ it, expect, matchingFlowInputs, matchingFlowLaunch, watchLaunches }) => {
  it('asserted', () => {
    expect(sent(1)).toMatchFlowInputs('onboarding')
    expect(sent(1)).toMatchFlowInputs('onboarding')
    expect({ 'Flow.customerId': 'CUST-2', 'Flow.apiToken': 'a'.repeat(40) }).toMatchFlowInputs('onboarding')
    expect(JSON.stringify({ flowId, inputData: sent(3) })).toBeFlowLaunch()
  })

  it('inside an expected value', () => {
    expect({ map: sent(4) }).toEqual({ map: matchingFlowInputs('onboarding') })
    expect([{ flowId, inputData: sent(5) }]).toEqual([matchingFlowLaunch()])
  })

  it('on the wire', async () => {
    const watch = watchLaunches()
    try {
      // Nobody listens there.
      const address = 'http://127.0.0.1:9/api/v2/flows/executions'
      const launch = (body) => fetch(address, { method: 'POST', body: JSON.stringify(body) }).catch(() => {})
      await launch({ flowId, inputData: sent(6) })
      await launch({ flowId, inputs: sent(7) })
      expect(watch.launches).toHaveLength(2)
    } finally {
      watch.restore()
    }
  })

  it('refused, or meant to be', () => {
    expect({ customerId: 'CUST-8' }).not.toMatchFlowInputs('onboarding')
    expect({ customerId: 'CUST-9' }).toViolateFlowInputs('onboarding')
    expect({ 'Flow.statusCode': 200 }).toMatchFlowOutputs('onboarding')
  })
}
