import { gateway, onboarding, refund, roster } from './flows.ts'
import { launches } from './launches.ts'
import { ticket } from './rich-flows.ts'
import type { Slip } from './slip.ts'

const flowId = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'
const gatewayId = 'b7a6c5d4-e3f2-4a1b-9c0d-8e7f6a5b4caa'
const inputData = { 'Flow.customerId': 'CUST-99887' }
const intended = { flowId, inputData }

/** Launch requests whose inputs stand elsewhere than the platform looks for them. */
export const inputsOfLaunch: readonly Slip[] = launches([
  {
    name: 'launches with inputs and a bare name: the founding case',
    flow: onboarding,
    given: { flowId, inputs: { customerId: 'CUST-99887' } },
    intended,
  },
  { name: 'launches with inputs', flow: onboarding, given: { flowId, inputs: inputData }, intended },
  { name: 'launches with input', flow: onboarding, given: { flowId, input: inputData }, intended },
  { name: 'launches with input_data', flow: onboarding, given: { flowId, input_data: inputData }, intended },
  { name: 'launches with inputdata', flow: onboarding, given: { flowId, inputdata: inputData }, intended },
  { name: 'launches with InputData', flow: onboarding, given: { flowId, InputData: inputData }, intended },
  { name: 'launches with inputsData', flow: onboarding, given: { flowId, inputsData: inputData }, intended },
  { name: 'launches with data', flow: onboarding, given: { flowId, data: inputData }, intended },
  { name: 'launches with payload', flow: onboarding, given: { flowId, payload: inputData }, intended },
  { name: 'launches with variables', flow: onboarding, given: { flowId, variables: inputData }, intended },
  { name: 'launches with parameters', flow: onboarding, given: { flowId, parameters: inputData }, intended },
  {
    name: 'writes the inputs beside the flow id',
    flow: onboarding,
    given: { flowId, 'Flow.customerId': 'CUST-99887' },
    intended,
  },
  {
    name: 'writes bare inputs beside the flow id',
    flow: roster,
    given: {
      flowId: '9f02d7b5-61ee-4a7c-a3d4-6b1c8e7f5a33',
      agentId: '452',
      dates: ['2025-03-29'],
      payableMinutes: ['480'],
    },
    intended: {
      flowId: '9f02d7b5-61ee-4a7c-a3d4-6b1c8e7f5a33',
      inputData: { 'Flow.agentId': '452', 'Flow.dates': ['2025-03-29'], 'Flow.payableMinutes': ['480'] },
    },
  },
  {
    name: 'leaves one input outside of inputData',
    flow: refund,
    given: {
      flowId: '1b9e6a34-77c0-4d2a-b1f8-90ad5e3c4f22',
      'Flow.orderId': 'ORD-5',
      inputData: { 'Flow.amount': 12.5, 'Flow.reason': 'other' },
    },
    intended: {
      flowId: '1b9e6a34-77c0-4d2a-b1f8-90ad5e3c4f22',
      inputData: { 'Flow.orderId': 'ORD-5', 'Flow.amount': 12.5, 'Flow.reason': 'other' },
    },
  },
  {
    name: 'wraps inputs in inputData',
    flow: onboarding,
    given: { flowId, inputData: { inputs: inputData } },
    intended,
  },
  {
    name: 'wraps inputData in inputData',
    flow: onboarding,
    given: { flowId, inputData: { inputData } },
    intended,
  },
  {
    name: 'writes the variables of bot sessions in a launch',
    flow: onboarding,
    given: { flowId, inputData: { variables: inputData } },
    intended,
  },
  {
    name: 'nests for the dot in a launch',
    flow: onboarding,
    given: { flowId, inputData: { Flow: { customerId: 'CUST-99887' } } },
    intended,
  },
  {
    name: 'sends inputData as JSON text',
    flow: onboarding,
    given: { flowId, inputData: JSON.stringify(inputData) },
    intended,
  },
  { name: 'sends inputData as a list', flow: onboarding, given: { flowId, inputData: [inputData] }, intended },
  {
    name: 'sends inputData as a list of names and values',
    flow: onboarding,
    given: { flowId, inputData: [{ name: 'Flow.customerId', value: 'CUST-99887' }] },
    intended,
  },
  {
    name: 'sends inputData as a Map',
    flow: onboarding,
    given: { flowId, inputData: new Map(Object.entries(inputData)) },
    intended,
  },
  {
    name: 'sends an empty inputData and the inputs beside it',
    flow: onboarding,
    given: { flowId, inputData: {}, inputs: { customerId: 'CUST-99887' } },
    intended,
  },
  {
    name: 'sends null for inputData and the inputs under inputs',
    flow: onboarding,
    given: { flowId, inputData: null, inputs: inputData },
    intended,
  },
  {
    name: 'sends the same map under both keys',
    flow: onboarding,
    given: { flowId, inputs: inputData, inputData },
    intended,
  },
  {
    name: 'spreads the content of a JSON variable over inputData',
    flow: ticket,
    given: {
      flowId: '4e8a3b90-d5c1-4f6b-92e7-15cd0b9f6a44',
      inputData: { subject: 'No dial tone', priority: 'high', requester: { email: 'a@example.com' } },
    },
    intended: {
      flowId: '4e8a3b90-d5c1-4f6b-92e7-15cd0b9f6a44',
      inputData: {
        'Flow.jsonData': { subject: 'No dial tone', priority: 'high', requester: { email: 'a@example.com' } },
      },
    },
  },
  {
    name: 'sends inputData to a gateway that takes inputs',
    flow: gateway,
    given: { flowId: gatewayId, inputData: { 'Flow.email': 'a@example.com' } },
    intended: { flowId: gatewayId, inputs: { 'Flow.email': 'a@example.com' } },
  },
  {
    name: 'sends bare names to a gateway',
    flow: gateway,
    given: { flowId: gatewayId, inputs: { email: 'a@example.com', template: 'welcome' } },
    intended: { flowId: gatewayId, inputs: { 'Flow.email': 'a@example.com', 'Flow.template': 'welcome' } },
  },
])
