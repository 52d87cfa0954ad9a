import http from 'node:http'
import { describe, expect, test } from 'vitest'
import type { FlowContract } from '../../../src/contract/contract.ts'
import { watchLaunches } from '../../../src/launches.ts'
import { contractOf, inputsOf, onboarding } from '../../support/contracts.ts'
import { foundingLaunch, goodLaunch, launchPath } from '../../support/founding-launch.ts'
import { launchServer } from '../../support/launch-server.ts'
import { hookedPlaces } from '../../support/orders-of-mocks.ts'
import { thrown } from '../../support/thrown.ts'

const sessionPath = '/api/v2/textbots/botflows/sessions'
const bot: FlowContract = { ...onboarding, flow: { id: 'bot-1', name: 'Helper', type: 'DIGITALBOT' } }
const session = {
  flow: { id: 'bot-1' },
  externalSessionId: 'session-1',
  channel: { name: 'Messaging' },
  inputData: { variables: { 'Flow.customerId': 'CUST-99887' } },
}

/** Posts a value as JSON, or a text as it is. */
async function post(url: string, value: unknown): Promise<void> {
  await fetch(url, { method: 'POST', body: typeof value === 'string' ? value : JSON.stringify(value) })
}

function failing(): ReadableStream {
  return new ReadableStream({ pull: (controller) => controller.error(new RangeError('the source broke')) })
}

async function failureOf(sent: Promise<Response>): Promise<unknown> {
  return sent.catch((error: unknown) => error)
}

describe('what is judged', () => {
  test('launches and bot sessions, each at its own address', async () => {
    await using server = await launchServer()
    const watch = watchLaunches({ contracts: [onboarding, bot] })
    await post(server.origin + launchPath, goodLaunch)
    await post(server.origin + sessionPath, session)
    expect(watch.violations).toEqual([])
    await post(server.origin + launchPath, session)
    await post(server.origin + sessionPath, goodLaunch)
    expect(watch.violations).toMatchObject([
      { rule: 'wrong-envelope', path: '/flowId' },
      { rule: 'wrong-envelope', path: '/flow/id' },
    ])
    const text = thrown(() => watch.assertValid()).message.replaceAll(/\s+/g, ' ')
    expect(text).toContain('this request has the form of one to open a bot session, and was sent to launch a flow')
    expect(text).toContain('this request has the form of one to launch a flow, and was sent to open a bot session')
    watch.restore()
  })

  test('a gateway by its address, and only by POST', async () => {
    await using server = await launchServer()
    const watch = watchLaunches({ contracts: [onboarding], url: /\/start-flow$/g })
    const other = watchLaunches({ contracts: [onboarding] })
    for (const path of ['/start-flow', '/start-flow?retry=1', '/start-flow/7'])
      await post(server.origin + path, goodLaunch)
    await fetch(`${server.origin}/start-flow`, { method: 'PUT', body: '{}' })
    expect(watch.launches).toHaveLength(2)
    expect(other.launches).toEqual([])
    watch.restore()
    other.restore()
  })

  test.each([
    ['text', 'flowId=x', 'not-json'],
    ['half of a JSON', '{"flowId":', 'not-json'],
    ['nothing', '', 'not-json'],
    ['a list', '[]', 'wrong-envelope'],
  ])('%s', async (_, body, rule) => {
    await using server = await launchServer()
    const watch = watchLaunches({ contracts: [onboarding] })
    await post(server.origin + launchPath, body)
    expect(watch.launches).toMatchObject([{ flow: undefined, violations: [{ rule }] }])
    expect(() => watch.assertValid()).toThrow(expect.objectContaining({ code: 'launches-invalid' }))
    watch.restore()
  })

  test('a flow without a contract is bad, unless it is let through', async () => {
    await using server = await launchServer()
    const strict = watchLaunches({ contracts: [onboarding] })
    const lenient = watchLaunches({ contracts: [onboarding], unknownFlows: 'allow' })
    await post(server.origin + launchPath, { ...goodLaunch, flowId: '00000000-0000-4000-8000-000000000000' })
    expect(strict.launches).toMatchObject([{ flow: undefined, violations: [], error: { code: 'flow-unknown' } }])
    expect(() => strict.assertValid()).toThrow(/npx flow-contract record/)
    expect(lenient.launches).toMatchObject([{ violations: [] }])
    expect(() => lenient.assertValid()).not.toThrow()
    await post(server.origin + launchPath, { ...goodLaunch, flowId: onboarding.flow.name })
    expect(() => lenient.assertValid()).toThrow(/is launched by its id/)
    strict.restore()
    lenient.restore()
  })

  test('a contract whose inputs are unknown, and contracts that cannot be read, are told and disturb nobody', async () => {
    await using server = await launchServer()
    const unknown = watchLaunches({ contracts: [contractOf(null)] })
    const broken = watchLaunches({
      contracts: {
        [Symbol.iterator]: () => {
          throw new Error('the disk is gone')
        },
      },
    })
    await post(server.origin + launchPath, goodLaunch)
    expect(unknown.launches).toMatchObject([{ error: { code: 'schema-unknown' } }])
    expect(() => broken.assertValid()).toThrow(/the disk is gone/)
    unknown.restore()
    broken.restore()
  })

  test('a body that is too large, or not in the encoding that it names', async () => {
    await using server = await launchServer()
    const watch = watchLaunches({ contracts: [onboarding] })
    const huge = { ...goodLaunch, name: 'x'.repeat(17 * 1024 * 1024) }
    await new Promise((resolve) => {
      http.request(server.origin + launchPath, { method: 'POST' }, resolve).end(JSON.stringify(huge))
    })
    await fetch(server.origin + launchPath, { method: 'POST', headers: { 'content-encoding': 'gzip' }, body: '{}' })
    await fetch(server.origin + launchPath, {
      method: 'POST',
      headers: [['Content-Encoding', 'br']],
      body: Buffer.from('no brotli'),
    })
    expect(watch.launches.map(({ error }) => error?.message)).toEqual([
      expect.stringContaining('larger than 16 MiB'),
      undefined,
      expect.stringContaining('not in the encoding that it names, br'),
    ])
    expect(server.got.map(({ body }) => body.length)).toEqual([JSON.stringify(huge).length, 2, 9])
    watch.restore()
  })
})

