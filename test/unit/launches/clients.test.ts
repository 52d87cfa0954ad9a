import http from 'node:http'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import axios from 'axios'
import { got } from 'got'
import * as undici from 'undici'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LaunchWatch, watchLaunches } from '../../../src/launches.ts'
import { onboarding } from '../../support/contracts.ts'
import { foundingLaunch, goodLaunch, launchPath } from '../../support/founding-launch.ts'
import { launchServer, type LaunchServer } from '../../support/launch-server.ts'

let server: LaunchServer
let watch: LaunchWatch

beforeEach(async () => {
  server = await launchServer()
  watch = watchLaunches({ contracts: [onboarding] })
})

afterEach(async () => {
  watch.restore()
  await server[Symbol.asyncDispose]()
})

type Send = (url: string, text: string) => Promise<unknown>

const headers = { 'content-type': 'application/json' }

function byNodeHttp(url: string, write: (request: http.ClientRequest) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', headers }, (response) => {
      response.resume()
      response.on('end', resolve)
    })
    request.on('error', reject)
    write(request)
  })
}

function streamOf(...parts: readonly string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async start(controller) {
      for (const part of parts) {
        await new Promise(setImmediate)
        controller.enqueue(Buffer.from(part))
      }
      controller.close()
    },
  })
}

const halves = (text: string): [string, string] => [text.slice(0, 20), text.slice(20)]
const init = (body: unknown): RequestInit => ({ method: 'POST', headers, body, duplex: 'half' }) as RequestInit

const senders: readonly [name: string, sentBy: string, send: Send][] = [
  ['fetch of a text', 'fetch', (url, text) => fetch(url, init(text))],
  ['fetch of a URL', 'fetch', (url, text) => fetch(new URL(url), init(text))],
  ['fetch of bytes', 'fetch', (url, text) => fetch(url, init(Buffer.from(text)))],
  ['fetch of a Blob', 'fetch', (url, text) => fetch(url, init(new Blob([text])))],
  ['fetch of a stream', 'fetch', (url, text) => fetch(url, init(streamOf(...halves(text))))],
  ['fetch of a Readable', 'fetch', (url, text) => fetch(url, init(Readable.from(halves(text).map(Buffer.from))))],
  ['fetch of a Request', 'fetch', (url, text) => fetch(new Request(url, init(text)))],
  [
    'fetch of a Request with a stream',
    'fetch',
    (url, text) => fetch(new Request(url, init(streamOf(...halves(text))))),
  ],
  ['fetch of a Request with options', 'fetch', (url, text) => fetch(new Request(url, { headers }), init(text))],
  ['axios over node:http', 'node:http', (url, text) => axios.post(url, text, { headers, adapter: 'http' })],
  ['axios over fetch', 'fetch', (url, text) => axios.post(url, JSON.parse(text), { adapter: 'fetch' })],
  ['got', 'node:http', (url, text) => got.post(url, { body: text, headers })],
  ['undici.request', 'undici', (url, text) => undici.request(url, { method: 'POST', headers, body: text })],
  ['undici.fetch', 'undici', (url, text) => undici.fetch(url, { method: 'POST', headers, body: text })],
  [
    'undici of a stream',
    'undici',
    (url, text) => undici.request(url, { method: 'POST', headers, body: Readable.from(halves(text)) }),
  ],
  ['node:http, at once', 'node:http', (url, text) => byNodeHttp(url, (request) => request.end(text))],
  [
    'node:http, in pieces of text and bytes',
    'node:http',
    (url, text) =>
      byNodeHttp(url, (request) => {
        const [first, second] = halves(text)
        request.write(Buffer.from(first).toString('base64url'), 'base64url')
        request.end(Buffer.from(second))
      }),
  ],
  ['node:http, by a pipe', 'node:http', (url, text) => byNodeHttp(url, (to) => Readable.from(halves(text)).pipe(to))],
]

describe.each(senders)('%s', (_, sentBy, send) => {
  test('the launch is seen once, judged, and arrives unchanged', async () => {
    const text = JSON.stringify(foundingLaunch)
    await send(`${server.origin}/gateway${launchPath}?token=a-secret#part`, text)
    expect(watch.launches).toEqual([
      {
        flow: onboarding.flow.name,
        url: `${server.origin}/gateway${launchPath}`,
        sentBy,
        body: foundingLaunch,
        violations: [expect.anything(), expect.anything()],
      },
    ])
    expect(server.got.map(({ body }) => body.toString())).toEqual([text])
    expect(() => watch.assertValid()).toThrow(/Fix: move `customerId` out of `inputs` into `inputData`/)
  })

  test('a good launch is well, and another request is none', async () => {
    await send(`${server.origin}${launchPath}`, JSON.stringify(goodLaunch))
    await send(`${server.origin}/api/v2/flows/executions/query`, JSON.stringify(foundingLaunch))
    expect(watch.launches).toMatchObject([{ body: goodLaunch, violations: [] }])
    expect(() => watch.assertValid()).not.toThrow()
    expect(server.got).toHaveLength(2)
  })
})

test('compressed bodies are read, whoever compresses them', async () => {
  const url = `${server.origin}${launchPath}`
  const body = gzipSync(JSON.stringify(goodLaunch))
  const packed = { ...headers, 'content-encoding': 'gzip' }
  await fetch(url, { method: 'POST', headers: packed, body })
  await fetch(new Request(url, { method: 'POST', headers: packed, body }))
  await got.post(url, { headers: packed, body })
  await undici.request(url, { method: 'POST', headers: packed, body })
  expect(watch.launches.map((launch) => launch.body)).toEqual([goodLaunch, goodLaunch, goodLaunch, goodLaunch])
  expect(() => watch.assertValid()).not.toThrow()
})

test('each attempt of a client that tries again is a launch', async () => {
  await server[Symbol.asyncDispose]()
  let count = 0
  server = await launchServer(() => (++count < 3 ? 503 : 200))
  const retry = { limit: 4, methods: ['POST' as const], backoffLimit: 1 }
  await got.post(`${server.origin}${launchPath}`, { json: goodLaunch, retry })
  expect(watch.launches).toHaveLength(3)
  expect(server.got).toHaveLength(3)
})

test('a launch that starts another one when it is answered is seen beside it', async () => {
  const url = `${server.origin}${launchPath}`
  await new Promise<void>((resolve) => {
    const first = http.request(url, { method: 'POST' }, (answer) => {
      answer.resume()
      http.request(url, { method: 'POST' }, () => resolve()).end(JSON.stringify(goodLaunch))
    })
    first.end(JSON.stringify(goodLaunch))
  })
  await fetch(url, init(JSON.stringify(goodLaunch))).then(() => fetch(url, init(JSON.stringify(goodLaunch))))
  expect(watch.launches).toHaveLength(4)
})
