import type { Slip } from '../slip.ts'
import { addressChange, escalation, identityCheck, invoiceReminder, surveyInvite } from './flows.ts'

/** Names with a letter too many, too few or in the wrong place, and names that say it a little differently. */
export const typos: readonly Slip[] = [
  {
    name: 'the costumer of an invoice',
    flow: invoiceReminder,
    given: {
      'Flow.invoiceId': 'INV-204417',
      'Flow.costumerId': 'CUST-99887',
      'Flow.amountDue': 129.9,
      'Flow.dueDate': '2025-11-30',
    },
    intended: {
      'Flow.invoiceId': 'INV-204417',
      'Flow.customerId': 'CUST-99887',
      'Flow.amountDue': 129.9,
      'Flow.dueDate': '2025-11-30',
    },
  },
  {
    name: 'an address with one d, and a langauge',
    flow: surveyInvite,
    given: { 'Flow.conversationId': 'conv-5120', 'Flow.emailAdress': 'reader@example.com', 'Flow.langauge': 'fr-FR' },
    intended: {
      'Flow.conversationId': 'conv-5120',
      'Flow.emailAddress': 'reader@example.com',
      'Flow.language': 'fr-FR',
    },
  },
  {
    name: 'a slip of the pen inside the new address',
    flow: addressChange,
    given: {
      'Flow.customerId': 'CUST-99887',
      'Flow.newAddress': { steet: 'Bahnhofstrasse', postcode: '8001', city: 'Zürich' },
    },
    intended: {
      'Flow.customerId': 'CUST-99887',
      'Flow.newAddress': { street: 'Bahnhofstrasse', postcode: '8001', city: 'Zürich' },
    },
  },
  {
    name: 'zip where the flow says postcode',
    flow: addressChange,
    given: {
      'Flow.customerId': 'CUST-99887',
      'Flow.newAddress': { street: 'Bahnhofstrasse', zip: '8001', city: 'Zürich' },
    },
    intended: {
      'Flow.customerId': 'CUST-99887',
      'Flow.newAddress': { street: 'Bahnhofstrasse', postcode: '8001', city: 'Zürich' },
    },
  },
  {
    name: 'the number of the document, said twice',
    flow: identityCheck,
    given: { 'Flow.caseId': 'CASE-71', 'Flow.document': { kind: 'passport', documentNumber: 'X4711' } },
    intended: { 'Flow.caseId': 'CASE-71', 'Flow.document': { kind: 'passport', number: 'X4711' } },
  },
  {
    name: 'one reason code for the reason codes',
    flow: escalation,
    given: {
      'Flow.ticketNumber': 4711,
      'Flow.severity': 'LOW',
      'Flow.openedAt': '2025-10-01T06:12:00Z',
      'Flow.reasonCode': ['BILLING'],
      'Flow.isVip': false,
    },
    intended: {
      'Flow.ticketNumber': 4711,
      'Flow.severity': 'LOW',
      'Flow.openedAt': '2025-10-01T06:12:00Z',
      'Flow.reasonCodes': ['BILLING'],
      'Flow.isVip': false,
    },
  },
  {
    name: 'vip without the is, ticket without the number',
    flow: escalation,
    given: {
      'Flow.ticket': 4711,
      'Flow.severity': 'LOW',
      'Flow.openedAt': '2025-10-01T06:12:00Z',
      'Flow.reasonCodes': ['BILLING'],
      'Flow.vip': true,
    },
    intended: {
      'Flow.ticketNumber': 4711,
      'Flow.severity': 'LOW',
      'Flow.openedAt': '2025-10-01T06:12:00Z',
      'Flow.reasonCodes': ['BILLING'],
      'Flow.isVip': true,
    },
  },
]
