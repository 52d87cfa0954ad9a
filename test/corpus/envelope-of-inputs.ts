import { callback, onboarding, roster, survey } from './flows.ts'
import type { Slip } from './slip.ts'

const customer = { 'Flow.customerId': 'CUST-99887' }
const flowId = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'

/** The inputs map, handed over with something around it. */
export const envelopeOfInputs: readonly Slip[] = [
  { name: 'hands over the map under inputData', flow: onboarding, given: { inputData: customer }, intended: customer },
  { name: 'hands over the map under inputs', flow: onboarding, given: { inputs: customer }, intended: customer },
  { name: 'hands over the map under variables', flow: onboarding, given: { variables: customer }, intended: customer },
  { name: 'hands over the map under data', flow: onboarding, given: { data: customer }, intended: customer },
  { name: 'hands over the map under payload', flow: onboarding, given: { payload: customer }, intended: customer },
  { name: 'hands over the map under params', flow: onboarding, given: { params: customer }, intended: customer },
  {
    name: 'hands over the map under the flow’s own key',
    flow: onboarding,
    given: { onboarding: customer },
    intended: customer,
  },
  {
    name: 'hands over a whole launch request as the inputs',
    flow: onboarding,
    given: { flowId, inputData: customer },
    intended: customer,
  },
  {
    name: 'hands over a launch request with bare names as the inputs',
    flow: onboarding,
    given: { flowId, name: 'nightly run', inputData: { customerId: 'CUST-99887' } },
    intended: customer,
  },
  {
    name: 'hands over the map with its envelope’s flow id',
    flow: onboarding,
    given: { flowId, 'Flow.customerId': 'CUST-99887' },
    intended: customer,
  },
  {
    name: 'hands over the map in two wrappers',
    flow: onboarding,
    given: { inputData: { variables: customer } },
    intended: customer,
  },
  { name: 'hands over the map in a list', flow: onboarding, given: [customer], intended: customer },
  { name: 'hands over the map’s JSON text', flow: onboarding, given: JSON.stringify(customer), intended: customer },
  {
    name: 'hands over JSON text within JSON text',
    flow: onboarding,
    given: JSON.stringify(JSON.stringify(customer)),
    intended: customer,
  },
  {
    name: 'hands over a query string',
    flow: onboarding,
    given: 'Flow.customerId=CUST-99887',
    intended: customer,
  },
  { name: 'hands over a Map', flow: onboarding, given: new Map(Object.entries(customer)), intended: customer },
  {
    name: 'hands over search parameters',
    flow: onboarding,
    given: new URLSearchParams(customer),
    intended: customer,
  },
  {
    name: 'nests in a wrapper and for the dot',
    flow: onboarding,
    given: { inputs: { Flow: { customerId: 'CUST-99887' } } },
    intended: customer,
  },
  {
    name: 'wraps bare names of the roster',
    flow: roster,
    given: { inputs: { agentId: '452', dates: ['2025-03-29'], payableMinutes: ['480'] } },
    intended: { 'Flow.agentId': '452', 'Flow.dates': ['2025-03-29'], 'Flow.payableMinutes': ['480'] },
  },
  {
    name: 'wraps one input and leaves the others outside',
    flow: callback,
    given: {
      'Flow.phoneNumber': 'tel:+15551234567',
      'Flow.callbackAt': '2025-03-29T09:00:00Z',
      inputData: { 'Flow.queueName': 'Support' },
    },
    intended: {
      'Flow.phoneNumber': 'tel:+15551234567',
      'Flow.callbackAt': '2025-03-29T09:00:00Z',
      'Flow.queueName': 'Support',
    },
  },
  {
    name: 'hands over an event with its inputs in detail',
    flow: survey,
    given: { eventType: 'survey.finished', detail: { customerId: 'CUST-99887', score: 9 } },
    intended: { customerId: 'CUST-99887', score: 9 },
  },
  {
    name: 'writes query-string names for the bare contract',
    flow: survey,
    given: { 'inputs[customerId]': 'CUST-99887', 'inputs[score]': '9' },
    intended: { customerId: 'CUST-99887', score: 9 },
  },
]
