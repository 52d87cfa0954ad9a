import axios from 'axios'
import { got } from 'got'
import nock from 'nock-13'
import { afterEach, expect, test } from 'vitest'
import { watchLaunches } from '../../../src/launches.ts'
import { onboarding } from '../../support/contracts.ts'
import { foundingRefusal, platformOrigin } from '../../support/founding-clients.ts'
import { foundingLaunch, launchPath } from '../../support/founding-launch.ts'
import { launchServer } from '../../support/launch-server.ts'
import { expectHeard, hookedPlaces } from '../../support/orders-of-mocks.ts'

// It answers `node:http` alone, with requests of its own making, and takes hold as it is loaded.
nock.restore()
const url = platformOrigin + launchPath

afterEach(() => {
  nock.cleanAll()
  nock.restore()
})

function refuseLaunches(): void {
  nock.activate()
  nock(platformOrigin).persist().post(launchPath).reply(422, foundingRefusal)
}

async function send(): Promise<void> {
  expect((await axios.post(url, foundingLaunch, { validateStatus: null })).data).toEqual(foundingRefusal)
  expect((await got.post(url, { json: foundingLaunch, throwHttpErrors: false })).statusCode).toBe(422)
}

test.each(['the mock', 'the watch'])('%s first: launches are heard, and answered as ever', async (first) => {
  const before = hookedPlaces()
  if (first === 'the mock') refuseLaunches()
  const watch = watchLaunches({ contracts: [onboarding] })
  if (first === 'the watch') refuseLaunches()
  await send()
  expectHeard(watch, 2)
  nock.restore()
  refuseLaunches()
  await send()
  expectHeard(watch, 4)
  if (first === 'the watch') watch.restore()
  nock.cleanAll()
  nock.restore()
  watch.restore()
  expect(hookedPlaces()).toEqual(before)
})

test('each attempt of got is a launch, and what is let through to a server is one', async () => {
  await using server = await launchServer()
  nock.activate()
  const watch = watchLaunches({ contracts: [onboarding] })
  nock(platformOrigin).post(launchPath).reply(503).post(launchPath).reply(200, {})
  await got.post(url, { json: foundingLaunch, retry: { limit: 1, methods: ['POST'], backoffLimit: 1 } })
  expectHeard(watch, 2)
  nock(server.origin, { allowUnmocked: true }).get('/other').reply(200)
  await axios.post(server.origin + launchPath, foundingLaunch)
  expect(server.got).toHaveLength(1)
  expectHeard(watch, 3)
  watch.restore()
})
