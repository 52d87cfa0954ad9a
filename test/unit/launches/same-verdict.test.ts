import { expect, test } from 'vitest'
import type { FlowContract } from '../../../src/contract/contract.ts'
import { createFlowsApi } from '../../../src/emulator/flows-api.ts'
import { botSessionEndpoint, executionEndpoint } from '../../../src/inputs/launch-endpoint.ts'
import { watchLaunches } from '../../../src/launches.ts'
import { onboarding } from '../../support/contracts.ts'
import { signedIn } from '../../support/flows-api-client.ts'
import { launchServer } from '../../support/launch-server.ts'

const bot: FlowContract = { ...onboarding, flow: { id: 'bot-1', name: 'Helper', type: 'DIGITALBOT' } }
const contracts = [onboarding, bot]
const flowId = onboarding.flow.id
const inputs = { 'Flow.customerId': 'CUST-99887' }
const session = { flow: { id: 'bot-1' }, externalSessionId: 's', channel: { name: 'Messaging' } }

test.each<[string, string, unknown]>([
  ['a launch', executionEndpoint.path, { flowId, inputData: inputs }],
  ['the founding launch', executionEndpoint.path, { flowId, inputs: { customerId: 'CUST-99887' } }],
  ['the launch of a bot', executionEndpoint.path, { flowId: 'bot-1', inputData: inputs }],
  ['a session that is sent to launch', executionEndpoint.path, { ...session, inputData: { variables: inputs } }],
  ['a session', botSessionEndpoint.path, { ...session, inputData: { variables: inputs } }],
  [
    'a session with a workflow',
    botSessionEndpoint.path,
    { ...session, flow: { id: flowId }, inputData: { variables: inputs } },
  ],
  [
    'a session without what it needs',
    botSessionEndpoint.path,
    { flow: { id: 'bot-1' }, inputData: { variables: inputs } },
  ],
  ['a launch that is sent to open a session', botSessionEndpoint.path, { flowId, inputData: inputs }],
  ['no JSON object', executionEndpoint.path, [flowId]],
])('the watch and the emulator say the same of %s', async (_, path, body) => {
  await using server = await launchServer()
  const watch = watchLaunches({ contracts })
  await fetch(server.origin + path, { method: 'POST', body: JSON.stringify(body) })
  watch.restore()
  const api = createFlowsApi({ contracts })
  await (await signedIn(api)).post(path, body)
  expect(api.launches).toHaveLength(1)
  expect(watch.launches).toHaveLength(1)
  expect(api.violations).toEqual(watch.violations)
})
