import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { HandledFlows } from '../../../../src/launches/mount/flow-handlers.ts'
import type { MountOptions } from '../../../../src/launches/mount/mount-options.ts'
import { flowHandlers } from '../../../../src/msw.ts'
import { onboarding } from '../../../support/contracts.ts'
import { type HttpClient, httpClients } from '../../../support/http-clients.ts'
import { authorizationBy, foundingPayload, goodPayload, launchBy } from '../../../support/mounted-conversation.ts'
import { thrown } from '../../../support/thrown.ts'

const usersUrl = 'https://api.mypurecloud.ie/api/v2/users'
const byFetch = httpClients['fetch'] as HttpClient
type Own = Parameters<typeof setupServer>

/** An organisation behind a server of MSW, whose other handlers are these. */
function handled(options: MountOptions = {}, own: Own = []): HandledFlows & { server: ReturnType<typeof setupServer> } {
  const flows = flowHandlers({ contracts: [onboarding], ...options })
  const server = setupServer(...own, ...flows.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
  return Object.defineProperties(
    { server } as HandledFlows & { server: typeof server },
    Object.getOwnPropertyDescriptors(flows),
  )
}

describe.each(Object.entries(httpClients))('%s', (_name, send) => {
  test('signs in, reads flows and launches, as often as it likes', async () => {
    const flows = handled()
    const authorization = await authorizationBy(send, flows)
    const url = 'https://api.mypurecloud.ie/api/v2/flows?includeSchemas=true&pageSize=1'
    expect(JSON.parse((await send({ method: 'GET', url, headers: { authorization } })).text)).toMatchObject({
      total: 1,
    })
    for (let count = 1; count <= 3; count++) {
      const { status, text } = await launchBy(send, authorization, goodPayload)
      expect(status).toBe(200)
      expect(JSON.parse(text)).toMatchObject({ id: flows.launches.at(-1)?.executionId })
    }
    expect(flows.launches).toHaveLength(3)
    expect(() => flows.assertValid()).not.toThrow()
  })

  test('is told of the founding case what its user was told', async () => {
    const flows = handled()
    const { status, text } = await launchBy(send, await authorizationBy(send, flows), foundingPayload)
    expect(status).toBe(422)
    expect(JSON.parse(text)).toMatchObject({ message: 'Invalid flow input: customerId is required' })
    expect(thrown(() => flows.assertValid()).message).toContain('inputs: a launch request has no such member')
  })

  test('is answered where its body is no JSON, or no text', async () => {
    const flows = handled()
    const authorization = await authorizationBy(send, flows)
    for (const body of ['{"flowId": ', new Uint8Array([0xff, 0xfe, 0x00])])
      expect((await launchBy(send, authorization, body)).status).toBe(400)
    expect(flows.launches).toHaveLength(2)
  })

  test('sees a connection reset as a failure of its own, and the next answer as usual', async () => {
    const flows = handled()
    const authorization = await authorizationBy(send, flows)
    flows.fail({ reset: true, delay: 5 })
    await expect(launchBy(send, authorization, goodPayload)).rejects.toThrow()
    expect(flows.launches).toEqual([])
    expect((await launchBy(send, authorization, goodPayload)).status).toBe(200)
  })

  test('gets a body that drips to its end, and none that is cut', async () => {
    const flows = handled()
    const authorization = await authorizationBy(send, flows)
    const name = 'Łódź ✓'.repeat(500)
    flows.fail({ drip: 1 })
    expect(JSON.parse((await launchBy(send, authorization, { ...goodPayload, name })).text)).toMatchObject({ name })
    flows.fail({ cut: true })
    await expect(launchBy(send, authorization, goodPayload)).rejects.toThrow()
  })
})

describe('a suite of MSW', () => {
  test('answers with its own handlers first: those before, and those of one test', async () => {
    const flows = handled({}, [http.get(usersUrl, () => HttpResponse.json({ entities: ['own'] }))])
    const authorization = await authorizationBy(byFetch, flows)
    expect((await byFetch({ method: 'GET', url: usersUrl })).status).toBe(200)
    const executions = 'https://api.mypurecloud.ie/api/v2/flows/executions'
    flows.server.use(http.post(executions, () => new HttpResponse(null, { status: 503 }), { once: true }))
    expect((await launchBy(byFetch, authorization, goodPayload)).status).toBe(503)
    expect((await launchBy(byFetch, authorization, goodPayload)).status).toBe(200)
    flows.server.resetHandlers()
    expect((await launchBy(byFetch, authorization, goodPayload)).status).toBe(200)
  })

  test('hears from the emulator of a path that nobody knows', async () => {
    const flows = handled()
    const headers = { authorization: await authorizationBy(byFetch, flows) }
    const { status, text } = await byFetch({ method: 'GET', url: usersUrl, headers })
    expect(status).toBe(404)
    expect(JSON.parse(text).message).toContain('GET /api/v2/users is not emulated')
  })
})

describe('the addresses', () => {
  test('are those of one region, by either of its names', async () => {
    const flows = handled({ region: 'eu-west-1' })
    await authorizationBy(byFetch, flows)
    await expect(byFetch({ method: 'GET', url: 'https://api.mypurecloud.com/api/v2/flows' })).rejects.toThrow()
    await expect(byFetch({ method: 'GET', url: 'https://api.mypurecloudXie/api/v2/flows' })).rejects.toThrow()
  })

  test('are those of a gateway, with what it puts before the paths', async () => {
    const urls = { apiUrl: 'http://gateway.internal:8080/genesys', loginUrl: 'https://gateway.internal/login' }
    const flows = handled(urls)
    expect((await launchBy(byFetch, await authorizationBy(byFetch, flows, urls), goodPayload, urls)).status).toBe(200)
  })
})
