const { flowHandlers } = require('flow-contract/msw')
const { setupServer } = require('msw/node')
const { clients } = require('./clients.cjs')
const { converse, converseBySdk } = require('./conversation.cjs')

const flows = flowHandlers()
const server = setupServer(...flows.handlers)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

test.each(Object.entries(clients))('%s', async (_name, send) => converse(send, flows.credentials, expect))
test('the SDK', async () => converseBySdk(flows.credentials, expect))

test('the launches were heard', () => {
  expect(flows.launches).toHaveLength(10)
  expect(() => flows.assertValid()).toThrow('inputs: a launch request has no such member')
})
