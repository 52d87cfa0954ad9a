import type { FlowContract } from '../../../src/contract/contract.ts'
import type { JsonSchema } from '../../../src/contract/json.ts'
import { inputsOf } from '../../support/contracts.ts'
import { day, flowOf, moment, phone, text, whole, yesOrNo } from '../flow-of.ts'
import { identityId, invoiceId, moveId, surveyId, ticketId, visitId } from './flow-ids.ts'

const texts: JsonSchema = { type: 'array', items: text }
const oneOf = (...values: readonly string[]): JsonSchema => ({ type: 'string', enum: values })

/** The schema and the caller's expectations both require inputs. */
export const invoiceReminder: FlowContract = flowOf(
  { key: 'invoice-reminder', id: invoiceId, name: 'Invoice Reminder' },
  inputsOf(
    {
      'Flow.invoiceId': text,
      'Flow.customerId': text,
      'Flow.amountDue': { type: 'number', minimum: 0 },
      'Flow.currency': oneOf('EUR', 'GBP', 'USD'),
      'Flow.dueDate': day,
      'Flow.reminderLevel': { type: 'integer', minimum: 1, maximum: 3 },
      'Flow.sendSms': yesOrNo,
      'Flow.ccAddresses': texts,
    },
    ['Flow.invoiceId', 'Flow.customerId', 'Flow.dueDate'],
  ),
  {
    callerExpects: {
      required: ['Flow.amountDue'],
      properties: { 'Flow.invoiceId': { pattern: '^INV-\\d{6}$' } },
    },
  },
)

/** Only the caller's expectations require inputs, as with most live schemas. */
export const appointment: FlowContract = flowOf(
  { key: 'appointment', id: visitId, name: 'Appointment Booking' },
  inputsOf({
    'Flow.customerId': text,
    'Flow.startsAt': moment,
    'Flow.durationMinutes': { type: 'integer', minimum: 5, maximum: 240 },
    'Flow.channel': oneOf('in-person', 'video', 'phone'),
    'Flow.serviceCodes': texts,
    'Flow.advisorId': text,
    'Flow.firstVisit': yesOrNo,
    'Flow.notes': { type: 'string', maxLength: 200 },
  }),
  { callerExpects: { required: ['Flow.customerId', 'Flow.startsAt', 'Flow.channel'] } },
)

/** Pinned to a version; one input is JSON with required members. */
export const identityCheck: FlowContract = flowOf(
  { key: 'identity-check', id: identityId, name: 'Identity Check' },
  inputsOf(
    {
      'Flow.caseId': text,
      'Flow.document': {
        type: 'object',
        properties: {
          kind: oneOf('passport', 'idCard', 'drivingLicence'),
          number: text,
          issuedOn: day,
          country: { type: 'string', pattern: '^[A-Z]{2}$' },
        },
        required: ['kind', 'number'],
        additionalProperties: false,
      },
      'Flow.birthDate': day,
      'Flow.attempts': whole,
      'Flow.consentGiven': yesOrNo,
      'Flow.matchScore': { type: 'number', minimum: 0, maximum: 1 },
    },
    ['Flow.caseId', 'Flow.document'],
  ),
  { version: '4.0' },
)

/** Lists of texts and of numbers, a language and a telephone number. */
export const surveyInvite: FlowContract = flowOf(
  { key: 'survey-invite', id: surveyId, name: 'Survey Invite' },
  inputsOf({
    'Flow.conversationId': text,
    'Flow.emailAddress': text,
    'Flow.language': oneOf('en-GB', 'de-DE', 'fr-FR', 'es-ES'),
    'Flow.agentIds': texts,
    'Flow.questionNumbers': { type: 'array', items: whole },
    'Flow.expiresAt': moment,
    'Flow.npsOnly': yesOrNo,
    'Flow.mobileNumber': phone,
  }),
  { callerExpects: { required: ['Flow.conversationId', 'Flow.emailAddress'] } },
)

/** The caller has to send every input. */
export const escalation: FlowContract = flowOf(
  { key: 'escalation', id: ticketId, name: 'Ticket Escalation' },
  inputsOf({
    'Flow.ticketNumber': whole,
    'Flow.severity': oneOf('LOW', 'MEDIUM', 'HIGH', 'CRITICAL'),
    'Flow.openedAt': moment,
    'Flow.reasonCodes': { type: 'array', items: oneOf('BILLING', 'OUTAGE', 'COMPLAINT'), minItems: 1 },
    'Flow.isVip': yesOrNo,
  }),
  { callerExpects: { required: 'all' } },
)

/** A nested address, with a whole number and a choice of countries inside. */
export const addressChange: FlowContract = flowOf(
  { key: 'address-change', id: moveId, name: 'Address Change' },
  inputsOf(
    {
      'Flow.customerId': text,
      'Flow.newAddress': {
        type: 'object',
        properties: {
          street: text,
          houseNumber: whole,
          postcode: text,
          city: text,
          country: oneOf('AT', 'CH', 'DE'),
        },
        required: ['street', 'postcode', 'city'],
        additionalProperties: false,
      },
      'Flow.validFrom': day,
      'Flow.notifyPartners': yesOrNo,
      'Flow.contractNumbers': texts,
      'Flow.requestedBy': oneOf('customer', 'agent', 'partner'),
    },
    ['Flow.customerId', 'Flow.newAddress'],
  ),
)

/** The flows of the second corpus. */
export const heldOutFlows: readonly FlowContract[] = [
  invoiceReminder,
  appointment,
  identityCheck,
  surveyInvite,
  escalation,
  addressChange,
]
