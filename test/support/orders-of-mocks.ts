import http from 'node:http'
import https from 'node:https'
import { afterEach, expect, test } from 'vitest'
import { type LaunchWatch, watchLaunches } from '../../src/launches.ts'
import { onboarding } from './contracts.ts'
import { allRefused, sendByEachClient } from './founding-clients.ts'
import { foundingLaunch } from './founding-launch.ts'

/** A mock that answers launches as the founding case was answered. Both calls are repeatable. */
export interface Mock {
  start(): void
  stop(): void
}

/** Expects that so many founding launches were heard, and nothing else. */
export function expectHeard(watch: LaunchWatch, count: number): void {
  expect(watch.launches.map(({ body }) => body)).toEqual(Array.from({ length: count }, () => foundingLaunch))
}

/** What a watch hooks, as it stands. */
export function hookedPlaces(): readonly unknown[] {
  const request = http.ClientRequest.prototype
  return [
    Object.getOwnPropertyDescriptor(globalThis, 'fetch'),
    Object.hasOwn(globalThis, Symbol.for('fetch-interceptor')),
    Object.getOwnPropertyDescriptor(http, 'request'),
    Object.getOwnPropertyDescriptor(https, 'request'),
    Object.getOwnPropertyDescriptor(request, 'write'),
    Object.getOwnPropertyDescriptor(request, 'end'),
  ]
}

/** The law of every mock: installed and taken away in any order, launches are heard, and answered as ever. */
export function declareOrders(mock: Mock): void {
  let watch: LaunchWatch | undefined
  const begin = (): LaunchWatch => (watch = watchLaunches({ contracts: [onboarding] }))
  afterEach(() => {
    watch?.restore()
    mock.stop()
  })

  test('the mock first; restored, the watch hears no more and the mock goes on', async () => {
    mock.start()
    const first = begin()
    expect(await sendByEachClient()).toEqual(allRefused)
    expectHeard(first, allRefused.length)
    first.restore()
    expect(await sendByEachClient()).toEqual(allRefused)
    expectHeard(first, allRefused.length)
  })

  test('the watch first', async () => {
    const first = begin()
    mock.start()
    expect(await sendByEachClient()).toEqual(allRefused)
    expectHeard(first, allRefused.length)
  })

  test('the watch first, restored before the mock', async () => {
    const first = begin()
    mock.start()
    first.restore()
    expect(await sendByEachClient()).toEqual(allRefused)
    expectHeard(first, 0)
  })

  test('the mock taken away and put back, before the watch and after', async () => {
    mock.start()
    mock.stop()
    const first = begin()
    mock.start()
    mock.stop()
    mock.start()
    expect(await sendByEachClient()).toEqual(allRefused)
    expectHeard(first, allRefused.length)
  })

  test('two watches hear the same, and each ends for itself', async () => {
    const first = begin()
    mock.start()
    const second = watchLaunches({ contracts: [] })
    await sendByEachClient()
    first.restore()
    await sendByEachClient()
    second.restore()
    await sendByEachClient()
    expectHeard(first, allRefused.length)
    expectHeard(second, 2 * allRefused.length)
  })

  test.each(['mock', 'watch'])('everything is given back, the %s first', async (order) => {
    mock.start()
    mock.stop()
    const before = hookedPlaces()
    const first = begin()
    mock.start()
    await sendByEachClient()
    if (order === 'watch') first.restore()
    mock.stop()
    first.restore()
    await fetch('data:,')
    expect(hookedPlaces()).toEqual(before)
  })
}
