// Below the imports of each runner: what the flow takes passes, directly and inside expected values.
const onboarding = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'
const launch = { flowId: onboarding, inputData: { 'Flow.customerId': 'CUST-99887' } }

test('a launch that the flow takes passes, as an object, as text and as bytes', () => {
  const text = JSON.stringify(launch)
  expect(launch).toBeFlowLaunch()
  expect(text).toBeFlowLaunch('onboarding')
  expect(Buffer.from(text)).toBeFlowLaunch()
  expect(new Uint8Array(Buffer.from(text))).toBeFlowLaunch()
})

test('inputs and outputs pass, and what breaks the contract is told', () => {
  expect(launch.inputData).toMatchFlowInputs('onboarding')
  expect(launch.inputData).toMatchFlowInputs('Customer Onboarding')
  expect({ 'Flow.caseId': null, 'Flow.statusCode': '200' }).toMatchFlowOutputs('onboarding')
  expect({}).toViolateFlowInputs('onboarding', 'missing-input', '/Flow.customerId')
  expect({}).not.toMatchFlowInputs('onboarding')
})

test('promises are judged by what they come to', async () => {
  await expect(Promise.resolve(launch)).resolves.toBeFlowLaunch()
  await expect(Promise.reject({ flowId: onboarding })).rejects.not.toBeFlowLaunch()
})

test('the twins stand inside expected values', () => {
  const post = mock()
  post('/api/v2/flows/executions', JSON.stringify(launch))
  expect(post).toHaveBeenCalledWith('/api/v2/flows/executions', matchingFlowLaunch())
  expect(launch).toEqual({ flowId: expect.any(String), inputData: matchingFlowInputs('onboarding') })
  expect(launch).toEqual({ flowId: onboarding, inputData: expect.toMatchFlowInputs('onboarding') })
  expect({ flowId: onboarding, inputData: {} }).toEqual({
    flowId: onboarding,
    inputData: expect.not.toMatchFlowInputs('onboarding'),
  })
})

test('a flow that nobody knows throws, also under .not', () => {
  expect(() => expect({}).not.toMatchFlowInputs('onbording')).toThrow(/did you mean "onboarding"/)
})
