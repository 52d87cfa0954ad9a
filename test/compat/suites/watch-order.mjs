// Launches past a mock by each client, the watch before the mock or after it; prints how many it heard.
import { readFileSync } from 'node:fs'
import https from 'node:https'
import axios from 'axios'
import { watchLaunches } from 'flow-contract/launches'

const [, , mock, order] = process.argv
const contract = JSON.parse(readFileSync('flow-contracts/onboarding.flow.json', 'utf8'))
const url = 'https://api.mypurecloud.com/api/v2/flows/executions'
const body = JSON.stringify({ flowId: contract.flow.id, inputs: { customerId: 'CUST-99887' } })
const json = { 'content-type': 'application/json' }
const clients = [
  async () => (await fetch(url, { method: 'POST', headers: json, body })).status,
  async () => (await fetch(new Request(url, { method: 'POST', headers: json, body }))).status,
  async () => (await axios.post(url, body, { adapter: 'http', headers: json, validateStatus: null })).status,
  () =>
    new Promise((resolve, reject) => {
      const sent = https.request(url, { method: 'POST', headers: json }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode))
      })
      sent.on('error', reject).end(body)
    }),
]

async function startMock() {
  if (mock === 'nock') {
    const { default: nock } = await import('nock')
    nock('https://api.mypurecloud.com').persist().post('/api/v2/flows/executions').reply(422, {})
    return
  }
  const [{ http, HttpResponse }, { setupServer }] = [await import('msw'), await import('msw/node')]
  setupServer(http.post(url, () => HttpResponse.json({}, { status: 422 }))).listen()
}

if (order === 'mock-first') await startMock()
const watch = watchLaunches({ contracts: [contract] })
if (order === 'watch-first') await startMock()
const statuses = []
for (const send of clients) statuses.push(await send())
process.stdout.write(`answered ${statuses.join(' ')}, heard ${watch.launches.length}\n`)
watch.restore()
const after = []
for (const send of clients) after.push(await send())
process.stdout.write(`answered ${after.join(' ')}, heard ${watch.launches.length}\n`)
