import type { ServerResponse } from 'node:http'

/**
 * Sends an answer that is there as a whole, at once and with its length. The server's own way is to read every body as a
 * stream that may never end, which takes longer than all the rest of the answer.
 */
export async function sendWhole(response: Response, outgoing: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(response.headers)
  if (response.body === null) {
    // To HEAD: nobody counted what GET would have sent.
    outgoing.writeHead(response.status, headers).end()
    return
  }
  const body = new Uint8Array(await response.arrayBuffer())
  outgoing.writeHead(response.status, { ...headers, 'content-length': body.length }).end(body)
}
