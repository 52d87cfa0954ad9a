import { once } from 'node:events'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type EmulateOptions, emulateUntil } from '../../../src/commands/emulate.ts'
import type { EmulationEvent } from '../../../src/report/emulation.ts'
import { renderContract } from '../../../src/contract/render-contract.ts'
import { onboarding } from '../../support/contracts.ts'
import { folderWith } from '../../support/folder.ts'
import { httpClients, type HttpClient } from '../../support/http-clients.ts'
import { authorizationBy, foundingPayload, goodPayload, launchBy } from '../../support/mounted-conversation.ts'
import { rejected } from '../../support/rejected.ts'

const send = httpClients['fetch'] as HttpClient

function project(): string {
  return folderWith({ 'flow-contracts/onboarding.flow.json': renderContract(onboarding) })
}

interface Running {
  readonly events: readonly EmulationEvent[]
  /** What was told at the start. */
  readonly started: (EmulationEvent & { event: 'started' })['project']
  stop(): Promise<void>
}

/** The emulator over a project with one flow, until the test is over. */
async function running(options: EmulateOptions = {}): Promise<Running> {
  const events: EmulationEvent[] = []
  const end = new AbortController()
  const over = once(end.signal, 'abort')
  const run = emulateUntil(over, { from: project(), variables: {}, ...options }, (event) => events.push(event))
  const stop = (): Promise<void> => {
    end.abort()
    return run
  }
  onTestFinished(stop)
  await Promise.race([run, expect.poll(() => events.length).toBe(1)])
  const [first] = events
  if (first?.event !== 'started') throw new Error('it tells of something before its start')
  return { events, started: first.project, stop }
}

async function launched({ started }: Running, ...payloads: readonly unknown[]): Promise<readonly number[]> {
  const urls = { apiUrl: started.url, loginUrl: started.url }
  const authorization = await authorizationBy(send, started, urls)
  const statuses: number[] = []
  for (const payload of payloads) statuses.push((await launchBy(send, authorization, payload, urls)).status)
  return statuses
}

describe('the emulator of a project', () => {
  test('tells where it is, what was asked of it, and how it ended', async () => {
    const run = await running({ port: '0' })
    expect(run.started).toMatchObject({
      flows: [{ key: 'onboarding', id: goodPayload.flowId, version: '1.0' }],
      isOpen: false,
    })
    expect(await launched(run, goodPayload, foundingPayload)).toEqual([200, 422])
    await run.stop()
    expect(run.events).toMatchObject([
      { event: 'started' },
      { event: 'request', answered: { method: 'POST', path: '/oauth/token', status: 200 } },
      { event: 'request', answered: { status: 200, launch: { flow: 'onboarding', violations: [] } } },
      { event: 'request', answered: { status: 422, launch: { violations: [{ rule: 'wrong-envelope' }, {}] } } },
      { event: 'stopped', counts: { launches: 2, bad: 1 } },
    ])
    await expect(launched(run, goodPayload)).rejects.toThrow()
  })

  test('is the organisation of the environment that is named, with its ids alone', async () => {
    const from = folderWith({
      'flow-contracts/onboarding.flow.json': renderContract(onboarding),
      'flow-contract.config.json': {
        recordFrom: 'prod',
        environments: { dev: { region: 'mypurecloud.com' }, prod: { region: 'mypurecloud.ie' } },
        flows: { onboarding: { id: { dev: 'id-in-dev', prod: goodPayload.flowId } } },
      },
    })
    const inDev = { ...goodPayload, flowId: 'id-in-dev' }
    const dev = await running({ from, env: 'dev' })
    expect(dev.started.flows).toMatchObject([{ key: 'onboarding', id: 'id-in-dev' }])
    expect(await launched(dev, inDev, goodPayload)).toEqual([200, 404])
    expect(await launched(await running({ from }), inDev, goodPayload)).toEqual([200, 200])
  })

  test('accepts bad launches in silence, and takes its time, when it is told to', async () => {
    const run = await running({ silentDrops: true, latency: '30' })
    expect(await launched(run, foundingPayload)).toEqual([200])
    for (const event of run.events)
      if (event.event === 'request') expect(event.answered.milliseconds).toBeGreaterThan(25)
  })

  test('knows an address that others reach from one that they do not', async () => {
    expect((await running({ host: '0.0.0.0' })).started).toMatchObject({ isOpen: true })
    expect((await running({ host: 'localhost' })).started).toMatchObject({ isOpen: false })
  })
})

/** Why the emulator of a project does not start. */
function refused(options: EmulateOptions): Promise<unknown> {
  return rejected(emulateUntil(Promise.resolve(), { from: project(), variables: {}, ...options }, tellNothing))
}

function tellNothing(): never {
  throw new Error('nothing to tell')
}

describe('is refused, before anything is told', () => {
  test.each([
    [{ port: '65536' }, '--port: expected a whole number from 0 to 65535, not "65536"'],
    [{ port: '80a' }, '--port: expected a whole number'],
    [{ port: '-1' }, '--port: expected a whole number'],
    [{ latency: '1e3' }, '--latency: expected a whole number from 0 to 600000, not "1e3"'],
  ])('%o', async (options, message) => {
    expect(await refused(options)).toMatchObject({
      code: 'usage',
      message: expect.stringContaining(message) as unknown,
    })
  })

  test('without contracts, with the commands that make some', async () => {
    expect(await refused({ from: folderWith() })).toMatchObject({
      code: 'contracts-missing',
      message: expect.stringContaining('npx flow-contract import') as unknown,
    })
  })

  test('on a port that another program has', async () => {
    const { started } = await running()
    const { port } = new URL(started.url)
    expect(await refused({ port })).toMatchObject({
      code: 'port-unusable',
      message: expect.stringContaining(`port ${port} of 127.0.0.1: another program has it`) as unknown,
    })
  })
})
