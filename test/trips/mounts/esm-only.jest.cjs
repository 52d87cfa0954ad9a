// MSW has been CommonJS throughout up to 2.10; what later versions depend on, Jest loads on recent Nodes and with a flag.
test('flow-contract/msw says which MSW this Jest can load', () => {
  const { code, message } = failureOf(() => require('flow-contract/msw'))
  expect(code).toBe('peer-esm-only')
  expect(message).toMatch(/NODE_OPTIONS=--experimental-vm-modules.*npm install --save-dev msw@2\.10$/)
})

function failureOf(work) {
  try {
    return work()
  } catch (error) {
    return error
  }
}
