import type { Slip } from '../slip.ts'
import { identityId, invoiceId, moveId, ticketId } from './flow-ids.ts'
import { addressChange, appointment, escalation, identityCheck, invoiceReminder, surveyInvite } from './flows.ts'
import { address, document, identity, invoice, move, survey, ticket, visit } from './payloads.ts'

/** Two to four slips in one payload. */
export const mixtures: readonly Slip[] = [
  {
    name: 'a founding launch whose names are bare too',
    flow: invoiceReminder,
    launch: true,
    given: {
      flowId: invoiceId,
      inputs: { invoiceId: 'INV-204417', customerId: 'CUST-99887', amountDue: '129.90', dueDate: '2025-11-30' },
    },
    intended: { flowId: invoiceId, inputData: invoice },
  },
  {
    name: 'snake case, text for a number and a Date for a day',
    flow: invoiceReminder,
    given: {
      invoice_id: 'INV-204417',
      customer_id: 'CUST-99887',
      amount_due: '129.9',
      due_date: new Date('2025-11-30T00:00:00Z'),
    },
    intended: invoice,
  },
  {
    name: 'a nested visit with epoch time and a channel in capitals',
    flow: appointment,
    given: { Flow: { customerId: 'CUST-99887', startsAt: Date.UTC(2025, 10, 3, 9, 30), channel: 'VIDEO' } },
    intended: visit,
  },
  {
    name: 'an address in JSON text with a bare customer and an empty day',
    flow: addressChange,
    given: {
      customerId: 'CUST-99887',
      newAddress: '{"street":"Ringstrasse","postcode":"1010","city":"Wien"}',
      validFrom: null,
    },
    intended: move,
  },
  {
    name: 'an unversioned identity check with its inputs beside the id',
    flow: identityCheck,
    launch: true,
    given: { flowId: identityId, caseId: 'CASE-71', document },
    intended: { flowId: identityId, flowVersion: '4.0', inputData: identity },
  },
  {
    name: 'a ticket of texts only',
    flow: escalation,
    given: {
      'Flow.ticketNumber': '4711',
      'Flow.severity': 'high',
      'Flow.openedAt': '2025-10-01T06:12:00Z',
      'Flow.reasonCodes': 'OUTAGE',
      'Flow.isVip': 'false',
    },
    intended: ticket,
  },
  {
    name: 'a launch of a ticket in Pascal case throughout',
    flow: escalation,
    launch: true,
    given: {
      FlowId: ticketId,
      InputData: {
        TicketNumber: 4711,
        Severity: 'High',
        OpenedAt: '2025-10-01T06:12:00Z',
        ReasonCodes: ['Outage'],
        IsVip: false,
      },
    },
    intended: { flowId: ticketId, inputData: ticket },
  },
  {
    name: 'a survey with a typo, a lone agent and a bare phone number',
    flow: surveyInvite,
    given: {
      'Flow.conversationID': 'conv-5120',
      'Flow.emailAdress': 'reader@example.com',
      'Flow.agentIds': 'a-17',
      'Flow.mobileNumber': '+447700900123',
    },
    intended: { ...survey, 'Flow.agentIds': ['a-17'], 'Flow.mobileNumber': 'tel:+447700900123' },
  },
  {
    name: 'a survey under variables, with an internal id that no flow takes',
    flow: surveyInvite,
    given: { variables: { ...survey, internalRef: 'x-1' } },
    intended: survey,
  },
  {
    name: 'the move in a launch, in an envelope, in small letters',
    flow: addressChange,
    launch: true,
    given: {
      flowId: moveId,
      inputdata: { inputs: { 'flow.customerId': 'CUST-99887', 'flow.newAddress': address } },
    },
    intended: { flowId: moveId, inputData: move },
  },
  {
    name: 'an identity check whose passport is capitalised, with a moment for a day',
    flow: identityCheck,
    given: {
      'Flow.caseID': 'CASE-71',
      'Flow.document': { Kind: 'Passport', Number: 'X4711', issuedOn: '2021-05-04T00:00:00.000Z', country: 'at' },
    },
    intended: {
      'Flow.caseId': 'CASE-71',
      'Flow.document': { kind: 'passport', number: 'X4711', issuedOn: '2021-05-04', country: 'AT' },
    },
  },
  {
    name: 'a visit where yes, minutes and codes are all text',
    flow: appointment,
    given: {
      customerId: 'CUST-99887',
      'Flow.startsAt': '2025-11-03T09:30:00Z',
      'Flow.channel': ' video',
      'Flow.firstVisit': 'yes',
      'Flow.durationMinutes': '45',
      'Flow.serviceCodes': 'LOAN',
    },
    intended: {
      ...visit,
      'Flow.firstVisit': true,
      'Flow.durationMinutes': 45,
      'Flow.serviceCodes': ['LOAN'],
    },
  },
]
