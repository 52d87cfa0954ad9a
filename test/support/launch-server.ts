import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as a server got it. */
export interface GotRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** A server of this machine that keeps what it gets. */
export interface LaunchServer extends AsyncDisposable {
  readonly origin: string
  readonly got: readonly GotRequest[]
}

/** Answers every request with a started execution, or as `status` says. */
export async function launchServer(status: (request: GotRequest) => number = () => 200): Promise<LaunchServer> {
  const got: GotRequest[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      const one = { method, path, headers, body: Buffer.concat(chunks) }
      got.push(one)
      response.writeHead(status(one), { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
      response.end('{"id":"an-execution"}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    got,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
