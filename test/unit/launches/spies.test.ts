import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type LaunchWatch, watchLaunches } from '../../../src/launches.ts'
import { onboarding } from '../../support/contracts.ts'
import { foundingLaunch, launchPath } from '../../support/founding-launch.ts'
import { launchServer } from '../../support/launch-server.ts'
import { expectHeard } from '../../support/orders-of-mocks.ts'

// Tests know a spy by its identity, so that it may not be covered.
let watch: LaunchWatch
const body = JSON.stringify(foundingLaunch)

beforeEach(() => {
  watch = watchLaunches({ contracts: [onboarding] })
})

afterEach(() => watch.restore())

test('a spy in the place of fetch stays what it is, and gives fetch back', async () => {
  const before = globalThis.fetch
  const spy = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('{}'))
  expect(globalThis.fetch).toBe(spy)
  await fetch(`https://api.mypurecloud.com${launchPath}`, { method: 'POST', body })
  expect(globalThis.fetch).toBe(spy)
  expect(fetch).toHaveBeenCalledOnce()
  spy.mockRestore()
  expect(globalThis.fetch).toBe(before)
})

test('what a spy lets through is heard', async () => {
  await using server = await launchServer()
  const spy = vi.spyOn(globalThis, 'fetch')
  await fetch(server.origin + launchPath, { method: 'POST', body })
  expect(spy).toHaveBeenCalledOnce()
  expectHeard(watch, 1)
  spy.mockRestore()
})

test('what a spy lets through that was there before the watch is heard on its way to the network', async () => {
  watch.restore()
  await using server = await launchServer()
  const spy = vi.spyOn(globalThis, 'fetch')
  const later = watchLaunches({ contracts: [onboarding] })
  await fetch(server.origin + launchPath, { method: 'POST', body })
  expect(spy).toHaveBeenCalledOnce()
  expectHeard(later, 1)
  expect(later.launches).toMatchObject([{ sentBy: 'undici' }])
  later.restore()
  spy.mockRestore()
})

async function mock(): Promise<Response> {
  return new Response('{}')
}

test('what a mock answers once a spy is gone that was there before the watch is heard', async () => {
  watch.restore()
  const before = globalThis.fetch
  const spy = vi.fn(mock)
  globalThis.fetch = spy
  const later = watchLaunches({ contracts: [onboarding] })
  expect(globalThis.fetch).toBe(spy)
  // As Jest takes a spy away.
  globalThis.fetch = mock
  await fetch(`https://api.mypurecloud.com${launchPath}`, { method: 'POST', body })
  expectHeard(later, 1)
  later.restore()
  globalThis.fetch = before
  expect(Object.getOwnPropertyDescriptor(globalThis, 'fetch')?.value).toBe(before)
})

test.each(['assigned', 'stubbed'])('a function that is %s stays the one that the test knows', async (way) => {
  const before = globalThis.fetch
  const stub = vi.fn(async () => new Response('{}'))
  if (way === 'assigned') globalThis.fetch = stub
  else vi.stubGlobal('fetch', stub)
  expect(globalThis.fetch).toBe(stub)
  await fetch('https://api.mypurecloud.com/')
  expect(globalThis.fetch).toBe(stub)
  expect(stub).toHaveBeenCalledOnce()
  if (way === 'assigned') globalThis.fetch = before
  else vi.unstubAllGlobals()
  expect(globalThis.fetch).toBe(before)
})

test('a stand-in that is no spy is heard too, and given back', async () => {
  const before = globalThis.fetch
  globalThis.fetch = async () => new Response('{}')
  await fetch(`https://api.mypurecloud.com${launchPath}`, { method: 'POST', body })
  expectHeard(watch, 1)
  globalThis.fetch = before
  expect(globalThis.fetch).toBe(before)
})

test('fake timers hinder nothing', async () => {
  await using server = await launchServer()
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'setInterval'] })
  await fetch(new Request(server.origin + launchPath, { method: 'POST', body }))
  expectHeard(watch, 1)
  vi.useRealTimers()
})
