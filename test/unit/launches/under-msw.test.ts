import { bypass, http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { describe, expect, test } from 'vitest'
import { watchLaunches } from '../../../src/launches.ts'
import { onboarding } from '../../support/contracts.ts'
import { foundingRefusal } from '../../support/founding-clients.ts'
import { foundingLaunch, launchPath } from '../../support/founding-launch.ts'
import { launchServer } from '../../support/launch-server.ts'
import { declareOrders, expectHeard } from '../../support/orders-of-mocks.ts'

const msw = setupServer(http.post(`*${launchPath}`, () => HttpResponse.json(foundingRefusal, { status: 422 })))
let isListening = false
const mock = {
  start() {
    if (!isListening) msw.listen({ onUnhandledRequest: 'bypass' })
    isListening = true
  },
  stop() {
    if (isListening) msw.close()
    isListening = false
  },
}

describe('MSW, in any order', () => declareOrders(mock))

test.each(['as it came', 'by the handler'])('what MSW lets through to a server %s is one launch', async (way) => {
  await using server = await launchServer()
  const passing = way === 'by the handler' ? [http.post(`*${launchPath}`, ({ request }) => fetch(bypass(request)))] : []
  const through = setupServer(...passing)
  const before = watchLaunches({ contracts: [onboarding] })
  through.listen({ onUnhandledRequest: 'bypass' })
  const after = watchLaunches({ contracts: [onboarding] })
  await fetch(server.origin + launchPath, { method: 'POST', body: JSON.stringify(foundingLaunch) })
  expect(server.got).toHaveLength(1)
  expectHeard(before, 1)
  expectHeard(after, 1)
  before.restore()
  after.restore()
  through.close()
})
