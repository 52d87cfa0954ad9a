import http from 'node:http'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import * as undici from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LaunchWatch, watchLaunches } from '../../src/launches.ts'
import { onboarding } from '../support/contracts.ts'
import { launchPath } from '../support/founding-launch.ts'
import { type LaunchServer, launchServer } from '../support/launch-server.ts'

let server: LaunchServer
let watch: LaunchWatch

beforeAll(async () => {
  server = await launchServer()
  watch = watchLaunches({ contracts: [onboarding], keptLaunches: 1 })
})

afterAll(async () => {
  watch.restore()
  await server[Symbol.asyncDispose]()
})

type Headers = Record<string, string>

const senders: Readonly<
  Record<string, (url: string, headers: Headers, chunks: readonly Buffer[]) => Promise<unknown>>
> = {
  'fetch of bytes': (url, headers, chunks) => fetch(url, { method: 'POST', headers, body: Buffer.concat(chunks) }),
  'fetch of a Request': (url, headers, chunks) =>
    fetch(new Request(url, { method: 'POST', headers, body: Buffer.concat(chunks) })),
  'fetch of a stream': (url, headers, chunks) =>
    fetch(url, { method: 'POST', headers, body: Readable.toWeb(Readable.from(chunks)), duplex: 'half' } as RequestInit),
  'fetch of an iterable': (url, headers, chunks) =>
    fetch(url, { method: 'POST', headers, body: Readable.from(chunks), duplex: 'half' } as unknown as RequestInit),
  undici: (url, headers, chunks) => undici.request(url, { method: 'POST', headers, body: Readable.from(chunks) }),
  'node:http': (url, headers, chunks) =>
    new Promise((resolve, reject) => {
      const request = http.request(url, { method: 'POST', headers }, (answer) => answer.resume().on('end', resolve))
      request.on('error', reject)
      for (const chunk of chunks) request.write(chunk)
      request.end()
    }),
}

/** Bytes in pieces. */
function cut(bytes: Buffer, cuts: readonly number[]): readonly Buffer[] {
  const places = [...new Set(cuts.map((part) => Math.floor(part * bytes.length)))].toSorted((a, b) => a - b)
  return [...places, bytes.length].map((end, index) => bytes.subarray(index === 0 ? 0 : places[index - 1], end))
}

test('whatever is sent, in whatever pieces, by whichever client: it arrives as it was sent, and is heard as it was meant', async () => {
  const jsonOrText = fc.oneof(fc.json(), fc.string({ unit: 'grapheme' }))
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(senders)),
      jsonOrText,
      cuts,
      fc.boolean(),
      async (name, text, at, zip) => {
        const bytes = zip ? gzipSync(text) : Buffer.from(text)
        const chunks = cut(bytes, at).filter((chunk) => chunk.length > 0)
        await senders[name]?.(server.origin + launchPath, zip ? { 'content-encoding': 'gzip' } : {}, chunks)
        expect(server.got.at(-1)?.body).toEqual(bytes)
        expect(watch.launches.map(({ body }) => body)).toEqual([valueOf(Buffer.from(text).toString())])
        expect(watch.launches[0]?.error?.code ?? watch.violations.length > 0).toBeTruthy()
      },
    ),
    { numRuns: 300 },
  )
})

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A byte order mark is no part of a text.
    return text.replace(/^\ufeff/, '')
  }
}
