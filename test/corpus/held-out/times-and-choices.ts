import type { Slip } from '../slip.ts'
import { addressChange, appointment, escalation, identityCheck, invoiceReminder, surveyInvite } from './flows.ts'
import { document, identity, invoice, move, survey, ticket, visit } from './payloads.ts'

/** Days and moments in other notations. */
export const times: readonly Slip[] = [
  {
    name: 'the day that an invoice is due, as a Date',
    flow: invoiceReminder,
    given: { ...invoice, 'Flow.dueDate': new Date(Date.UTC(2025, 10, 30)) },
    intended: invoice,
  },
  {
    name: 'the day of a move with dots, as Germans write it',
    flow: addressChange,
    given: { ...move, 'Flow.validFrom': '24.12.2025' },
    intended: { ...move, 'Flow.validFrom': '2025-12-24' },
  },
  {
    name: 'the day of a move as Americans write it',
    flow: addressChange,
    given: { ...move, 'Flow.validFrom': '12/24/2025' },
    intended: { ...move, 'Flow.validFrom': '2025-12-24' },
  },
  {
    name: 'a day with slashes, the year first',
    flow: invoiceReminder,
    given: { ...invoice, 'Flow.dueDate': '2025/11/30' },
    intended: invoice,
  },
  {
    name: 'a birthday without leading noughts',
    flow: identityCheck,
    given: {
      ...identity,
      'Flow.birthDate': '1984-3-7',
    },
    intended: {
      ...identity,
      'Flow.birthDate': '1984-03-07',
    },
  },
  {
    name: 'the start of a visit as Date.now has it',
    flow: appointment,
    given: { ...visit, 'Flow.startsAt': Date.UTC(2025, 10, 3, 9, 30) },
    intended: visit,
  },
  {
    name: 'the opening of a ticket in seconds',
    flow: escalation,
    given: { ...ticket, 'Flow.openedAt': Date.UTC(2025, 9, 1, 6, 12) / 1000 },
    intended: ticket,
  },
  {
    name: 'the end of a survey in milliseconds, as text',
    flow: surveyInvite,
    given: { ...survey, 'Flow.expiresAt': String(Date.UTC(2025, 11, 31, 23)) },
    intended: { ...survey, 'Flow.expiresAt': '2025-12-31T23:00:00Z' },
  },
  {
    name: 'the last day of a survey for its last moment',
    flow: surveyInvite,
    given: { ...survey, 'Flow.expiresAt': '2025-12-31' },
    intended: { ...survey, 'Flow.expiresAt': '2025-12-31T00:00:00Z' },
  },
  {
    name: 'the start of a visit without its seconds',
    flow: appointment,
    given: { ...visit, 'Flow.startsAt': '2025-11-03T10:30+01:00' },
    intended: visit,
  },
  {
    name: 'the opening of a ticket as toUTCString has it',
    flow: escalation,
    given: { ...ticket, 'Flow.openedAt': 'Wed, 01 Oct 2025 06:12:00 GMT' },
    intended: ticket,
  },
  {
    name: 'the start of a visit from a field of a form, without any zone',
    flow: appointment,
    given: { ...visit, 'Flow.startsAt': '2025-11-03T09:30' },
    intended: { 'Flow.customerId': 'CUST-99887', 'Flow.channel': 'video' },
    open: ['/Flow.startsAt'],
  },
]

/** Values of a list of choices, written otherwise. */
export const choices: readonly Slip[] = [
  {
    name: 'a currency in small letters',
    flow: invoiceReminder,
    given: { ...invoice, 'Flow.currency': 'gbp' },
    intended: { ...invoice, 'Flow.currency': 'GBP' },
  },
  {
    name: 'in person, in two words',
    flow: appointment,
    given: { ...visit, 'Flow.channel': 'In person' },
    intended: { ...visit, 'Flow.channel': 'in-person' },
  },
  {
    name: 'a locale with an underscore',
    flow: surveyInvite,
    given: { ...survey, 'Flow.language': 'de_DE' },
    intended: { ...survey, 'Flow.language': 'de-DE' },
  },
  {
    name: 'a language without its country',
    flow: surveyInvite,
    given: { ...survey, 'Flow.language': 'fr' },
    intended: { ...survey, 'Flow.language': 'fr-FR' },
  },
  {
    name: 'a driving license, spelt in the other English',
    flow: identityCheck,
    given: { 'Flow.caseId': 'CASE-71', 'Flow.document': { kind: 'driving license', number: 'B072' } },
    intended: { 'Flow.caseId': 'CASE-71', 'Flow.document': { kind: 'drivingLicence', number: 'B072' } },
  },
  {
    name: 'a critcal ticket, and reasons in small letters',
    flow: escalation,
    given: { ...ticket, 'Flow.severity': 'Critcal', 'Flow.reasonCodes': ['billing', 'Outage '] },
    intended: { ...ticket, 'Flow.severity': 'CRITICAL', 'Flow.reasonCodes': ['BILLING', 'OUTAGE'] },
  },
]

/** Values that are not there. */
export const absences: readonly Slip[] = [
  {
    name: 'nulls for all that the ledger did not know',
    flow: invoiceReminder,
    given: { ...invoice, 'Flow.currency': null, 'Flow.reminderLevel': null, 'Flow.ccAddresses': null },
    intended: invoice,
  },
  {
    name: 'a day that the form left empty',
    flow: addressChange,
    given: { ...move, 'Flow.validFrom': '' },
    intended: move,
  },
  {
    name: 'attempts that are not a number',
    flow: identityCheck,
    given: {
      ...identity,
      'Flow.document': { ...document, issuedOn: null },
      'Flow.attempts': Number.NaN,
    },
    intended: identity,
  },
]
