// Says whether a mock (the parameter: nock or msw) sees what undici's own package sends.
import { createServer } from 'node:http'
import { fetch, request } from 'undici'

const server = createServer((_request, response) => response.end('real')).listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))
const apiUrl = `http://127.0.0.1:${server.address().port}`

const [, , mock] = process.argv
if (mock === 'nock') {
  const { interceptFlows } = await import('flow-contract/nock')
  interceptFlows({ apiUrl })
} else {
  const [{ flowHandlers }, { setupServer }] = await Promise.all([import('flow-contract/msw'), import('msw/node')])
  setupServer(...flowHandlers({ apiUrl }).handlers).listen()
}

const fetched = await (await fetch(`${apiUrl}/api/v2/flows`)).text()
const requested = await (await request(`${apiUrl}/api/v2/flows`)).body.text()
for (const text of [fetched, requested])
  process.stdout.write(`${text === 'real' ? 'went past the mock' : 'answered by the mock'}\n`)
server.close()
server.closeAllConnections()
