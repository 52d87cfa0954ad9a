import { callback, onboarding, refund, roster, survey } from './flows.ts'
import { claim, order, ticket, wrapUp } from './rich-flows.ts'
import type { Slip } from './slip.ts'

const call = {
  'Flow.phoneNumber': 'tel:+15551234567',
  'Flow.callbackAt': '2025-03-29T09:00:00Z',
  'Flow.queueName': 'Support',
}
const paid = { 'Flow.orderId': 'ORD-5', 'Flow.amount': 12.5, 'Flow.reason': 'other' }
const shift = { 'Flow.agentId': '452', 'Flow.dates': ['2025-03-29'], 'Flow.payableMinutes': ['480'] }
const issue = { subject: 'No dial tone', priority: 'high', requester: { email: 'a@example.com' } }
const damage = {
  'Flow.claimNumber': 'CL-1001',
  'Flow.policyNumber': 'PN-7',
  'Flow.incidentDate': '2025-03-29',
  'Flow.incidentType': 'fire',
}

/** The right value in another type or notation. */
export const values: readonly Slip[] = [
  {
    name: 'sends text for an integer',
    flow: callback,
    given: { ...call, 'Flow.attempts': '3' },
    intended: { ...call, 'Flow.attempts': 3 },
  },
  {
    name: 'sends text with white space for an integer',
    flow: callback,
    given: { ...call, 'Flow.attempts': ' 3\n' },
    intended: { ...call, 'Flow.attempts': 3 },
  },
  {
    name: 'sends text with a decimal part for an integer',
    flow: callback,
    given: { ...call, 'Flow.attempts': '3.0' },
    intended: { ...call, 'Flow.attempts': 3 },
  },
  {
    name: 'sends text for a decimal',
    flow: refund,
    given: { ...paid, 'Flow.amount': '12.50' },
    intended: paid,
  },
  {
    name: 'sends a decimal comma',
    flow: refund,
    given: { ...paid, 'Flow.amount': '12,50' },
    intended: paid,
  },
  {
    name: 'sends a thousands separator',
    flow: refund,
    given: { ...paid, 'Flow.amount': '1,250.00' },
    intended: { ...paid, 'Flow.amount': 1250 },
  },
  {
    name: 'sends a currency sign with the amount',
    flow: refund,
    given: { ...paid, 'Flow.amount': '$12.50' },
    intended: paid,
  },
  {
    name: 'sends a space for the bar of a currency',
    flow: refund,
    given: { ...paid, 'Flow.shippingCost': '4.90 EUR' },
    intended: { ...paid, 'Flow.shippingCost': '4.90|EUR' },
  },
  {
    name: 'sends a currency’s code in lower case',
    flow: refund,
    given: { ...paid, 'Flow.shippingCost': '4.90|eur' },
    intended: { ...paid, 'Flow.shippingCost': '4.90|EUR' },
  },
  {
    name: 'sends text for true',
    flow: callback,
    given: { ...call, 'Flow.isVip': 'true' },
    intended: { ...call, 'Flow.isVip': true },
  },
  {
    name: 'sends Python’s False',
    flow: callback,
    given: { ...call, 'Flow.isVip': 'False' },
    intended: { ...call, 'Flow.isVip': false },
  },
  {
    name: 'sends yes for true',
    flow: callback,
    given: { ...call, 'Flow.isVip': 'yes' },
    intended: { ...call, 'Flow.isVip': true },
  },
  {
    name: 'sends 1 for true',
    flow: wrapUp,
    given: { 'Flow.conversationId': 'c-1', 'Flow.isTransferred': 1 },
    intended: { 'Flow.conversationId': 'c-1', 'Flow.isTransferred': true },
  },
  {
    name: 'sends 0 for false',
    flow: claim,
    given: { ...damage, 'Flow.isDrivable': 0 },
    intended: { ...damage, 'Flow.isDrivable': false },
  },
  { name: 'sends a number for text', flow: roster, given: { ...shift, 'Flow.agentId': 452 }, intended: shift },
  { name: 'sends a BigInt for text', flow: roster, given: { ...shift, 'Flow.agentId': 452n }, intended: shift },
  {
    name: 'sends a BigInt for an integer',
    flow: callback,
    given: { ...call, 'Flow.attempts': 3n },
    intended: { ...call, 'Flow.attempts': 3 },
  },
  {
    name: 'sends a boolean for text',
    flow: survey,
    given: { customerId: 'CUST-99887', score: 9, comments: true },
    intended: { customerId: 'CUST-99887', score: 9, comments: 'true' },
  },
  {
    name: 'sends the digits of an id for text',
    flow: survey,
    given: { customerId: 99887, score: 9 },
    intended: { customerId: '99887', score: 9 },
  },
  {
    name: 'sends JSON text for an object',
    flow: ticket,
    given: { 'Flow.jsonData': JSON.stringify(issue) },
    intended: { 'Flow.jsonData': issue },
  },
  {
    name: 'sends JSON text for a nested object',
    flow: ticket,
    given: { 'Flow.jsonData': { ...issue, requester: '{"email":"a@example.com"}' } },
    intended: { 'Flow.jsonData': issue },
  },
  {
    name: 'sends an object for JSON text',
    flow: wrapUp,
    given: { 'Flow.conversationId': 'c-1', 'Flow.details': { topic: 'billing' } },
    intended: { 'Flow.conversationId': 'c-1', 'Flow.details': '{"topic":"billing"}' },
  },
  {
    name: 'sends a Map for an object',
    flow: ticket,
    given: { 'Flow.jsonData': new Map<string, unknown>(Object.entries(issue)) },
    intended: { 'Flow.jsonData': issue },
  },
  {
    name: 'sends an object in a list',
    flow: ticket,
    given: { 'Flow.jsonData': [issue] },
    intended: { 'Flow.jsonData': issue },
  },
  {
    name: 'sends a phone number without its scheme',
    flow: callback,
    given: { ...call, 'Flow.phoneNumber': '+15551234567' },
    intended: call,
  },
  {
    name: 'sends a phone number as people write it',
    flow: callback,
    given: { ...call, 'Flow.phoneNumber': '+1 (555) 123-4567' },
    intended: call,
  },
  {
    name: 'sends a phone number with hyphens after the scheme',
    flow: callback,
    given: { ...call, 'Flow.phoneNumber': 'tel:+1-555-123-4567' },
    intended: call,
  },
  {
    name: 'sends a customer’s id with white space',
    flow: onboarding,
    given: { 'Flow.customerId': ' CUST-99887 ' },
    intended: { 'Flow.customerId': 'CUST-99887' },
  },
  {
    name: 'sends a customer’s id in lower case',
    flow: onboarding,
    given: { 'Flow.customerId': 'cust-99887' },
    intended: { 'Flow.customerId': 'CUST-99887' },
  },
  {
    name: 'sends a country’s code in lower case',
    flow: claim,
    given: { ...damage, 'Flow.incidentCountry': 'gb' },
    intended: { ...damage, 'Flow.incidentCountry': 'GB' },
  },
  {
    name: 'sends text for the numbers in a list of objects',
    flow: order,
    given: { 'Flow.order': { reference: 'ORD-5', lines: [{ sku: 'A-1', quantity: '2', unitPrice: '9.50' }] } },
    intended: { 'Flow.order': { reference: 'ORD-5', lines: [{ sku: 'A-1', quantity: 2, unitPrice: 9.5 }] } },
  },
]
