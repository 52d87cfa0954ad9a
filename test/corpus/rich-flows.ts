import type { FlowContract } from '../../src/contract/contract.ts'
import type { JsonSchema } from '../../src/contract/json.ts'
import { inputsOf } from '../support/contracts.ts'
import { day, flowOf, moment, phone, text, whole, yesOrNo } from './flow-of.ts'

function closed(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false }
}

/** A flow that takes all it needs in one JSON variable. */
export const ticket: FlowContract = flowOf(
  { key: 'ticket', id: '4e8a3b90-d5c1-4f6b-92e7-15cd0b9f6a44', name: 'Open Ticket' },
  inputsOf(
    {
      'Flow.jsonData': {
        type: 'object',
        properties: {
          subject: text,
          priority: { type: 'string', enum: ['low', 'normal', 'high', 'urgent'] },
          requester: {
            type: 'object',
            properties: { fullName: text, email: { type: 'string', format: 'email' } },
            required: ['email'],
          },
          tags: { type: 'array', items: text },
          dueOn: day,
        },
        required: ['subject', 'priority', 'requester'],
      },
    },
    ['Flow.jsonData'],
  ),
)

/** Nested objects that take nothing more, and a list of objects. */
export const order: FlowContract = flowOf(
  { key: 'order', id: '8c6d1e2f-9b0a-4c3d-8e5f-a1b2c3d4e566', name: 'Place Order' },
  inputsOf(
    {
      'Flow.order': closed(
        {
          reference: text,
          shipping: closed({ street: text, city: text, postCode: text, country: text }, ['street', 'city']),
          lines: {
            type: 'array',
            minItems: 1,
            items: closed({ sku: text, quantity: whole, unitPrice: { type: 'number' } }, ['sku', 'quantity']),
          },
        },
        ['reference', 'lines'],
      ),
      'Flow.confirmByMail': yesOrNo,
    },
    ['Flow.order'],
  ),
)

/** A document as the platform gives it: draft-04, its own word for an enum, nothing closed and nothing required. */
export const wrapUp: FlowContract = flowOf(
  { key: 'wrap-up', id: '6b5a4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c77', name: 'Wrap Up' },
  {
    id: 'urn:jsonschema:flow:wrap-up',
    $schema: 'http://json-schema.org/draft-04/schema#',
    title: 'Wrap Up',
    type: 'object',
    properties: {
      'Flow.conversationId': { type: 'string', title: 'conversationId' },
      'Flow.wrapUpCode': { type: 'string', allowableValues: ['RESOLVED', 'FOLLOW_UP', 'NO_ANSWER'] },
      'Flow.handleSeconds': { type: 'integer', minimum: 0, exclusiveMinimum: true },
      'Flow.isTransferred': { type: 'boolean' },
      'Flow.skills': { type: 'array', items: { type: 'string' } },
      'Flow.homePhone': { type: 'string' },
      'Flow.workPhone': { type: 'string' },
      'Flow.details': { type: 'string' },
      'Flow.context': { type: 'object' },
    },
  },
)

/** A flow with 25 inputs, as a form's back end launches it. */
export const claim: FlowContract = flowOf(
  { key: 'claim', id: '3d2c1b0a-f9e8-4d7c-8b6a-594837261588', name: 'Claim Intake' },
  inputsOf(
    {
      'Flow.claimNumber': text,
      'Flow.policyNumber': text,
      'Flow.policyHolderName': text,
      'Flow.policyHolderEmail': { type: 'string', format: 'email' },
      'Flow.policyHolderPhone': phone,
      'Flow.policyStartDate': day,
      'Flow.policyEndDate': day,
      'Flow.incidentDate': day,
      'Flow.incidentTime': { type: 'string', format: 'time' },
      'Flow.incidentStreet': text,
      'Flow.incidentCity': text,
      'Flow.incidentCountry': { type: 'string', pattern: '^[A-Z]{2}$' },
      'Flow.incidentType': { type: 'string', enum: ['collision', 'theft', 'fire', 'water', 'glass'] },
      'Flow.vehicleRegistration': text,
      'Flow.vehicleMake': text,
      'Flow.vehicleModel': text,
      'Flow.vehicleYear': { type: 'integer', minimum: 1900, maximum: 2100 },
      'Flow.isDrivable': yesOrNo,
      'Flow.hasPoliceReport': yesOrNo,
      'Flow.policeReportNumber': text,
      'Flow.witnessNames': { type: 'array', items: text },
      'Flow.photoUrls': { type: 'array', items: { type: 'string', format: 'uri' } },
      'Flow.estimatedDamage': { type: 'number', minimum: 0 },
      'Flow.preferredContact': { type: 'string', enum: ['phone', 'email', 'letter'] },
      'Flow.submittedAt': moment,
    },
    ['Flow.claimNumber', 'Flow.policyNumber', 'Flow.incidentDate', 'Flow.incidentType'],
  ),
)
