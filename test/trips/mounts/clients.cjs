const http = require('node:http')
const https = require('node:https')
const axios = require('axios')

/** The clients that CommonJS can load, each as `(method, url, headers, body) => Promise<{ status, body }>`. */
const clients = {
  fetch: async (method, url, headers, body) => {
    const request = { method, headers, ...(body === undefined ? {} : { body }) }
    const response = await fetch(url, request)
    return { status: response.status, body: await response.json() }
  },
  'axios, http': (...request) => byAxios('http', ...request),
  'axios, fetch': (...request) => byAxios('fetch', ...request),
  'node:http': (method, url, headers, body) =>
    new Promise((resolve, reject) => {
      const request = (url.startsWith('https:') ? https : http).request(url, { method, headers }, (response) => {
        const chunks = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({ status: response.statusCode, body: JSON.parse(Buffer.concat(chunks).toString()) }),
        )
      })
      request.on('error', reject)
      request.end(body)
    }),
}

async function byAxios(adapter, method, url, headers, data) {
  const { status, data: body } = await axios.request({
    method,
    url,
    headers,
    data,
    adapter,
    validateStatus: () => true,
  })
  return { status, body }
}

module.exports = { clients }
