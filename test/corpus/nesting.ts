import { callback, onboarding, roster, survey } from './flows.ts'
import { claim, order, ticket } from './rich-flows.ts'
import type { Slip } from './slip.ts'

const customer = { 'Flow.customerId': 'CUST-99887' }
const issue = { subject: 'No dial tone', priority: 'high', requester: { email: 'a@example.com' } }
const placed = {
  'Flow.order': {
    reference: 'ORD-5',
    shipping: { street: 'High Street 1', city: 'Leeds' },
    lines: [{ sku: 'A-1', quantity: 2 }],
  },
}

/** Objects for dots, dots for objects, a level more or less. */
export const nesting: readonly Slip[] = [
  { name: 'nests for the dot', flow: onboarding, given: { Flow: { customerId: 'CUST-99887' } }, intended: customer },
  {
    name: 'nests for the dot in lower case',
    flow: onboarding,
    given: { flow: { customerId: 'CUST-99887' } },
    intended: customer,
  },
  {
    name: 'nests for the dot in snake case',
    flow: onboarding,
    given: { Flow: { customer_id: 'CUST-99887' } },
    intended: customer,
  },
  {
    name: 'nests under the scope and writes it again',
    flow: onboarding,
    given: { Flow: { 'Flow.customerId': 'CUST-99887' } },
    intended: customer,
  },
  {
    name: 'nests the customer as a domain object',
    flow: onboarding,
    given: { customerData: { customerId: 'CUST-99887' } },
    intended: customer,
  },
  {
    name: 'nests the id under the customer',
    flow: onboarding,
    given: { customer: { id: 'CUST-99887' } },
    intended: customer,
  },
  {
    name: 'nests the whole roster for the dot',
    flow: roster,
    given: { Flow: { agentId: '452', dates: ['2025-03-29'], payableMinutes: ['480'] } },
    intended: { 'Flow.agentId': '452', 'Flow.dates': ['2025-03-29'], 'Flow.payableMinutes': ['480'] },
  },
  {
    name: 'nests half of the inputs for the dot',
    flow: callback,
    given: {
      'Flow.phoneNumber': 'tel:+15551234567',
      'Flow.callbackAt': '2025-03-29T09:00:00Z',
      Flow: { queueName: 'Support', isVip: true },
    },
    intended: {
      'Flow.phoneNumber': 'tel:+15551234567',
      'Flow.callbackAt': '2025-03-29T09:00:00Z',
      'Flow.queueName': 'Support',
      'Flow.isVip': true,
    },
  },
  {
    name: 'groups the inputs of a form by their subject',
    flow: claim,
    given: {
      'Flow.claimNumber': 'CL-1001',
      policy: { number: 'PN-7' },
      incident: { date: '2025-03-29', type: 'theft', city: 'Leeds' },
    },
    intended: {
      'Flow.claimNumber': 'CL-1001',
      'Flow.policyNumber': 'PN-7',
      'Flow.incidentDate': '2025-03-29',
      'Flow.incidentType': 'theft',
      'Flow.incidentCity': 'Leeds',
    },
  },
  {
    name: 'nests bare names for a scope that the contract has not',
    flow: survey,
    given: { Flow: { customerId: 'CUST-99887', score: 9 } },
    intended: { customerId: 'CUST-99887', score: 9 },
  },
  {
    name: 'writes dots for a nested object',
    flow: ticket,
    given: {
      'Flow.jsonData.subject': 'No dial tone',
      'Flow.jsonData.priority': 'high',
      'Flow.jsonData.requester': { email: 'a@example.com' },
    },
    intended: { 'Flow.jsonData': issue },
  },
  {
    name: 'writes dots two levels deep',
    flow: ticket,
    given: {
      'Flow.jsonData.subject': 'No dial tone',
      'Flow.jsonData.priority': 'high',
      'Flow.jsonData.requester.email': 'a@example.com',
    },
    intended: { 'Flow.jsonData': issue },
  },
  {
    name: 'writes dots inside a nested object',
    flow: order,
    given: {
      'Flow.order': {
        reference: 'ORD-5',
        'shipping.street': 'High Street 1',
        'shipping.city': 'Leeds',
        lines: [{ sku: 'A-1', quantity: 2 }],
      },
    },
    intended: placed,
  },
  {
    name: 'flattens a nested object into the one around it',
    flow: order,
    given: {
      'Flow.order': {
        reference: 'ORD-5',
        street: 'High Street 1',
        city: 'Leeds',
        lines: [{ sku: 'A-1', quantity: 2 }],
      },
    },
    intended: placed,
  },
  {
    name: 'hands the content of the JSON variable over as the inputs',
    flow: ticket,
    given: issue,
    intended: { 'Flow.jsonData': issue },
  },
  {
    name: 'hands the content of the order over as the inputs',
    flow: order,
    given: placed['Flow.order'],
    intended: placed,
  },
  {
    name: 'wraps the content of the JSON variable in data',
    flow: ticket,
    given: { 'Flow.jsonData': { data: issue } },
    intended: { 'Flow.jsonData': issue },
  },
  {
    name: 'wraps the content of the JSON variable in its own name',
    flow: ticket,
    given: { 'Flow.jsonData': { jsonData: issue } },
    intended: { 'Flow.jsonData': issue },
  },
  {
    name: 'nests a text under its value',
    flow: onboarding,
    given: { 'Flow.customerId': { value: 'CUST-99887' } },
    intended: customer,
  },
  {
    name: 'sends the type beside the value',
    flow: onboarding,
    given: { 'Flow.customerId': { type: 'string', value: 'CUST-99887' } },
    intended: customer,
  },
  {
    name: 'writes the inputs as a list of names and values',
    flow: onboarding,
    given: [{ name: 'Flow.customerId', value: 'CUST-99887' }],
    intended: customer,
  },
  {
    name: 'writes several inputs as a list of names and values',
    flow: survey,
    given: [
      { name: 'customerId', value: 'CUST-99887' },
      { name: 'score', value: 9 },
    ],
    intended: { customerId: 'CUST-99887', score: 9 },
  },
  {
    name: 'hands over the entries of the inputs',
    flow: onboarding,
    given: Object.entries(customer),
    intended: customer,
  },
]
