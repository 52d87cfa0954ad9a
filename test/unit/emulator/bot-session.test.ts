import { expect, test } from 'vitest'
import type { FlowContract } from '../../../src/contract/contract.ts'
import { createFlowsApi, type FlowsApi } from '../../../src/emulator/flows-api.ts'
import type { FlowsApiOptions } from '../../../src/emulator/flows-api-options.ts'
import { onboarding } from '../../support/contracts.ts'
import { type ReadAnswer, signedIn } from '../../support/flows-api-client.ts'

const bot: FlowContract = { ...onboarding, flow: { id: 'bot-1', name: 'Helper', type: 'DIGITALBOT' } }
const good = {
  flow: { id: 'bot-1' },
  externalSessionId: 'session-1',
  channel: { name: 'Messaging', inputModes: ['Text'], outputModes: ['Text'], userAgent: { name: 'GenesysWebWidget' } },
  inputData: { variables: { 'Flow.customerId': 'CUST-99887' } },
}

async function open(sent: unknown, options: FlowsApiOptions = {}): Promise<{ api: FlowsApi; answer: ReadAnswer }> {
  const api = createFlowsApi({ contracts: [bot, onboarding], ...options })
  const answer = await (await signedIn(api)).post('/api/v2/textbots/botflows/sessions', sent)
  return { api, answer }
}

test('a session is opened with what the bot takes', async () => {
  const { api, answer } = await open(good)
  expect(answer).toMatchObject({ status: 200, body: { id: expect.any(String) } })
  expect(api.launches).toMatchObject([
    { kind: 'bot-session', flow: 'Helper', violations: [], status: 200, sessionId: answer.body['id'] },
  ])
  expect(api.launches[0]).not.toHaveProperty('executionId')
})

test.each<[string, object, number, string, string]>([
  ['an input that is missing', { inputData: { variables: {} } }, 422, 'invalid.value', 'missing-input'],
  ['inputs without their level', { inputData: { 'Flow.customerId': 'x' } }, 422, 'invalid.value', 'missing-input'],
  ['no session of its own', { externalSessionId: undefined }, 400, 'bad.request', 'wrong-envelope'],
  ['no channel', { channel: 'Messaging' }, 400, 'bad.request', 'wrong-envelope'],
  ['a bot that is not there', { flow: { id: 'none' } }, 404, 'architect.flow.not.found', 'wrong-envelope'],
  ['a workflow', { flow: { id: onboarding.flow.id } }, 400, 'bad.request', 'not-allowed-value'],
])('it is refused for %s', async (_, change, status, code, rule) => {
  const { api, answer } = await open({ ...good, ...change })
  expect(answer).toMatchObject({ status, body: { status, code } })
  expect(api.violations.map((violation) => violation.rule)).toContain(rule)
  expect(api.launches[0]).not.toHaveProperty('sessionId')
})

test('a launch request that was sent here is told so', async () => {
  const { api, answer } = await open({ flowId: 'bot-1', inputData: {} })
  expect(answer).toMatchObject({ status: 400, body: { message: 'flow.id is required.' } })
  expect(api.violations[0]).toMatchObject({ message: expect.stringContaining('was sent to open a bot session') })
})

test('it follows onBadLaunch', async () => {
  const bad = { ...good, inputData: { variables: {} } }
  expect((await open(bad, { onBadLaunch: 400 })).answer.status).toBe(400)
  const { api, answer } = await open(bad, { onBadLaunch: 'silent' })
  expect(answer.status).toBe(200)
  expect(() => api.assertValid()).toThrow('Flow.customerId')
})
