import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { assertOptions } from './assert-options.ts'
import { brokenBy, isConnectionReset } from './broken-connection.ts'
import { type FlowsApi, flowsApiOf } from './flows-api.ts'
import type { FlowsApiOptions } from './flows-api-options.ts'
import type { OptionForms } from './option-form.ts'
import { filledText, whole } from './option-values.ts'
import { flowsApiForms } from './options-forms.ts'
import { sendCutOff } from './send-cut-off.ts'
import { sendWhole } from './send-whole.ts'

/** An emulated organisation, and the port that it is to answer on. */
export interface StartFlowsApiOptions extends FlowsApiOptions {
  /** A port of the host; a free one if absent or 0. */
  readonly port?: number
  /**
   * The address that it listens on; 127.0.0.1 if absent. With another one, such as `0.0.0.0`, other machines reach it too.
   */
  readonly host?: string
}

const startFlowsApiForms: OptionForms<StartFlowsApiOptions> = {
  ...flowsApiForms,
  port: whole(0, 65_535),
  host: filledText,
}

/** An emulated organisation that answers on a port of this machine. Disposing of it is closing it. */
export interface StartedFlowsApi extends FlowsApi, AsyncDisposable {
  /** Where the API and the sign-in answer, such as `http://127.0.0.1:4010`. */
  readonly url: string
  /** Stops answering and ends every connection; requests that are being answered are cut off. */
  readonly close: () => Promise<void>
}

/**
 * Starts an emulated organisation on a port of this machine. Rejects with `port-unusable`, and with what `createFlowsApi`
 * throws.
 */
export async function startFlowsApi(options: StartFlowsApiOptions = {}): Promise<StartedFlowsApi> {
  assertOptions(options, startFlowsApiForms)
  const { port = 0, host = '127.0.0.1', ...organization } = options
  const api = flowsApiOf(organization)
  const server = await serverOf(api)
  await listen(server, port, host)
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
    url: urlOf(host, chosen),
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
  const answer = async (request: Request, outgoing: ServerResponse): Promise<Response> => {
    try {
      const response = await api.fetch(request)
      const broken = brokenBy(response)
      if (broken === 'dripped') return response
      await (broken === 'cut' ? sendCutOff(response, outgoing) : sendWhole(response, outgoing))
      return RESPONSE_ALREADY_SENT
    } catch (error) {
      if (!isConnectionReset(error)) throw error
      outgoing.destroy()
      return RESPONSE_ALREADY_SENT
    }
  }
  return createAdaptorServer({
    fetch: (request, { outgoing }) => answer(request, outgoing as ServerResponse),
    // The global Request and Response belong to the test suite.
    overrideGlobalObjects: false,
  }) as Server
}

/** What a client on this machine asks: no one can connect to the address that stands for all of them. */
function urlOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: unknown): void => reject(unusable(port, host, cause))
    server.once('error', refuse)
    try {
      server.listen(port, host, () => {
        server.off('error', refuse)
        resolve()
      })
    } catch (cause) {
      refuse(cause)
    }
  })
}

function unusable(port: number, host: string, cause: unknown): FlowContractError {
  const code = cause instanceof Error ? String(Reflect.get(cause, 'code')) : 'unknown'
  const reason = code === 'EADDRINUSE' ? 'another program has it' : `this machine answered ${code}`
  return new FlowContractError(
    'port-unusable',
    `The emulator cannot have port ${port} of ${escapeText(host)}: ${reason}. Choose another, or leave the port out to get a free one`,
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
