import { refund, survey } from './flows.ts'
import { claim, ticket, wrapUp } from './rich-flows.ts'
import type { Slip } from './slip.ts'

const paid = { 'Flow.orderId': 'ORD-5', 'Flow.amount': 12.5, 'Flow.reason': 'damaged' }
const changed = { ...paid, 'Flow.reason': 'changed mind' }
const given = (reason: unknown): unknown => ({ ...paid, 'Flow.reason': reason })
const issue = { subject: 'No dial tone', priority: 'high', requester: { email: 'a@example.com' } }

/** One of the allowed values, written otherwise. */
export const enums: readonly Slip[] = [
  { name: 'begins an allowed value with a capital', flow: refund, given: given('Damaged'), intended: paid },
  { name: 'writes an allowed value in capitals', flow: refund, given: given('DAMAGED'), intended: paid },
  { name: 'leaves white space around an allowed value', flow: refund, given: given(' damaged '), intended: paid },
  { name: 'misspells an allowed value', flow: refund, given: given('damagd'), intended: paid },
  { name: 'joins an allowed value by an underscore', flow: refund, given: given('changed_mind'), intended: changed },
  { name: 'writes an allowed value in camel case', flow: refund, given: given('changedMind'), intended: changed },
  { name: 'writes a constant for an allowed value', flow: refund, given: given('CHANGED_MIND'), intended: changed },
  { name: 'sends an allowed value in a list', flow: refund, given: given(['damaged']), intended: paid },
  {
    name: 'sends the option of a select box',
    flow: refund,
    given: given({ label: 'Arrived damaged', value: 'damaged' }),
    intended: paid,
  },
  {
    name: 'writes a currency in lower case',
    flow: refund,
    given: { ...paid, 'Flow.currency': 'eur' },
    intended: { ...paid, 'Flow.currency': 'EUR' },
  },
  {
    name: 'writes an allowed value of the platform’s document in lower case',
    flow: wrapUp,
    given: { 'Flow.conversationId': 'c-1', 'Flow.wrapUpCode': 'follow-up' },
    intended: { 'Flow.conversationId': 'c-1', 'Flow.wrapUpCode': 'FOLLOW_UP' },
  },
  {
    name: 'misspells a channel of the bare contract',
    flow: survey,
    given: { customerId: 'CUST-99887', score: 9, channel: 'e-mail' },
    intended: { customerId: 'CUST-99887', score: 9, channel: 'email' },
  },
  {
    name: 'writes a priority in a JSON variable with a capital',
    flow: ticket,
    given: { 'Flow.jsonData': { ...issue, priority: 'High' } },
    intended: { 'Flow.jsonData': issue },
  },
  {
    name: 'writes two allowed values with capitals',
    flow: claim,
    given: {
      'Flow.claimNumber': 'CL-1001',
      'Flow.policyNumber': 'PN-7',
      'Flow.incidentDate': '2025-03-29',
      'Flow.incidentType': 'Glass',
      'Flow.preferredContact': 'EMail',
    },
    intended: {
      'Flow.claimNumber': 'CL-1001',
      'Flow.policyNumber': 'PN-7',
      'Flow.incidentDate': '2025-03-29',
      'Flow.incidentType': 'glass',
      'Flow.preferredContact': 'email',
    },
  },
]
