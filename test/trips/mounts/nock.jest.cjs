const { interceptFlows } = require('flow-contract/nock')
const loaded = require('nock')
const { clients } = require('./clients.cjs')
const { converse, converseBySdk } = require('./conversation.cjs')

// nock 15 is an ES module.
const nock = loaded.default ?? loaded
nock.disableNetConnect()
const flows = interceptFlows()
afterAll(() => flows.restore())

test.each(Object.entries(clients))('%s', async (_name, send) => converse(send, flows.credentials, expect))
test('the SDK', async () => converseBySdk(flows.credentials, expect))

test('the launches were heard, and nock’s own are as they were', () => {
  expect(flows.launches).toHaveLength(10)
  expect(() => flows.assertValid()).toThrow('inputs: a launch request has no such member')
  expect(nock.isDone()).toBe(true)
})
