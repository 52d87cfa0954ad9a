import type { Slip } from '../slip.ts'
import { addressChange, appointment, escalation, identityCheck, invoiceReminder, surveyInvite } from './flows.ts'
import { identity, invoice, move, survey, ticket, visit } from './payloads.ts'

/** Single values of the wrong type. */
export const values: readonly Slip[] = [
  {
    name: 'the amount as the invoice prints it',
    flow: invoiceReminder,
    given: { ...invoice, 'Flow.amountDue': '129.90' },
    intended: invoice,
  },
  {
    name: 'the amount with a comma for its point',
    flow: invoiceReminder,
    given: { ...invoice, 'Flow.amountDue': '129,90' },
    intended: invoice,
  },
  {
    name: 'no text message, as a form says it',
    flow: invoiceReminder,
    given: { ...invoice, 'Flow.sendSms': 'no' },
    intended: { ...invoice, 'Flow.sendSms': false },
  },
  {
    name: 'a first visit that is 1',
    flow: appointment,
    given: { ...visit, 'Flow.firstVisit': 1 },
    intended: { ...visit, 'Flow.firstVisit': true },
  },
  {
    name: 'the number of an advisor as a number',
    flow: appointment,
    given: { ...visit, 'Flow.advisorId': 4471, 'Flow.durationMinutes': '45' },
    intended: { ...visit, 'Flow.advisorId': '4471', 'Flow.durationMinutes': 45 },
  },
  {
    name: 'the document as the text that a column holds',
    flow: identityCheck,
    given: { ...identity, 'Flow.document': '{"kind":"passport","number":"X4711"}' },
    intended: identity,
  },
  {
    name: 'notes as an object, where the flow takes text',
    flow: appointment,
    given: { ...visit, 'Flow.notes': { floor: 3, parking: true } },
    intended: { ...visit, 'Flow.notes': '{"floor":3,"parking":true}' },
  },
  {
    name: 'a big ticket number',
    flow: escalation,
    given: { ...ticket, 'Flow.ticketNumber': 4711n },
    intended: ticket,
  },
  {
    name: 'a house number and a passport number, each as the other type',
    flow: addressChange,
    given: {
      'Flow.customerId': 99887,
      'Flow.newAddress': { street: 'Ringstrasse', houseNumber: '12', postcode: 1010, city: 'Wien' },
    },
    intended: {
      'Flow.customerId': '99887',
      'Flow.newAddress': { street: 'Ringstrasse', houseNumber: 12, postcode: '1010', city: 'Wien' },
    },
  },
  {
    name: 'the customer of the visit in a list of one',
    flow: appointment,
    given: { ...visit, 'Flow.customerId': ['CUST-99887'] },
    intended: visit,
  },
  {
    name: 'a telephone number as people write it',
    flow: surveyInvite,
    given: { ...survey, 'Flow.mobileNumber': '+44 7700 900123' },
    intended: { ...survey, 'Flow.mobileNumber': 'tel:+447700900123' },
  },
]

/** Lists in other forms. */
export const lists: readonly Slip[] = [
  {
    name: 'one copy, not in a list',
    flow: invoiceReminder,
    given: { ...invoice, 'Flow.ccAddresses': 'ledger@example.com' },
    intended: { ...invoice, 'Flow.ccAddresses': ['ledger@example.com'] },
  },
  {
    name: 'copies with semicolons, as a mail program has them',
    flow: invoiceReminder,
    given: { ...invoice, 'Flow.ccAddresses': 'ledger@example.com; owner@example.com' },
    intended: { ...invoice, 'Flow.ccAddresses': ['ledger@example.com', 'owner@example.com'] },
  },
  {
    name: 'service codes with commas',
    flow: appointment,
    given: { ...visit, 'Flow.serviceCodes': 'LOAN, CARD' },
    intended: { ...visit, 'Flow.serviceCodes': ['LOAN', 'CARD'] },
  },
  {
    name: 'the numbers of the questions as text with commas',
    flow: surveyInvite,
    given: { ...survey, 'Flow.questionNumbers': '1,2,5' },
    intended: { ...survey, 'Flow.questionNumbers': [1, 2, 5] },
  },
  {
    name: 'the agents as JSON text, the questions as texts',
    flow: surveyInvite,
    given: { ...survey, 'Flow.agentIds': '["a-17","a-18"]', 'Flow.questionNumbers': ['1', '2'] },
    intended: { ...survey, 'Flow.agentIds': ['a-17', 'a-18'], 'Flow.questionNumbers': [1, 2] },
  },
  {
    name: 'the agents of a survey in a Set',
    flow: surveyInvite,
    given: { ...survey, 'Flow.agentIds': new Set(['a-17', 'a-18']) },
    intended: { ...survey, 'Flow.agentIds': ['a-17', 'a-18'] },
  },
  {
    name: 'the contracts as an object of indexes, from a form parser',
    flow: addressChange,
    given: {
      ...move,
      'Flow.contractNumbers': { '0': 'K-100', '1': 'K-200' },
    },
    intended: {
      ...move,
      'Flow.contractNumbers': ['K-100', 'K-200'],
    },
  },
  {
    name: 'one agent under the singular',
    flow: surveyInvite,
    given: { ...survey, 'Flow.agentId': 'a-17' },
    intended: { ...survey, 'Flow.agentIds': ['a-17'] },
  },
  {
    name: 'an agent whom nobody found, in the list',
    flow: surveyInvite,
    given: { ...survey, 'Flow.agentIds': ['a-17', undefined, 'a-18'] },
    intended: { ...survey, 'Flow.agentIds': ['a-17', 'a-18'] },
  },
]
