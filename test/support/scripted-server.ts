import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as it arrived. */
export interface SeenRequest {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** How often this method and path were asked for before. */
  readonly before: number
}

/** What the server does about a request: an answer, or a fault. */
export type Reply =
  | {
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      readonly json?: unknown
      readonly text?: string | Uint8Array
    }
  /** Hangs up without an answer, or in the middle of one. */
  | { readonly fault: 'reset' | 'cut' | 'silence' }

export interface ScriptedServer {
  readonly url: string
  readonly host: string
  readonly requests: readonly SeenRequest[]
}

/** A real HTTP server on a free port of 127.0.0.1 for the running test. */
export async function scriptedServer(reply: (request: SeenRequest) => Reply): Promise<ScriptedServer> {
  const requests: SeenRequest[] = []
  const server = createServer((request, response) => {
    void seen(request, requests).then((arrived) => {
      requests.push(arrived)
      send(response, reply(arrived))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url: `http://${host}`, host, requests }
}

/** A port of 127.0.0.1 on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function seen(request: IncomingMessage, earlier: readonly SeenRequest[]): Promise<SeenRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const method = request.method ?? ''
  const before = earlier.filter((other) => other.method === method && other.url.pathname === url.pathname).length
  return { method, url, headers: request.headers, body: Buffer.concat(chunks).toString(), before }
}

function send(response: ServerResponse, reply: Reply): void {
  if ('fault' in reply) {
    if (reply.fault === 'reset') response.destroy()
    if (reply.fault === 'cut') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"entities": [', () => response.destroy())
    }
    return
  }
  const { status = 200, headers = {}, json, text } = reply
  response.writeHead(status, { 'content-type': text === undefined ? 'application/json' : 'text/plain', ...headers })
  response.end(text ?? (json === undefined ? '' : JSON.stringify(json)))
}
