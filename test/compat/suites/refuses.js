// Below the imports of each runner: fails, with the founding case's reason and its fix.
test('the founding case', () => {
  expect({
    flowId: 'e3b2c1a0-4567-89ab-cdef-1234567890ab',
    inputs: { customerId: 'CUST-99887' },
  }).toBeFlowLaunch()
})
