// What a person reads when a test fails, in Vitest and in Jest: each case fails, and its text is kept as a snapshot.
const flowId = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'
const inputData = { 'Flow.customerId': 'CUST-99887' }

module.exports = {
  'the founding case': ({ expect }) => {
    expect({ flowId, inputs: { customerId: 'CUST-99887' } }).toBeFlowLaunch()
  },
  'several violations': ({ expect }) => {
    expect({
      customerId: 'CUST-99887',
      'Flow.priority': 'high',
      'Flow.attempts': Number.NaN,
      'Flow.channels': ['sms', 7],
      'Flow.apiToken': 'a-secret-that-nobody-may-read',
    }).toMatchFlowInputs('onboarding')
  },
  'the caller’s own expectation': ({ expect }) => {
    expect({ 'Flow.customerId': '99887' }).toMatchFlowInputs('Customer Onboarding')
  },
  'a huge payload': ({ expect }) => {
    const channels = Array.from({ length: 1999 }, (_, index) => index)
    expect({ ...inputData, 'Flow.channels': channels, 'Flow.priority': 'x'.repeat(10_000) }).toMatchFlowInputs(
      'onboarding',
    )
  },
  'text from outside': ({ expect }) => {
    expect({ ...inputData, 'Flow.\u001b[31mred\u202e': '\u001b[2J' }).toMatchFlowInputs('onboarding')
  },
  outputs: ({ expect }) => {
    expect({ 'Flow.statusCode': 'many' }).toMatchFlowOutputs('onboarding')
  },
  'a launch that names no flow': ({ expect }) => {
    expect('{"inputData": {}}').toBeFlowLaunch()
  },
  'a launch of another version': ({ expect }) => {
    expect({ flowId, inputData, flowVersion: '2.0' }).toBeFlowLaunch('onboarding')
  },
  'not, though the flow accepts': ({ expect }) => {
    expect(inputData).not.toMatchFlowInputs('onboarding')
  },
  'no violation where one was expected': ({ expect }) => {
    expect(inputData).toViolateFlowInputs('onboarding', 'missing-input', '/Flow.customerId')
  },
  'another violation than the expected one': ({ expect }) => {
    expect({ ...inputData, typo: 1 }).toViolateFlowInputs('onboarding', 'wrong-type')
  },
  'not, though the violation is there': ({ expect }) => {
    expect({}).not.toViolateFlowInputs('onboarding', 'missing-input')
  },
  'a promise': async ({ expect }) => {
    await expect(Promise.resolve({})).resolves.toMatchFlowInputs('onboarding')
  },
  'an unknown flow': ({ expect }) => {
    expect({}).toMatchFlowInputs('onbording')
  },
  'an unknown flow, under not': ({ expect }) => {
    expect({}).not.toMatchFlowInputs('onbording')
  },
  'an unknown flowId, under not': ({ expect }) => {
    expect({ flowId: 'stale-id', inputData }).not.toBeFlowLaunch()
  },
  'an unknown rule, under not': ({ expect }) => {
    expect(inputData).not.toViolateFlowInputs('onboarding', 'mising-input')
  },
  'unknown outputs': ({ expect }) => {
    expect({}).toMatchFlowOutputs('contradictory')
  },
  'an expectation that contradicts its contract': ({ expect }) => {
    expect({ 'Flow.a': 'x' }).toMatchFlowInputs('contradictory')
  },
  'an asymmetric matcher inside toEqual': ({ expect, matchingFlowInputs }) => {
    expect({ flowId, inputData: { customerId: 'CUST-99887' } }).toEqual({
      flowId,
      inputData: matchingFlowInputs('onboarding'),
    })
  },
  'an asymmetric matcher over two calls': ({ expect, mock, matchingFlowLaunch }) => {
    const post = mock()
    post('/api/v2/flows/executions', JSON.stringify({ flowId, inputs: inputData }))
    post('/api/v2/flows/executions', JSON.stringify({ flowId, inputData: {} }))
    expect(post).toHaveBeenCalledWith('/api/v2/flows/executions', matchingFlowLaunch())
  },
  'a matcher of expect itself': ({ expect }) => {
    expect({ inputData: {} }).toEqual({ inputData: expect.toMatchFlowInputs('onboarding') })
  },
}
