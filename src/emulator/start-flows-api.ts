import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FlowContractError } from '../contract/errors.ts'
import { isConnectionReset } from './faults.ts'
import { createFlowsApi, type FlowsApi, type FlowsApiOptions } from './flows-api.ts'

/** An emulated organisation, and the port that it is to answer on. */
export interface StartFlowsApiOptions extends FlowsApiOptions {
  /** A port of 127.0.0.1; a free one if absent or 0. */
  readonly port?: number
}

/** An emulated organisation that answers on a port of this machine. Disposing of it is closing it. */
export interface StartedFlowsApi extends FlowsApi, AsyncDisposable {
  /** Where the API and the sign-in answer, such as `http://127.0.0.1:4010`. */
  readonly url: string
  /** Stops answering and ends every connection; requests that are being answered are cut off. */
  readonly close: () => Promise<void>
}

/**
 * Starts an emulated organisation on a port of 127.0.0.1. Rejects with `port-unusable`, and with what `createFlowsApi`
 * throws.
 */
export async function startFlowsApi(options: StartFlowsApiOptions = {}): Promise<StartedFlowsApi> {
  const { port = 0, ...organization } = options
  const api = createFlowsApi(organization)
  const server = await serverOf(api)
  await listen(server, port)
  const { port: chosen } = server.address() as AddressInfo
  let closed: Promise<void> | undefined
  const close = async (): Promise<void> => (closed ??= closeServer(server))
  return {
    ...api,
    // A spread would copy what these are now.
    get launches() {
      return api.launches
    },
    get violations() {
      return api.violations
    },
    url: `http://127.0.0.1:${chosen}`,
    close,
    [Symbol.asyncDispose]: close,
  }
}

async function serverOf(api: FlowsApi): Promise<Server> {
  // Loaded only here: whoever uses `fetch` alone needs no server, and the globals of a DOM could not carry one.
  const [{ createAdaptorServer }, { RESPONSE_ALREADY_SENT }] = await Promise.all([
    import('@hono/node-server'),
    import('@hono/node-server/utils/response'),
  ])
  const answer = async (request: Request, outgoing: { destroy(): unknown }): Promise<Response> => {
    try {
      return await api.fetch(request)
    } catch (error) {
      if (!isConnectionReset(error)) throw error
      outgoing.destroy()
      return RESPONSE_ALREADY_SENT
    }
  }
  return createAdaptorServer({
    fetch: (request, { outgoing }) => answer(request, outgoing),
    // The global Request and Response belong to the test suite.
    overrideGlobalObjects: false,
  }) as Server
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: unknown): void => reject(unusable(port, cause))
    server.once('error', refuse)
    try {
      server.listen(port, '127.0.0.1', () => {
        server.off('error', refuse)
        resolve()
      })
    } catch (cause) {
      refuse(cause)
    }
  })
}

function unusable(port: number, cause: unknown): FlowContractError {
  const code = cause instanceof Error ? String(Reflect.get(cause, 'code')) : 'unknown'
  const reason = code === 'EADDRINUSE' ? 'another program has it' : `this machine answered ${code}`
  return new FlowContractError(
    'port-unusable',
    `The emulator cannot have port ${port} of 127.0.0.1: ${reason}. Choose another, or leave the port out to get a free one`,
    { cause },
  )
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    // Clients keep connections alive: without this, closing would wait for them.
    server.closeAllConnections()
  })
}
