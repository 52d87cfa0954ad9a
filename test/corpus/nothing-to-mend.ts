import { bot, callback, gateway, onboarding, pinned, refund, roster, survey } from './flows.ts'
import { order, ticket, wrapUp } from './rich-flows.ts'
import type { Handed } from './slip.ts'

/** Payloads that look odd and are right: nothing may be said against them. */
export const nothingToMend: readonly Handed[] = [
  {
    name: 'undefined for an optional input, which no JSON carries',
    flow: refund,
    given: {
      'Flow.orderId': 'ORD-5',
      'Flow.amount': 12.5,
      'Flow.reason': 'other',
      'Flow.note': undefined,
    },
  },
  {
    name: 'the text null where text is taken',
    flow: survey,
    given: { customerId: 'null', score: 0 },
  },
  {
    name: 'empty text where text is taken',
    flow: refund,
    given: { 'Flow.orderId': '', 'Flow.amount': 0.01, 'Flow.reason': 'other' },
  },
  {
    name: 'a Date for a moment, which leaves as text',
    flow: callback,
    given: {
      'Flow.phoneNumber': 'tel:+15551234567',
      'Flow.callbackAt': new Date('2025-03-29T09:00:00Z'),
      'Flow.queueName': 'Support',
    },
  },
  {
    name: 'a value with a toJSON of its own',
    flow: onboarding,
    given: { 'Flow.customerId': { toJSON: () => 'CUST-99887' } },
  },
  {
    name: 'numbers in text where text is taken, and an empty list',
    flow: roster,
    given: { 'Flow.agentId': '452', 'Flow.dates': ['2025-03-29'], 'Flow.payableMinutes': [] },
  },
  {
    name: 'nothing for a flow that requires nothing',
    flow: wrapUp,
    given: {},
  },
  {
    name: 'JSON text where text is taken',
    flow: wrapUp,
    given: { 'Flow.details': '{"inputs":{"customerId":"CUST-99887"}}' },
  },
  {
    name: 'words of the envelope inside an open object',
    flow: wrapUp,
    given: { 'Flow.context': { inputData: { variables: {} }, flowId: null } },
  },
  {
    name: 'members of a JSON variable that its schema leaves open',
    flow: ticket,
    given: {
      'Flow.jsonData': {
        subject: '',
        priority: 'low',
        requester: { email: 'a@example.com', full_name: 'Customer' },
        extra: [null],
      },
    },
  },
  {
    name: 'a whole number written as a decimal',
    flow: order,
    given: { 'Flow.order': { reference: '', lines: [{ sku: '', quantity: 2.0, unitPrice: -1 }] } },
  },
  {
    name: 'a launch of the latest version with an empty name',
    flow: onboarding,
    launch: true,
    given: {
      flowId: 'e3b2c1a0-4567-89ab-cdef-1234567890ab',
      flowVersion: null,
      name: '',
      inputData: { 'Flow.customerId': 'CUST-99887' },
    },
  },
  {
    name: 'the text of a launch of the pinned version',
    flow: pinned,
    launch: true,
    given:
      ' {"inputData":{"Flow.customerId":"CUST-99887"},"flowVersion":"3.0","flowId":"5c0a1f7e-2b4d-4c1e-9a55-0f6b7c8d9e10"}\n',
  },
  {
    name: 'a launch without inputs of a flow that requires none',
    flow: wrapUp,
    launch: true,
    given: { flowId: '6b5a4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c77' },
  },
  {
    name: 'a named flow’s launch with the id of another environment',
    flow: onboarding,
    launch: true,
    named: true,
    given: { flowId: '00000000-0000-4000-8000-000000000001', inputData: { 'Flow.customerId': 'CUST-99887' } },
  },
  {
    name: 'a launch for a gateway that takes inputs',
    flow: gateway,
    launch: true,
    given: { flowId: 'b7a6c5d4-e3f2-4a1b-9c0d-8e7f6a5b4caa', inputs: { 'Flow.email': 'a@example.com' } },
  },
  {
    name: 'a bot session with its variables',
    flow: bot,
    launch: true,
    given: {
      flow: { id: 'a0b1c2d3-e4f5-4061-8273-8495a6b7c899' },
      externalSessionId: 's-1',
      inputData: { variables: { 'Flow.accountNumber': '4711' } },
    },
  },
]
