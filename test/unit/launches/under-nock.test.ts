import axios from 'axios'
import nock from 'nock'
import { describe, expect, test } from 'vitest'
import { watchLaunches } from '../../../src/launches.ts'
import { onboarding } from '../../support/contracts.ts'
import { foundingRefusal, platformOrigin } from '../../support/founding-clients.ts'
import { foundingLaunch, launchPath } from '../../support/founding-launch.ts'
import { declareOrders, expectHeard } from '../../support/orders-of-mocks.ts'

// It takes hold as it is loaded.
nock.restore()

const mock = {
  start() {
    if (!nock.isActive()) nock.activate()
    nock.disableNetConnect()
    nock(platformOrigin).persist().post(launchPath).reply(422, foundingRefusal)
  },
  stop() {
    nock.cleanAll()
    nock.enableNetConnect()
    nock.restore()
  },
}

describe('nock, in any order', () => declareOrders(mock))

test("the suite's own interceptors are used up and counted as ever, and other hosts stay refused", async () => {
  mock.start()
  nock.cleanAll()
  const watch = watchLaunches({ contracts: [onboarding] })
  const once = nock(platformOrigin).post(launchPath, foundingLaunch).reply(422, foundingRefusal)
  expect([once.isDone(), nock.pendingMocks().length]).toEqual([false, 1])
  const url = `${platformOrigin}${launchPath}`
  await expect(axios.post(url, foundingLaunch)).rejects.toMatchObject({ response: { data: foundingRefusal } })
  expect([once.isDone(), nock.pendingMocks().length]).toEqual([true, 0])
  nock.cleanAll()
  await expect(axios.post(url, foundingLaunch)).rejects.toMatchObject({ code: 'ENETUNREACH' })
  await expect(fetch(url, { method: 'POST', body: JSON.stringify(foundingLaunch) })).rejects.toThrow(/Disallowed|fetch/)
  expectHeard(watch, 3)
  watch.restore()
  mock.stop()
})
