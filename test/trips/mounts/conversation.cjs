const { ApiClient, ArchitectApi } = require('purecloud-platform-client-v2')

const flowId = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'
const founding = { flowId, inputs: { customerId: 'CUST-99887' } }
const good = { flowId, inputData: { 'Flow.customerId': 'CUST-99887' } }
const message = 'Invalid flow input: customerId is required'

/** Signs in, lists the flows with their schemas, launches well and badly: what is to come of it, with a plain client. */
async function converse(send, { clientId, clientSecret }, expect) {
  const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
  const form = { authorization: basic, 'content-type': 'application/x-www-form-urlencoded' }
  const login = 'https://login.mypurecloud.ie/oauth/token'
  const signedIn = await send('POST', login, form, 'grant_type=client_credentials')
  const headers = { authorization: `Bearer ${signedIn.body.access_token}`, 'content-type': 'application/json' }
  const flows = 'https://api.mypurecloud.ie/api/v2/flows'
  const listed = await send('GET', `${flows}?includeSchemas=true`, headers)
  expect(listed.body.entities[0].inputSchema.properties).toHaveProperty(['Flow.customerId'])
  const launched = (body) => send('POST', `${flows}/executions`, headers, JSON.stringify(body))
  expect(await launched(good)).toMatchObject({ status: 200, body: { id: expect.any(String) } })
  expect(await launched(founding)).toMatchObject({ status: 422, body: { message } })
}

/** The same with the vendor's SDK. */
async function converseBySdk({ clientId, clientSecret }, expect) {
  // The SDK watches a config file in the home folder, which would outlive Jest's environment.
  ApiClient.instance.config.live_reload_config = false
  ApiClient.instance.setEnvironment('mypurecloud.ie')
  await ApiClient.instance.loginClientCredentialsGrant(clientId, clientSecret)
  const architect = new ArchitectApi()
  const { entities } = await architect.getFlows({ includeSchemas: true })
  expect(entities[0].inputSchema.properties).toHaveProperty(['Flow.customerId'])
  expect(await architect.postFlowsExecutions(good)).toMatchObject({ id: expect.any(String) })
  await expect(architect.postFlowsExecutions(founding)).rejects.toMatchObject({ status: 422, message })
}

module.exports = { converse, converseBySdk }
