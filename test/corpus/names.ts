import { onboarding, refund, roster, survey } from './flows.ts'
import { claim, order, ticket, wrapUp } from './rich-flows.ts'
import type { Slip } from './slip.ts'

const customer = { 'Flow.customerId': 'CUST-99887' }
const agent = { 'Flow.agentId': '452', 'Flow.dates': ['2025-03-29'], 'Flow.payableMinutes': ['480'] }
const given = (name: string): unknown => ({ [name]: 'CUST-99887' })

/** The right value under a name that is written otherwise. */
export const names: readonly Slip[] = [
  { name: 'leaves the scope out', flow: onboarding, given: given('customerId'), intended: customer },
  { name: 'writes the scope in lower case', flow: onboarding, given: given('flow.customerId'), intended: customer },
  { name: 'writes all in lower case', flow: onboarding, given: given('flow.customerid'), intended: customer },
  { name: 'writes all in capitals', flow: onboarding, given: given('FLOW.CUSTOMERID'), intended: customer },
  { name: 'writes snake case without scope', flow: onboarding, given: given('customer_id'), intended: customer },
  { name: 'writes snake case with scope', flow: onboarding, given: given('Flow.customer_id'), intended: customer },
  { name: 'writes kebab case', flow: onboarding, given: given('customer-id'), intended: customer },
  { name: 'writes Pascal case', flow: onboarding, given: given('CustomerId'), intended: customer },
  { name: 'writes ID in capitals', flow: onboarding, given: given('customerID'), intended: customer },
  { name: 'writes a constant’s name', flow: onboarding, given: given('CUSTOMER_ID'), intended: customer },
  { name: 'writes a column’s heading', flow: onboarding, given: given('Customer ID'), intended: customer },
  { name: 'leaves white space after the name', flow: onboarding, given: given('Flow.customerId '), intended: customer },
  { name: 'pastes an invisible space', flow: onboarding, given: given('Flow.customerId\u200b'), intended: customer },
  { name: 'puts a space after the dot', flow: onboarding, given: given('Flow. customerId'), intended: customer },
  { name: 'joins the scope by an underscore', flow: onboarding, given: given('Flow_customerId'), intended: customer },
  { name: 'joins the scope by a colon', flow: onboarding, given: given('Flow:customerId'), intended: customer },
  { name: 'writes the scope twice', flow: onboarding, given: given('Flow.Flow.customerId'), intended: customer },
  { name: 'takes another scope', flow: onboarding, given: given('Task.customerId'), intended: customer },
  { name: 'puts the wrapper in the name', flow: onboarding, given: given('inputData.customerId'), intended: customer },
  { name: 'writes a query string’s name', flow: onboarding, given: given('inputs[customerId]'), intended: customer },
  {
    name: 'writes a query string’s name with scope',
    flow: onboarding,
    given: given('inputData[Flow.customerId]'),
    intended: customer,
  },
  { name: 'abbreviates the customer', flow: onboarding, given: given('custId'), intended: customer },
  { name: 'abbreviates the customer in snake case', flow: onboarding, given: given('cust_id'), intended: customer },
  { name: 'names the customer without id', flow: onboarding, given: given('customer'), intended: customer },
  { name: 'calls the id a number', flow: onboarding, given: given('customerNumber'), intended: customer },
  {
    name: 'writes a scope where the contract has none',
    flow: survey,
    given: { 'Flow.customerId': 'CUST-99887', 'Flow.score': 9, 'Flow.channel': 'chat' },
    intended: { customerId: 'CUST-99887', score: 9, channel: 'chat' },
  },
  {
    name: 'writes snake case for bare names',
    flow: survey,
    given: { customer_id: 'CUST-99887', score: 9, answered_at: '2025-03-29T09:00:00Z' },
    intended: { customerId: 'CUST-99887', score: 9, answeredAt: '2025-03-29T09:00:00Z' },
  },
  {
    name: 'leaves every scope out of the roster',
    flow: roster,
    given: { agentId: '452', dates: ['2025-03-29'], payableMinutes: ['480'] },
    intended: agent,
  },
  {
    name: 'writes the roster in snake case',
    flow: roster,
    given: { agent_id: '452', dates: ['2025-03-29'], payable_minutes: ['480'] },
    intended: agent,
  },
  {
    name: 'names a list in the singular',
    flow: roster,
    given: { 'Flow.agentId': '452', 'Flow.date': ['2025-03-29'], 'Flow.payableMinutes': ['480'] },
    intended: agent,
  },
  {
    name: 'writes one of many names in another case',
    flow: claim,
    given: {
      'Flow.claimNumber': 'CL-1001',
      'Flow.policyNumber': 'PN-7',
      'Flow.policyholderName': 'CUST-99887',
      'Flow.incidentDate': '2025-03-29',
      'Flow.incidentType': 'glass',
    },
    intended: {
      'Flow.claimNumber': 'CL-1001',
      'Flow.policyNumber': 'PN-7',
      'Flow.policyHolderName': 'CUST-99887',
      'Flow.incidentDate': '2025-03-29',
      'Flow.incidentType': 'glass',
    },
  },
  {
    name: 'abbreviates number',
    flow: claim,
    given: {
      'Flow.claimNo': 'CL-1001',
      'Flow.policyNo': 'PN-7',
      'Flow.incidentDate': '2025-03-29',
      'Flow.incidentType': 'glass',
    },
    intended: {
      'Flow.claimNumber': 'CL-1001',
      'Flow.policyNumber': 'PN-7',
      'Flow.incidentDate': '2025-03-29',
      'Flow.incidentType': 'glass',
    },
  },
  {
    name: 'writes the members of a JSON variable in Pascal case',
    flow: ticket,
    given: {
      'Flow.jsonData': {
        Subject: 'No dial tone',
        Priority: 'high',
        Requester: { Email: 'customer@example.com' },
      },
    },
    intended: {
      'Flow.jsonData': {
        subject: 'No dial tone',
        priority: 'high',
        requester: { email: 'customer@example.com' },
      },
    },
  },
  {
    name: 'writes the members of closed objects in lower case',
    flow: order,
    given: {
      'Flow.order': {
        reference: 'ORD-5',
        shipping: { street: 'High Street 1', city: 'Leeds', postcode: 'LS1 1AA' },
        lines: [{ SKU: 'A-1', quantity: 2, unitprice: 9.5 }],
      },
    },
    intended: {
      'Flow.order': {
        reference: 'ORD-5',
        shipping: { street: 'High Street 1', city: 'Leeds', postCode: 'LS1 1AA' },
        lines: [{ sku: 'A-1', quantity: 2, unitPrice: 9.5 }],
      },
    },
  },
  {
    name: 'sends an input that belongs nowhere',
    flow: refund,
    given: { 'Flow.orderId': 'ORD-5', 'Flow.amount': 12.5, 'Flow.reason': 'other', traceparent: '00-4bf92f-01' },
    intended: { 'Flow.orderId': 'ORD-5', 'Flow.amount': 12.5, 'Flow.reason': 'other' },
  },
  {
    name: 'sends the same value under two names',
    flow: onboarding,
    given: { customerId: 'CUST-99887', 'Flow.customerId': 'CUST-99887' },
    intended: customer,
  },
  {
    name: 'sends another value under the bare name too',
    flow: onboarding,
    given: { customerId: 'CUST-11111', 'Flow.customerId': 'CUST-99887' },
    intended: customer,
  },
  {
    name: 'fills a template with null and sends the value under the bare name',
    flow: onboarding,
    given: { 'Flow.customerId': null, customerId: 'CUST-99887' },
    intended: customer,
  },
  {
    name: 'sends a phone where there are two of them',
    flow: wrapUp,
    given: { 'Flow.conversationId': 'c-1', 'Flow.phone': '+15551234567' },
    intended: { 'Flow.conversationId': 'c-1', 'Flow.homePhone': '+15551234567' },
    also: [{ 'Flow.conversationId': 'c-1', 'Flow.workPhone': '+15551234567' }],
  },
  {
    name: 'leaves the scope out of inputs that nothing requires',
    flow: wrapUp,
    given: { conversationId: 'c-1', wrapUpCode: 'RESOLVED', isTransferred: false },
    intended: { 'Flow.conversationId': 'c-1', 'Flow.wrapUpCode': 'RESOLVED', 'Flow.isTransferred': false },
  },
]
