import { bot, onboarding } from './flows.ts'
import { launches } from './launches.ts'
import type { Slip } from './slip.ts'

const flowId = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'
const botId = 'a0b1c2d3-e4f5-4061-8273-8495a6b7c899'
const inputData = { 'Flow.customerId': 'CUST-99887' }
const intended = { flowId, inputData }
const account = { 'Flow.accountNumber': '4711' }
const session = { flow: { id: botId }, externalSessionId: 's-1', channel: { name: 'Messaging' } }
const intendedSession = { ...session, inputData: { variables: account } }

/** Launch requests in another form, or of another kind. */
export const formsOfLaunch: readonly Slip[] = launches([
  { name: 'wraps the launch in body', flow: onboarding, given: { body: { flowId, inputData } }, intended },
  { name: 'wraps the launch in data', flow: onboarding, given: { data: { flowId, inputData } }, intended },
  {
    name: 'hands over all options of a fetch',
    flow: onboarding,
    given: {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ flowId, inputData }),
    },
    intended,
  },
  { name: 'hands over the arguments of a mocked call', flow: onboarding, given: [{ flowId, inputData }], intended },
  {
    name: 'hands over a launch as JSON text within JSON text',
    flow: onboarding,
    given: JSON.stringify(JSON.stringify({ flowId, inputData })),
    intended,
  },
  {
    name: 'hands over the text of the founding case',
    flow: onboarding,
    given: JSON.stringify({ flowId, inputs: { customerId: 'CUST-99887' } }),
    intended,
  },
  {
    name: 'hands over bytes with a key in another case',
    flow: onboarding,
    given: new TextEncoder().encode(JSON.stringify({ flowId, inputdata: inputData })),
    intended,
  },
  {
    name: 'sends a form in place of JSON',
    flow: onboarding,
    given: `flowId=${flowId}&inputs[customerId]=CUST-99887`,
    intended,
  },
  {
    name: 'writes the names of a query string beside the flow id',
    flow: onboarding,
    given: { flowId, 'inputs[customerId]': 'CUST-99887' },
    intended,
  },
  {
    name: 'leaves the variables out of a bot session',
    flow: bot,
    given: { ...session, inputData: account },
    intended: intendedSession,
  },
  {
    name: 'writes the variables of a bot session without inputData',
    flow: bot,
    given: { ...session, variables: account },
    intended: intendedSession,
  },
  {
    name: 'writes inputs in a bot session',
    flow: bot,
    given: { ...session, inputData: { inputs: account } },
    intended: intendedSession,
  },
  {
    name: 'writes bare names in a bot session',
    flow: bot,
    given: { ...session, inputData: { variables: { accountNumber: '4711' } } },
    intended: intendedSession,
  },
  {
    name: 'names the flow of a bot session as a launch does',
    flow: bot,
    given: {
      flowId: botId,
      externalSessionId: 's-1',
      channel: { name: 'Messaging' },
      inputData: { variables: account },
    },
    intended: intendedSession,
  },
])
