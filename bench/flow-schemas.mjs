// Inputs maps as flows of a contact centre have them, in growing demands. What generators are measured on.
import { collections, draft4, nested, openMap, variants } from './composed-flow-schemas.mjs'

const draft7 = 'draft7'
const uuid = { type: 'string', format: 'uuid' }

const plain = {
  type: 'object',
  properties: {
    'Flow.customerId': { type: 'string' },
    'Flow.attempts': { type: 'integer' },
    'Flow.balance': { type: 'number' },
    'Flow.isVip': { type: 'boolean' },
    'Flow.notes': { type: 'array', items: { type: 'string' } },
  },
  required: ['Flow.customerId'],
  additionalProperties: false,
}

const constrained = {
  type: 'object',
  properties: {
    'Flow.customerId': { type: 'string', pattern: '^CUST-\\d{5}$' },
    'Flow.priority': { enum: ['LOW', 'NORMAL', 'HIGH'] },
    'Flow.attempts': { type: 'integer', minimum: 1, maximum: 5 },
    'Flow.amount': { type: 'number', minimum: 0, maximum: 10_000, multipleOf: 0.01 },
    'Flow.email': { type: 'string', format: 'email' },
    'Flow.callbackAt': { type: 'string', format: 'date-time' },
    'Flow.conversationId': uuid,
    'Flow.language': { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
    'Flow.comment': { type: ['string', 'null'], minLength: 1, maxLength: 120 },
  },
  required: ['Flow.customerId', 'Flow.priority'],
  additionalProperties: false,
}

/** What the inputs of the great flow are, in turn. */
const kinds = [
  { type: 'string' },
  { type: 'string', minLength: 1, maxLength: 60 },
  { type: 'integer', minimum: 0, maximum: 1000 },
  { type: 'boolean' },
  { type: 'number' },
  { enum: ['NEW', 'OPEN', 'WAITING', 'CLOSED'] },
  uuid,
  { type: 'string', format: 'date' },
  { type: 'array', items: { type: 'string' }, maxItems: 5 },
  { type: ['string', 'null'] },
]
const great = {
  type: 'object',
  properties: Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `Flow.input${String(index + 1).padStart(2, '0')}`,
      kinds[index % kinds.length],
    ]),
  ),
  required: ['Flow.input01', 'Flow.input03', 'Flow.input06', 'Flow.input12', 'Flow.input27'],
  additionalProperties: false,
}

export const flowSchemas = [
  { name: 'plain', dialect: draft7, schema: plain },
  { name: 'constrained', dialect: draft7, schema: constrained },
  { name: 'nested', dialect: draft7, schema: nested },
  { name: 'collections', dialect: draft7, schema: collections },
  { name: 'open map', dialect: draft7, schema: openMap },
  { name: 'variants', dialect: draft7, schema: variants },
  { name: 'forty inputs', dialect: draft7, schema: great },
  { name: 'draft-04', dialect: 'draft4', schema: draft4 },
]
