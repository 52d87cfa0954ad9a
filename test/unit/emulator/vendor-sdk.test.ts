import { expect, onTestFinished, test } from 'vitest'
import type { FlowContract } from '../../../src/contract/contract.ts'
import type { FlowsApiOptions } from '../../../src/emulator/flows-api-options.ts'
import { startFlowsApi, type StartedFlowsApi } from '../../../src/emulator/start-flows-api.ts'
import { contractOf, inputsOf, onboarding } from '../../support/contracts.ts'
import { misfits } from '../../support/vendor-models.ts'
import { sdkAt, signedInSdk } from '../../support/vendor-sdk.ts'

const flowId = onboarding.flow.id ?? ''
const inputData = { 'Flow.customerId': 'CUST-99887' }
const bot: FlowContract = { ...onboarding, flow: { id: 'bot-1', name: 'Helper', type: 'DIGITALBOT' } }

async function started(options: FlowsApiOptions = {}): Promise<StartedFlowsApi> {
  const api = await startFlowsApi({ contracts: [onboarding, bot], executionTime: 0, ...options })
  onTestFinished(() => api.close())
  return api
}

/** What the SDK rejects with: the error object of the platform. */
async function rejection(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  return promise.then(
    (value) => Promise.reject(new Error(`It resolved: ${JSON.stringify(value)}`)),
    (error: Record<string, unknown>) => error,
  )
}

test('the SDK signs in, and its token says whose it is', async () => {
  const api = await started()
  const sdk = await signedInSdk(api)
  const token = await new sdk.TokensApi().getTokensMe()
  expect(misfits('TokenInfo', token)).toEqual([])
  expect(token.OAuthClient).toMatchObject({ id: api.credentials.clientId, authorizedGrantType: 'CLIENT_CREDENTIALS' })
  const organization = await new sdk.OrganizationApi().getOrganizationsMe()
  expect(misfits('Organization', organization)).toEqual([])
  expect(organization.id).toBe(token.organization?.id)
  const { status } = await rejection(sdk.ApiClient.instance.loginClientCredentialsGrant('somebody', 'else'))
  expect(status).toBe(400)
})

test('the SDK reads flows: the list, one, its versions', async () => {
  const sdk = await signedInSdk(await started())
  const architect = new sdk.ArchitectApi()
  const listing = await architect.getFlows({ includeSchemas: true, pageSize: 1 })
  expect(misfits('FlowEntityListing', listing)).toEqual([])
  expect(listing).toMatchObject({ total: 2, pageCount: 2, entities: [{ id: 'bot-1', inputSchema: onboarding.inputs }] })
  // The SDK writes a list into one parameter, with commas.
  const byIds = await architect.getFlows({ id: [flowId, 'bot-1'] })
  expect(byIds.entities?.map(({ id }) => id)).toEqual(['bot-1', flowId])
  const byTypes = await architect.getFlows({ type: ['workflow', 'bot'], deleted: false })
  expect(byTypes.entities?.map(({ id }) => id)).toEqual([flowId])
  expect(misfits('FlowDivisionViewEntityListing', await architect.getFlowsDivisionviews({}))).toEqual([])

  const flow = await architect.getFlow(flowId)
  expect(misfits('Flow', flow)).toEqual([])
  expect(flow).toMatchObject({ name: 'Customer Onboarding', type: 'workflow', inputSchema: onboarding.inputs })
  expect(misfits('FlowVersionEntityListing', await architect.getFlowVersions(flowId))).toEqual([])
  expect(misfits('FlowVersion', await architect.getFlowVersion(flowId, '1.0'))).toEqual([])
})

test('the SDK launches a flow and reads what came of it', async () => {
  const outputs = { 'Flow.accountId': 'ACC-1' }
  const sdk = await signedInSdk(await started({ flows: { 'Customer Onboarding': { outputs } } }))
  const architect = new sdk.ArchitectApi()
  // The SDK's type asks for objects where the platform takes any value.
  const launch = await architect.postFlowsExecutions({ flowId, inputData: inputData as never, name: 'Case 7' })
  expect(misfits('FlowExecutionLaunchResponse', launch)).toEqual([])
  const run = await architect.getFlowsExecution(launch.id ?? '')
  expect(misfits('FlowRuntimeExecution', run)).toEqual([])
  expect(run).toMatchObject({ id: launch.id, name: 'Case 7', status: 'COMPLETED', outputData: outputs })
})

test('the SDK opens a session with a bot', async () => {
  const sdk = await signedInSdk(await started())
  const userAgent = { name: 'GenesysWebWidget' }
  const session = await new sdk.TextbotsApi().postTextbotsBotflowsSessions({
    flow: { id: 'bot-1' },
    externalSessionId: 'session-1',
    channel: { name: 'Messaging', inputModes: ['Text'], outputModes: ['Text'], userAgent },
    inputData: { variables: inputData as never },
  })
  expect(misfits('TextBotFlowLaunchResponse', session)).toEqual([])
})

test('the SDK rejects with the error object of the platform: the founding case', async () => {
  const api = await started()
  const sdk = await signedInSdk(api)
  const body = { flowId, inputs: { customerId: 'CUST-99887' } }
  const error = await rejection(new sdk.ArchitectApi().postFlowsExecutions(body))
  expect(misfits('ErrorBody', error)).toEqual([])
  expect(error).toMatchObject({
    status: 422,
    message: 'Invalid flow input: customerId is required',
    details: [{ fieldName: 'Flow.customerId' }],
  })
  expect(() => api.assertValid()).toThrow('Flow.customerId')
})

test('the SDK rejects with the error object for what is not there, not allowed, and too much', async () => {
  const reader = { clientId: 'reader', clientSecret: 'x', permissions: ['architect:flow:view'] }
  const api = await started({ clients: [reader], rateLimit: 2 })
  const sdk = sdkAt(api.url)
  await sdk.ApiClient.instance.loginClientCredentialsGrant('reader', 'x')
  const architect = new sdk.ArchitectApi()
  for (const [promise, status, code] of [
    [architect.getFlow('none'), 404, 'architect.flow.not.found'],
    [architect.postFlowsExecutions({ flowId }), 403, 'missing.any.permissions'],
    [architect.getFlow(flowId), 429, 'too.many.requests.retry.after'],
  ] as const) {
    const error = await rejection(promise)
    expect(misfits('ErrorBody', error)).toEqual([])
    expect(error).toMatchObject({ status, code })
  }
})

test('what the SDK asks for after a token ran out is refused as expired', async () => {
  const api = await started({ contracts: [contractOf(inputsOf({}))] })
  const sdk = await signedInSdk(api)
  api.fail({ expireToken: true })
  const error = await rejection(new sdk.ArchitectApi().getFlows())
  expect(error).toMatchObject({ status: 401, code: 'credentials.expired' })
})
