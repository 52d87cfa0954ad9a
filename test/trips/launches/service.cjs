// A service that launches a flow, and carries on when it is refused.
const http = require('node:http')
const https = require('node:https')
const axios = require('axios')

const flowId = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'
const good = { flowId, inputData: { 'Flow.customerId': 'CUST-99887' } }
const founding = { flowId, inputs: { customerId: 'CUST-99887' } }
const path = '/api/v2/flows/executions'
const headers = { 'content-type': 'application/json' }

function byNode(url, body) {
  return new Promise((resolve, reject) => {
    const request = (url.startsWith('https:') ? https : http).request(url, { method: 'POST', headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode))
    })
    request.on('error', reject)
    request.end(JSON.stringify(body))
  })
}

const post = {
  fetch: async (url, body) => (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status,
  request: async (url, body) =>
    (await fetch(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }))).status,
  'axios over http': async (url, body) => (await axios.post(url, body, { adapter: 'http' })).status,
  'axios over fetch': async (url, body) => (await axios.post(url, body, { adapter: 'fetch' })).status,
  'node:http': byNode,
}

/** Launches by a client, and tells whether it was well; a refusal is only logged away. */
async function launch(client, body, origin = 'https://api.mypurecloud.com') {
  try {
    return (await post[client](origin + path, body)) < 300
  } catch {
    return false
  }
}

module.exports = { clients: Object.keys(post), founding, good, launch, path }
