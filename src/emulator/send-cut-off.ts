import type { ServerResponse } from 'node:http'
import { isConnectionReset } from './broken-connection.ts'

/**
 * Sends an answer whose body breaks off, and hangs up there. The server's own way would take the failure for one of its
 * handler, and answer with a 500.
 */
export async function sendCutOff(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  try {
    for await (const piece of response.body ?? []) {
      await new Promise<void>((resolve) => outgoing.write(piece, () => resolve()))
    }
  } catch (error) {
    if (!isConnectionReset(error)) throw error
  }
  outgoing.destroy()
}
