import { expect, it } from 'vitest'

// The launch that started this project. The platform answers it with a bare "422 Invalid flow input: customerId is
// required", although the id is right and the input is spelled as in the designer. This test fails, and says why.
it('launches the onboarding flow', () => {
  expect({
    flowId: 'e3b2c1a0-4567-89ab-cdef-1234567890ab',
    inputs: { customerId: 'CUST-99887' },
  }).toBeFlowLaunch()
})
