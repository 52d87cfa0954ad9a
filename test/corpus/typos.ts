import { callback, onboarding, refund, roster } from './flows.ts'
import { claim, order, ticket, wrapUp } from './rich-flows.ts'
import type { Slip } from './slip.ts'

const customer = { 'Flow.customerId': 'CUST-99887' }
const given = (name: string): unknown => ({ [name]: 'CUST-99887' })

/** Slips of the finger, in names. */
export const typos: readonly Slip[] = [
  { name: 'drops a letter', flow: onboarding, given: given('Flow.custmerId'), intended: customer },
  { name: 'doubles a letter', flow: onboarding, given: given('Flow.custommerId'), intended: customer },
  { name: 'swaps two letters', flow: onboarding, given: given('Flow.cutsomerId'), intended: customer },
  { name: 'hits the key beside', flow: onboarding, given: given('Flow.customerUd'), intended: customer },
  { name: 'drops a letter of the scope', flow: onboarding, given: given('Flw.customerId'), intended: customer },
  { name: 'writes the scope in the plural', flow: onboarding, given: given('Flows.customerId'), intended: customer },
  { name: 'writes the plural', flow: onboarding, given: given('Flow.customerIds'), intended: customer },
  { name: 'drops a letter of the bare name', flow: onboarding, given: given('custmerId'), intended: customer },
  {
    name: 'misspells two of three names',
    flow: roster,
    given: { 'Flow.agentID': '452', 'Flow.dates': ['2025-03-29'], 'Flow.payableMintues': ['480'] },
    intended: { 'Flow.agentId': '452', 'Flow.dates': ['2025-03-29'], 'Flow.payableMinutes': ['480'] },
  },
  {
    name: 'misspells an input that is optional',
    flow: refund,
    given: { 'Flow.orderId': 'ORD-5', 'Flow.amount': 12.5, 'Flow.reason': 'other', 'Flow.curency': 'EUR' },
    intended: { 'Flow.orderId': 'ORD-5', 'Flow.amount': 12.5, 'Flow.reason': 'other', 'Flow.currency': 'EUR' },
  },
  {
    name: 'misspells a name in a flow that requires nothing',
    flow: wrapUp,
    given: { 'Flow.converstionId': 'c-1', 'Flow.handleSeconds': 61 },
    intended: { 'Flow.conversationId': 'c-1', 'Flow.handleSeconds': 61 },
  },
  {
    name: 'misspells one of two names that look alike',
    flow: claim,
    given: {
      'Flow.claimNumber': 'CL-1001',
      'Flow.policyNumber': 'PN-7',
      'Flow.policyHolderEmial': 'customer@example.com',
      'Flow.incidentDate': '2025-03-29',
      'Flow.incidentType': 'fire',
    },
    intended: {
      'Flow.claimNumber': 'CL-1001',
      'Flow.policyNumber': 'PN-7',
      'Flow.policyHolderEmail': 'customer@example.com',
      'Flow.incidentDate': '2025-03-29',
      'Flow.incidentType': 'fire',
    },
  },
  {
    name: 'misspells a member of a closed list of objects',
    flow: order,
    given: { 'Flow.order': { reference: 'ORD-5', lines: [{ sku: 'A-1', quantitiy: 2 }] } },
    intended: { 'Flow.order': { reference: 'ORD-5', lines: [{ sku: 'A-1', quantity: 2 }] } },
  },
  {
    name: 'misspells a required member of a JSON variable',
    flow: ticket,
    given: { 'Flow.jsonData': { subject: 'No dial tone', priorty: 'high', requester: { email: 'a@example.com' } } },
    intended: { 'Flow.jsonData': { subject: 'No dial tone', priority: 'high', requester: { email: 'a@example.com' } } },
  },
  {
    name: 'follows a name of an older draft of the flow',
    flow: callback,
    given: {
      'Flow.phoneNumber': 'tel:+15551234567',
      'Flow.callBackDateTime': '2025-03-29T09:00:00Z',
      'Flow.queueName': 'Support',
    },
    intended: {
      'Flow.phoneNumber': 'tel:+15551234567',
      'Flow.callbackAt': '2025-03-29T09:00:00Z',
      'Flow.queueName': 'Support',
    },
  },
]