describe('assertValid', () => {
  test('tells launches that are the same once, masks secrets, and keeps to a few screens', async () => {
    await using server = await launchServer()
    const flow = contractOf(inputsOf({ 'Flow.token': { type: 'integer' }, 'Flow.count': { type: 'integer' } }))
    const watch = watchLaunches({ contracts: [flow], keptLaunches: 60 })
    const { flowId } = goodLaunch
    for (let count = 0; count < 3; count++) await post(server.origin + launchPath, foundingLaunch)
    const secret = { flowId, inputData: { 'Flow.token': 'a-very-secret-text' } }
    await post(`${server.origin}/?p=${launchPath}`.replace('/?p=', ''), secret)
    for (let count = 0; count < 60; count++) {
      await post(server.origin + launchPath, { flowId, inputData: { 'Flow.count': `many ${count}` } })
    }
    const { message } = thrown(() => watch.assertValid())
    expect(watch.launches).toHaveLength(60)
    expect(message).toMatch(/^64 launches that left this process are not what the flow takes\.\n/)
    expect(message).toMatch(/\n4 of them came before the launches that are kept\.$/)
    expect(message.split('\n').length).toBeLessThan(180)
    watch.restore()
    const one = watchLaunches({ contracts: [flow] })
    for (let count = 0; count < 3; count++) await post(server.origin + launchPath, secret)
    const told = thrown(() => one.assertValid()).message
    expect(told).toContain('(3 times)')
    expect(told).not.toContain('a-very-secret-text')
    one.restore()
  })
})

describe('a listener', () => {
  test('is told before the request is sent; what it throws, assertValid throws', async () => {
    await using server = await launchServer()
    const arrived: number[] = []
    const watch = watchLaunches({
      contracts: [onboarding],
      onLaunch: () => {
        arrived.push(server.got.length)
        throw new RangeError('the listener broke')
      },
    })
    await post(server.origin + launchPath, goodLaunch)
    expect([arrived, server.got.length]).toEqual([[0], 1])
    expect(() => watch.assertValid()).toThrow(RangeError)
    watch.restore()
  })
})

describe('restoring', () => {
  test('by using, by restore, twice: everything is given back, and what was heard is kept', async () => {
    await using server = await launchServer()
    const before = hookedPlaces()
    {
      using watch = watchLaunches({ contracts: [onboarding] })
      expect(hookedPlaces()).not.toEqual(before)
      await post(server.origin + launchPath, foundingLaunch)
      watch.restore()
      watch.restore()
      await post(server.origin + launchPath, foundingLaunch)
      expect(watch.launches).toHaveLength(1)
      expect(() => watch.assertValid()).toThrow()
    }
    expect(hookedPlaces()).toEqual(before)
  })

  test('while a stand-in is in the place of fetch: the original, put back, is all that is left', () => {
    const before = hookedPlaces()
    const original = globalThis.fetch
    const watch = watchLaunches({ contracts: [onboarding] })
    globalThis.fetch = async () => new Response('{}')
    watch.restore()
    globalThis.fetch = original
    expect(hookedPlaces()).toEqual(before)
  })
})

