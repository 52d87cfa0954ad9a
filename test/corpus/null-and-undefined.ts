import { callback, onboarding, refund, survey } from './flows.ts'
import { claim, order, ticket, wrapUp } from './rich-flows.ts'
import type { Slip } from './slip.ts'

const call = {
  'Flow.phoneNumber': 'tel:+15551234567',
  'Flow.callbackAt': '2025-03-29T09:00:00Z',
  'Flow.queueName': 'Support',
}
const paid = { 'Flow.orderId': 'ORD-5', 'Flow.amount': 12.5, 'Flow.reason': 'other' }
const score = { customerId: 'CUST-99887', score: 9 }

/** Nothing, sent as something: what is optional and has no value is left out. */
export const nullAndUndefined: readonly Slip[] = [
  {
    name: 'sends null for an optional text',
    flow: refund,
    given: { ...paid, 'Flow.note': null },
    intended: paid,
  },
  {
    name: 'sends null for every optional input',
    flow: callback,
    given: { ...call, 'Flow.ringTimeout': null, 'Flow.notBefore': null, 'Flow.attempts': null, 'Flow.isVip': null },
    intended: call,
  },
  {
    name: 'sends the text null for an optional number',
    flow: callback,
    given: { ...call, 'Flow.attempts': 'null' },
    intended: call,
  },
  {
    name: 'sends the text undefined for an optional boolean',
    flow: callback,
    given: { ...call, 'Flow.isVip': 'undefined' },
    intended: call,
  },
  {
    name: 'sends empty text for an optional moment',
    flow: survey,
    given: { ...score, answeredAt: '' },
    intended: score,
  },
  {
    name: 'sends empty text for an optional number',
    flow: wrapUp,
    given: { 'Flow.conversationId': 'c-1', 'Flow.handleSeconds': '' },
    intended: { 'Flow.conversationId': 'c-1' },
  },
  {
    name: 'sends empty text for an optional allowed value',
    flow: refund,
    given: { ...paid, 'Flow.currency': '' },
    intended: paid,
  },
  {
    name: 'sends NaN for an optional number',
    flow: claim,
    given: {
      'Flow.claimNumber': 'CL-1001',
      'Flow.policyNumber': 'PN-7',
      'Flow.incidentDate': '2025-03-29',
      'Flow.incidentType': 'fire',
      'Flow.estimatedDamage': Number.NaN,
    },
    intended: {
      'Flow.claimNumber': 'CL-1001',
      'Flow.policyNumber': 'PN-7',
      'Flow.incidentDate': '2025-03-29',
      'Flow.incidentType': 'fire',
    },
  },
  {
    name: 'sends an invalid Date for an optional moment',
    flow: survey,
    given: { ...score, answeredAt: new Date('never') },
    intended: score,
  },
  {
    name: 'sends a function for an optional text',
    flow: refund,
    given: { ...paid, 'Flow.note': () => 'a note' },
    intended: paid,
  },
  {
    name: 'sends null for an optional member of a JSON variable',
    flow: ticket,
    given: {
      'Flow.jsonData': {
        subject: 'No dial tone',
        priority: 'high',
        requester: { email: 'a@example.com', fullName: null },
        dueOn: null,
      },
    },
    intended: {
      'Flow.jsonData': { subject: 'No dial tone', priority: 'high', requester: { email: 'a@example.com' } },
    },
  },
  {
    name: 'sends null for an optional object',
    flow: order,
    given: { 'Flow.order': { reference: 'ORD-5', shipping: null, lines: [{ sku: 'A-1', quantity: 2 }] } },
    intended: { 'Flow.order': { reference: 'ORD-5', lines: [{ sku: 'A-1', quantity: 2 }] } },
  },
  {
    name: 'sends null for an input that the flow does not have',
    flow: onboarding,
    given: { 'Flow.customerId': 'CUST-99887', 'Flow.segment': null },
    intended: { 'Flow.customerId': 'CUST-99887' },
  },
  {
    name: 'sends null for the optional inputs under bare names',
    flow: refund,
    given: { orderId: 'ORD-5', amount: 12.5, reason: 'other', note: null, currency: null },
    intended: paid,
  },
]
