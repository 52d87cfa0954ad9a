import type { Slip } from '../slip.ts'
import { ticketId } from './flow-ids.ts'
import { addressChange, appointment, escalation, identityCheck, invoiceReminder, surveyInvite } from './flows.ts'
import { address, invoice, move, survey, visit } from './payloads.ts'

/** Payloads of which a part can be mended, and the rest is known to the person alone. */
export const unknowns: readonly Slip[] = [
  {
    name: 'a visit whose channel was never asked, with a bare customer',
    flow: appointment,
    given: { customerId: 'CUST-99887', 'Flow.startsAt': '2025-11-03T09:30:00Z' },
    intended: { 'Flow.customerId': 'CUST-99887', 'Flow.startsAt': '2025-11-03T09:30:00Z' },
    open: ['/Flow.channel'],
  },
  {
    name: 'a reminder of a level that there is not',
    flow: invoiceReminder,
    given: { ...invoice, 'Flow.reminderLevel': 5 },
    intended: invoice,
    open: ['/Flow.reminderLevel'],
  },
  {
    name: 'an invoice by the number of another system',
    flow: invoiceReminder,
    given: { ...invoice, 'Flow.invoiceId': 'R2025/88' },
    intended: { 'Flow.customerId': 'CUST-99887', 'Flow.amountDue': 129.9, 'Flow.dueDate': '2025-11-30' },
    open: ['/Flow.invoiceId'],
  },
  {
    name: 'a ticket as urgent as no choice says, without its reasons',
    flow: escalation,
    launch: true,
    given: {
      flowId: ticketId,
      inputs: {
        'Flow.ticketNumber': '4711',
        'Flow.severity': 'urgent',
        'Flow.openedAt': '2025-10-01T06:12:00Z',
        'Flow.isVip': false,
      },
    },
    intended: {
      flowId: ticketId,
      inputData: { 'Flow.ticketNumber': 4711, 'Flow.openedAt': '2025-10-01T06:12:00Z', 'Flow.isVip': false },
    },
    open: ['/inputData/Flow.severity', '/inputData/Flow.reasonCodes'],
  },
  {
    name: 'an address without its city, under a bare name',
    flow: addressChange,
    given: { 'Flow.customerId': 'CUST-99887', newAddress: { street: 'Ringstrasse', postcode: '1010' } },
    intended: { 'Flow.customerId': 'CUST-99887', 'Flow.newAddress': { street: 'Ringstrasse', postcode: '1010' } },
    open: ['/Flow.newAddress/city'],
  },
  {
    name: 'a case whose id was undefined, and a document number that was null',
    flow: identityCheck,
    given: { 'Flow.caseId': undefined, 'Flow.document': { kind: 'passport', number: null } },
    intended: { 'Flow.document': { kind: 'passport' } },
    open: ['/Flow.caseId', '/Flow.document/number'],
  },
  {
    name: 'a visit tomorrow',
    flow: appointment,
    given: { ...visit, 'Flow.startsAt': 'tomorrow' },
    intended: { 'Flow.customerId': 'CUST-99887', 'Flow.channel': 'video' },
    open: ['/Flow.startsAt'],
  },
  {
    name: 'an amount that could not be computed',
    flow: invoiceReminder,
    given: { ...invoice, 'Flow.amountDue': Number.NaN },
    intended: { 'Flow.invoiceId': 'INV-204417', 'Flow.customerId': 'CUST-99887', 'Flow.dueDate': '2025-11-30' },
    open: ['/Flow.amountDue'],
  },
]

/** Payloads that two mendings fit equally well. */
export const ambiguities: readonly Slip[] = [
  {
    name: 'the third of April, or the fourth of March',
    flow: addressChange,
    given: { ...move, 'Flow.validFrom': '03/04/2025' },
    intended: { ...move, 'Flow.validFrom': '2025-04-03' },
    also: [{ ...move, 'Flow.validFrom': '2025-03-04' }],
  },
  {
    name: 'an amount whose comma divides thousands, or begins a fraction',
    flow: invoiceReminder,
    given: { ...invoice, 'Flow.amountDue': '1,299' },
    intended: { ...invoice, 'Flow.amountDue': 1299 },
    also: [{ ...invoice, 'Flow.amountDue': 1.299 }],
  },
  {
    name: 'two conversations under two spellings of one name',
    flow: surveyInvite,
    given: { conversationId: 'conv-5120', conversation_id: 'conv-7733', 'Flow.emailAddress': 'reader@example.com' },
    intended: survey,
    also: [{ ...survey, 'Flow.conversationId': 'conv-7733' }],
  },
  {
    name: 'two customers of one move, neither in scope',
    flow: addressChange,
    given: { customerID: 'CUST-99887', customer_id: 'CUST-11223', 'Flow.newAddress': address },
    intended: move,
    also: [{ ...move, 'Flow.customerId': 'CUST-11223' }],
  },
]