describe('the sender notices nothing', () => {
  test('failures are those of the network, and an aborted launch that never left is none', async () => {
    await using server = await launchServer()
    const watch = watchLaunches({ contracts: [onboarding] })
    const url = server.origin + launchPath
    const reason = new Error('changed my mind')
    const aborted = { method: 'POST', body: JSON.stringify(goodLaunch), signal: AbortSignal.abort(reason) }
    await expect(fetch(url, aborted)).rejects.toBe(reason)
    await expect(fetch(new Request(url, aborted))).rejects.toBe(reason)
    const request = http.request(url, { method: 'POST' })
    request.on('error', () => undefined)
    request.write('{"flowId":')
    request.destroy()
    expect(watch.launches).toEqual([])
    await expect(fetch(`http://127.0.0.1:1${launchPath}`, { method: 'POST', body: '{}' })).rejects.toThrow(
      'fetch failed',
    )
    expect(watch.launches).toHaveLength(1)
    watch.restore()
  })

  test.each([
    ['an address that is none', '/api/v2/flows/executions', {}],
    ['an address of another scheme', `ftp://127.0.0.1${launchPath}`, {}],
    ['an address with a password', `http://name:password@127.0.0.1:1${launchPath}`, {}],
    ['a header that is none', `http://127.0.0.1:1${launchPath}`, { headers: { 'a b': 'c' } }],
  ])('%s is refused by fetch itself, and nothing has left', async (_, url, init) => {
    const watch = watchLaunches({ contracts: [onboarding] })
    for (const body of ['{}', new Blob(['{}'])]) {
      const sent = { method: 'POST', body, ...init }
      const watched = await failureOf(fetch(url, sent))
      watch.restore()
      expect(watched).toEqual(await failureOf(fetch(url, sent)))
    }
    expect(watch.launches).toEqual([])
  })

  test('a stand-in for fetch that answers what fetch refuses was sent a launch', async () => {
    const watch = watchLaunches({ contracts: [onboarding] })
    const before = globalThis.fetch
    globalThis.fetch = async () => new Response('{}')
    const body = JSON.stringify(goodLaunch)
    for (const sent of [body, new Blob([body])]) await fetch(launchPath, { method: 'POST', body: sent })
    globalThis.fetch = before
    watch.restore()
    expect(watch.launches).toMatchObject([{ body: goodLaunch }, { body: goodLaunch }])
  })

  test('a stream that fails fails the launch in its own words, and one that is cut off never left', async () => {
    await using server = await launchServer()
    const watch = watchLaunches({ contracts: [onboarding] })
    const url = server.origin + launchPath
    const init = { method: 'POST', duplex: 'half' } as const
    const watched = await failureOf(fetch(url, { ...init, body: failing() } as RequestInit))
    watch.restore()
    expect(watched).toEqual(await failureOf(fetch(url, { ...init, body: failing() } as RequestInit)))

    const again = watchLaunches({ contracts: [onboarding] })
    const abort = new AbortController()
    const endless = new ReadableStream({
      pull: async (controller) => {
        await new Promise(setImmediate)
        controller.enqueue(Buffer.from(' '))
      },
    })
    const sent = fetch(url, { ...init, body: endless, signal: abort.signal } as RequestInit)
    setTimeout(() => abort.abort(new Error('enough')), 20)
    await expect(sent).rejects.toThrow('enough')
    expect([...watch.launches, ...again.launches]).toEqual([])
    again.restore()
  })

  test('a body is copied: the sender may reuse its buffer', async () => {
    await using server = await launchServer()
    const watch = watchLaunches({ contracts: [onboarding] })
    const buffer = Buffer.from(JSON.stringify(goodLaunch))
    await new Promise((resolve) => {
      const request = http.request(server.origin + launchPath, { method: 'POST' }, resolve)
      request.write(buffer, () => {
        buffer.fill(0)
        request.end()
      })
    })
    expect(watch.launches).toMatchObject([{ body: goodLaunch }])
    watch.restore()
  })

  test('connections are kept alive, and answers stream', async () => {
    await using server = await launchServer()
    const watch = watchLaunches({ contracts: [onboarding] })
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    const ports = new Set<number | undefined>()
    for (let count = 0; count < 3; count++) {
      await new Promise<void>((resolve) => {
        const request = http.request(server.origin + launchPath, { method: 'POST', agent }, (answer) => {
          ports.add(request.socket?.localPort)
          answer.resume().on('end', resolve)
        })
        request.end(JSON.stringify(goodLaunch))
      })
    }
    agent.destroy()
    expect([ports.size, watch.launches.length]).toEqual([1, 3])
    const answer = await fetch(server.origin + launchPath, { method: 'POST', body: JSON.stringify(goodLaunch) })
    expect(answer.body).toBeInstanceOf(ReadableStream)
    expect(answer.bodyUsed).toBe(false)
    watch.restore()
  })
})
