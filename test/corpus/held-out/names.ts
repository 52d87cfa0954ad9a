import type { Slip } from '../slip.ts'
import { addressChange, appointment, escalation, identityCheck, invoiceReminder, surveyInvite } from './flows.ts'

/** Names written in another fashion. */
export const names: readonly Slip[] = [
  {
    name: 'an invoice reminder without any scope',
    flow: invoiceReminder,
    given: { invoiceId: 'INV-204417', customerId: 'CUST-99887', amountDue: 129.9, dueDate: '2025-11-30' },
    intended: {
      'Flow.invoiceId': 'INV-204417',
      'Flow.customerId': 'CUST-99887',
      'Flow.amountDue': 129.9,
      'Flow.dueDate': '2025-11-30',
    },
  },
  {
    name: 'an invoice as the row of the database has it',
    flow: invoiceReminder,
    given: {
      invoice_id: 'INV-300021',
      customer_id: 'CUST-99887',
      amount_due: 18,
      due_date: '2025-12-15',
      send_sms: false,
    },
    intended: {
      'Flow.invoiceId': 'INV-300021',
      'Flow.customerId': 'CUST-99887',
      'Flow.amountDue': 18,
      'Flow.dueDate': '2025-12-15',
      'Flow.sendSms': false,
    },
  },
  {
    name: 'the one optional input of an appointment forgot its scope',
    flow: appointment,
    given: {
      'Flow.customerId': 'CUST-99887',
      'Flow.startsAt': '2025-11-03T09:30:00Z',
      'Flow.channel': 'video',
      firstVisit: true,
    },
    intended: {
      'Flow.customerId': 'CUST-99887',
      'Flow.startsAt': '2025-11-03T09:30:00Z',
      'Flow.channel': 'video',
      'Flow.firstVisit': true,
    },
  },
  {
    name: 'the scope in small letters, everywhere',
    flow: surveyInvite,
    given: { 'flow.conversationId': 'conv-5120', 'flow.emailAddress': 'reader@example.com', 'flow.npsOnly': true },
    intended: { 'Flow.conversationId': 'conv-5120', 'Flow.emailAddress': 'reader@example.com', 'Flow.npsOnly': true },
  },
  {
    name: 'an address change as a C# client names its members',
    flow: addressChange,
    given: {
      CustomerId: 'CUST-99887',
      NewAddress: { Street: 'Ringstrasse', HouseNumber: 12, Postcode: '1010', City: 'Wien', Country: 'AT' },
    },
    intended: {
      'Flow.customerId': 'CUST-99887',
      'Flow.newAddress': { street: 'Ringstrasse', houseNumber: 12, postcode: '1010', city: 'Wien', country: 'AT' },
    },
  },
  {
    name: 'a ticket named like environment variables',
    flow: escalation,
    given: {
      TICKET_NUMBER: 4711,
      SEVERITY: 'HIGH',
      OPENED_AT: '2025-10-01T06:12:00Z',
      REASON_CODES: ['OUTAGE'],
      IS_VIP: false,
    },
    intended: {
      'Flow.ticketNumber': 4711,
      'Flow.severity': 'HIGH',
      'Flow.openedAt': '2025-10-01T06:12:00Z',
      'Flow.reasonCodes': ['OUTAGE'],
      'Flow.isVip': false,
    },
  },
  {
    name: 'an underscore where the scope ends',
    flow: appointment,
    given: { Flow_customerId: 'CUST-99887', Flow_startsAt: '2025-11-03T09:30:00Z', Flow_channel: 'phone' },
    intended: { 'Flow.customerId': 'CUST-99887', 'Flow.startsAt': '2025-11-03T09:30:00Z', 'Flow.channel': 'phone' },
  },
  {
    name: 'the scope of a task for that of the flow',
    flow: surveyInvite,
    given: { 'Task.conversationId': 'conv-5120', 'Flow.emailAddress': 'reader@example.com' },
    intended: { 'Flow.conversationId': 'conv-5120', 'Flow.emailAddress': 'reader@example.com' },
  },
  {
    name: 'a blank after a name, from a spreadsheet heading',
    flow: surveyInvite,
    given: { 'Flow.conversationId': 'conv-5120', 'Flow.emailAddress ': 'reader@example.com' },
    intended: { 'Flow.conversationId': 'conv-5120', 'Flow.emailAddress': 'reader@example.com' },
  },
  {
    name: 'the scope put before names that had it',
    flow: identityCheck,
    given: {
      'Flow.Flow.caseId': 'CASE-71',
      'Flow.Flow.document': { kind: 'passport', number: 'X4711' },
    },
    intended: { 'Flow.caseId': 'CASE-71', 'Flow.document': { kind: 'passport', number: 'X4711' } },
  },
  {
    name: 'kebab names of a web form',
    flow: identityCheck,
    given: { 'case-id': 'CASE-71', document: { kind: 'idCard', number: 'L01X', 'issued-on': '2021-05-04' } },
    intended: { 'Flow.caseId': 'CASE-71', 'Flow.document': { kind: 'idCard', number: 'L01X', issuedOn: '2021-05-04' } },
  },
]
