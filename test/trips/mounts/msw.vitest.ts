import { flowHandlers } from 'flow-contract/msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clients } from './clients.cjs'
import { converse, converseBySdk } from './conversation.cjs'
import { byGot } from './got-client.mjs'

const flows = flowHandlers()
const server = setupServer(...flows.handlers)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

test.each(Object.entries({ ...clients, got: byGot }))('%s', async (_name, send) =>
  converse(send, flows.credentials, expect),
)
test('the SDK', async () => converseBySdk(flows.credentials, expect))

test('the launches were heard', () => {
  expect(flows.launches).toHaveLength(12)
  expect(() => flows.assertValid()).toThrow('inputs: a launch request has no such member')
})
