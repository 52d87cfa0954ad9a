import type { JsonObject } from '../../../src/contract/json.ts'

// Inputs that the flows take, for slips that spoil one or two of them.

export const document: JsonObject = { kind: 'passport', number: 'X4711' }
export const address: JsonObject = { street: 'Ringstrasse', postcode: '1010', city: 'Wien' }

export const invoice: JsonObject = {
  'Flow.invoiceId': 'INV-204417',
  'Flow.customerId': 'CUST-99887',
  'Flow.amountDue': 129.9,
  'Flow.dueDate': '2025-11-30',
}
export const visit: JsonObject = {
  'Flow.customerId': 'CUST-99887',
  'Flow.startsAt': '2025-11-03T09:30:00Z',
  'Flow.channel': 'video',
}
export const identity: JsonObject = { 'Flow.caseId': 'CASE-71', 'Flow.document': document }
export const survey: JsonObject = { 'Flow.conversationId': 'conv-5120', 'Flow.emailAddress': 'reader@example.com' }
export const ticket: JsonObject = {
  'Flow.ticketNumber': 4711,
  'Flow.severity': 'HIGH',
  'Flow.openedAt': '2025-10-01T06:12:00Z',
  'Flow.reasonCodes': ['OUTAGE'],
  'Flow.isVip': false,
}
export const move: JsonObject = { 'Flow.customerId': 'CUST-99887', 'Flow.newAddress': address }
