import { interceptFlows } from 'flow-contract/nock'
import nock from 'nock'
import { afterAll, expect, test } from 'vitest'
import { clients } from './clients.cjs'
import { converse, converseBySdk } from './conversation.cjs'
import { byGot } from './got-client.mjs'

nock.disableNetConnect()
const flows = interceptFlows()
afterAll(() => flows.restore())

test.each(Object.entries({ ...clients, got: byGot }))('%s', async (_name, send) =>
  converse(send, flows.credentials, expect),
)
test('the SDK', async () => converseBySdk(flows.credentials, expect))

test('the launches were heard, and nock’s own are as they were', () => {
  expect(flows.launches).toHaveLength(12)
  expect(() => flows.assertValid()).toThrow('inputs: a launch request has no such member')
  expect(nock.isDone()).toBe(true)
})
