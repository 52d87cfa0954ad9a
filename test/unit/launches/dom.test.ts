// @vitest-environment jsdom
import axios from 'axios'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LaunchWatch, watchLaunches } from '../../../src/launches.ts'
import { onboarding } from '../../support/contracts.ts'
import { foundingRefusal, platformOrigin } from '../../support/founding-clients.ts'
import { foundingLaunch, goodLaunch, launchPath } from '../../support/founding-launch.ts'
import { launchServer } from '../../support/launch-server.ts'
import { expectHeard } from '../../support/orders-of-mocks.ts'

const body = JSON.stringify(foundingLaunch)
let watch: LaunchWatch
let before: PropertyDescriptor | undefined

beforeEach(() => {
  before = Object.getOwnPropertyDescriptor(globalThis, 'XMLHttpRequest')
  watch = watchLaunches({ contracts: [onboarding] })
})

afterEach(() => {
  watch.restore()
  expect(Object.getOwnPropertyDescriptor(globalThis, 'XMLHttpRequest')).toEqual(before)
})

/** As much of a page's XMLHttpRequest as is used here. */
interface Xhr {
  readonly status: number
  open(method: string, url: string): void
  setRequestHeader(name: string, value: string): void
  addEventListener(name: string, listener: (event: unknown) => void): void
  send(body: unknown): void
}

/** Sends by the page's own XMLHttpRequest, and gives its status. */
function sendByXhr(
  url: string,
  sent: string | Uint8Array | URLSearchParams,
  then = (): void => undefined,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const { XMLHttpRequest } = globalThis as unknown as { XMLHttpRequest: new () => Xhr }
    const xhr = new XMLHttpRequest()
    xhr.open('POST', url)
    xhr.setRequestHeader('content-type', 'application/json')
    xhr.addEventListener('load', () => {
      then()
      resolve(xhr.status)
    })
    xhr.addEventListener('error', reject)
    xhr.send(sent)
  })
}

test('what the page sends to a server is heard once, though node:http carries it', async () => {
  await using server = await launchServer()
  const url = server.origin + launchPath
  expect(await sendByXhr(`${url}?token=a-secret`, body)).toBe(200)
  expect((await axios.post(url, foundingLaunch, { adapter: 'xhr' })).status).toBe(200)
  expectHeard(watch, 2)
  expect(watch.launches).toMatchObject([{ sentBy: 'XMLHttpRequest', url }, { sentBy: 'XMLHttpRequest' }])
  expect(server.got.filter(({ method }) => method === 'POST').map((one) => one.body.toString())).toEqual([body, body])
})

test('a launch that is sent when another is answered is heard beside it', async () => {
  await using server = await launchServer()
  const url = server.origin + launchPath
  let second: Promise<number> | undefined
  const launch = JSON.stringify(goodLaunch)
  await sendByXhr(url, launch, () => {
    second = sendByXhr(url, launch)
  })
  expect(await second).toBe(200)
  expect(watch.launches).toHaveLength(2)
  expect(() => watch.assertValid()).not.toThrow()
})

test('bytes, forms and other requests', async () => {
  await using server = await launchServer()
  const url = server.origin + launchPath
  await sendByXhr(url, new TextEncoder().encode(body))
  await sendByXhr(url, new URLSearchParams({ flowId: 'x' }))
  await sendByXhr(`${server.origin}/other`, body)
  expect(watch.launches.map((launch) => launch.body)).toEqual([foundingLaunch, 'flowId=x'])
})

describe.each(['first', 'later'])('MSW, installed %s', (order) => {
  test('answers as ever, and what it answers is heard', async () => {
    watch.restore()
    const msw = setupServer(http.post(`*${launchPath}`, () => HttpResponse.json(foundingRefusal, { status: 422 })))
    if (order === 'first') msw.listen()
    watch = watchLaunches({ contracts: [onboarding] })
    if (order === 'later') msw.listen()
    const url = platformOrigin + launchPath
    expect(await sendByXhr(url, body)).toBe(422)
    const answer = await axios.post(url, foundingLaunch, { adapter: 'xhr', validateStatus: null })
    expect([answer.status, answer.data]).toEqual([422, foundingRefusal])
    expectHeard(watch, 2)
    if (order === 'first') watch.restore()
    msw.close()
  })
})
