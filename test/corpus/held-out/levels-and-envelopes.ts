import type { Slip } from '../slip.ts'
import { surveyId } from './flow-ids.ts'
import { addressChange, appointment, escalation, identityCheck, invoiceReminder, surveyInvite } from './flows.ts'

/** Levels too many, too few, or elsewhere. */
export const levels: readonly Slip[] = [
  {
    name: 'an appointment under the scope as an object',
    flow: appointment,
    given: { Flow: { customerId: 'CUST-99887', startsAt: '2025-11-03T09:30:00Z', channel: 'video' } },
    intended: { 'Flow.customerId': 'CUST-99887', 'Flow.startsAt': '2025-11-03T09:30:00Z', 'Flow.channel': 'video' },
  },
  {
    name: 'a half of the invoice nested, the other half not',
    flow: invoiceReminder,
    given: {
      'Flow.invoiceId': 'INV-204417',
      'Flow.customerId': 'CUST-99887',
      Flow: { amountDue: 12.5, dueDate: '2025-11-30' },
    },
    intended: {
      'Flow.invoiceId': 'INV-204417',
      'Flow.customerId': 'CUST-99887',
      'Flow.amountDue': 12.5,
      'Flow.dueDate': '2025-11-30',
    },
  },
  {
    name: 'the address taken apart with dots',
    flow: addressChange,
    given: {
      'Flow.customerId': 'CUST-99887',
      'Flow.newAddress.street': 'Ringstrasse',
      'Flow.newAddress.postcode': '1010',
      'Flow.newAddress.city': 'Wien',
    },
    intended: {
      'Flow.customerId': 'CUST-99887',
      'Flow.newAddress': { street: 'Ringstrasse', postcode: '1010', city: 'Wien' },
    },
  },
  {
    name: 'the lines of the address beside the customer',
    flow: addressChange,
    given: { 'Flow.customerId': 'CUST-99887', street: 'Ringstrasse', houseNumber: 12, postcode: '1010', city: 'Wien' },
    intended: {
      'Flow.customerId': 'CUST-99887',
      'Flow.newAddress': { street: 'Ringstrasse', houseNumber: 12, postcode: '1010', city: 'Wien' },
    },
  },
  {
    name: 'the document inside a document',
    flow: identityCheck,
    given: { 'Flow.caseId': 'CASE-71', 'Flow.document': { document: { kind: 'passport', number: 'X4711' } } },
    intended: { 'Flow.caseId': 'CASE-71', 'Flow.document': { kind: 'passport', number: 'X4711' } },
  },
  {
    name: 'the new address called an address',
    flow: addressChange,
    given: {
      'Flow.customerId': 'CUST-99887',
      'Flow.address': { street: 'Ringstrasse', postcode: '1010', city: 'Wien' },
    },
    intended: {
      'Flow.customerId': 'CUST-99887',
      'Flow.newAddress': { street: 'Ringstrasse', postcode: '1010', city: 'Wien' },
    },
  },
  {
    name: 'the appointment as the model of the web shop has it',
    flow: appointment,
    given: { appointment: { customerId: 'CUST-99887', startsAt: '2025-11-03T09:30:00Z', channel: 'phone' } },
    intended: { 'Flow.customerId': 'CUST-99887', 'Flow.startsAt': '2025-11-03T09:30:00Z', 'Flow.channel': 'phone' },
  },
  {
    name: 'the customer and the invoice each in an object of their own',
    flow: invoiceReminder,
    given: {
      customer: { customerId: 'CUST-99887' },
      invoice: { invoiceId: 'INV-204417', amountDue: 12.5, dueDate: '2025-11-30' },
    },
    intended: {
      'Flow.customerId': 'CUST-99887',
      'Flow.invoiceId': 'INV-204417',
      'Flow.amountDue': 12.5,
      'Flow.dueDate': '2025-11-30',
    },
  },
]

/** The inputs map with something around it. */
export const envelopes: readonly Slip[] = [
  {
    name: 'the whole launch of a survey, handed over as its inputs',
    flow: surveyInvite,
    given: {
      flowId: surveyId,
      inputData: { 'Flow.conversationId': 'conv-5120', 'Flow.emailAddress': 'reader@example.com' },
    },
    intended: { 'Flow.conversationId': 'conv-5120', 'Flow.emailAddress': 'reader@example.com' },
  },
  {
    name: 'the inputs of a ticket under payload',
    flow: escalation,
    given: {
      payload: {
        'Flow.ticketNumber': 4711,
        'Flow.severity': 'MEDIUM',
        'Flow.openedAt': '2025-10-01T06:12:00Z',
        'Flow.reasonCodes': ['COMPLAINT'],
        'Flow.isVip': true,
      },
    },
    intended: {
      'Flow.ticketNumber': 4711,
      'Flow.severity': 'MEDIUM',
      'Flow.openedAt': '2025-10-01T06:12:00Z',
      'Flow.reasonCodes': ['COMPLAINT'],
      'Flow.isVip': true,
    },
  },
  {
    name: 'a batch of one appointment',
    flow: appointment,
    given: [{ 'Flow.customerId': 'CUST-99887', 'Flow.startsAt': '2025-11-03T09:30:00Z', 'Flow.channel': 'in-person' }],
    intended: { 'Flow.customerId': 'CUST-99887', 'Flow.startsAt': '2025-11-03T09:30:00Z', 'Flow.channel': 'in-person' },
  },
  {
    name: 'a survey as the query of an address',
    flow: surveyInvite,
    given: 'Flow.conversationId=conv-5120&Flow.emailAddress=reader%40example.com&Flow.npsOnly=true',
    intended: { 'Flow.conversationId': 'conv-5120', 'Flow.emailAddress': 'reader@example.com', 'Flow.npsOnly': true },
  },
  {
    name: 'the survey as a list of names and values',
    flow: surveyInvite,
    given: [
      { name: 'Flow.conversationId', value: 'conv-5120' },
      { name: 'Flow.emailAddress', value: 'reader@example.com' },
    ],
    intended: { 'Flow.conversationId': 'conv-5120', 'Flow.emailAddress': 'reader@example.com' },
  },
  {
    name: 'the survey collected in a Map',
    flow: surveyInvite,
    given: new Map([
      ['Flow.conversationId', 'conv-5120'],
      ['Flow.emailAddress', 'reader@example.com'],
    ]),
    intended: { 'Flow.conversationId': 'conv-5120', 'Flow.emailAddress': 'reader@example.com' },
  },
]
