// Prism's own command line in this process, with its log off: it judges the body and looks for the token.
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openApiDocument, path } from '../subject.mjs'
import { answerQuestions } from './questions.mjs'

const folder = mkdtempSync(join(tmpdir(), 'prism-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'launches.json')
writeFileSync(file, JSON.stringify(openApiDocument))

const port = await freePort()
process.argv.splice(2, Infinity, 'mock', file, '--port', String(port), '--errors', '--verboseLevel', 'silent')
await import('@stoplight/prism-cli/dist/index.js')

const url = `http://127.0.0.1:${port}`
while (!(await isThere())) await sleep(100)
answerQuestions({ url, token: 'any' })

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  server.close()
  await once(server, 'close')
  return port
}

function isThere() {
  return fetch(`${url}${path}`, { method: 'POST' }).then(
    () => true,
    () => false,
  )
}
