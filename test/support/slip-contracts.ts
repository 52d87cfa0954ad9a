import type { FlowContract } from '../../src/contract/contract.ts'
import { contractOf, inputsOf } from './contracts.ts'

/** Flows as contact centres have them, of every form of value, for payloads that are got wrong. */
export const slipContracts: Readonly<Record<string, FlowContract>> = {
  onboarding: contractOf(inputsOf({ 'Flow.customerId': { type: 'string' }, 'Flow.note': { type: 'string' } }), {
    version: '3.0',
    callerExpects: {
      required: ['Flow.customerId'],
      properties: { 'Flow.customerId': { pattern: '^CUST-\\d{5}$' } },
    },
  }),
  callback: contractOf(
    inputsOf(
      {
        'Flow.phoneNumber': { type: 'string', format: 'phone' },
        'Flow.callbackAt': { type: 'string', format: 'date-time' },
        'Flow.birthday': { type: 'string', format: 'date' },
        'Flow.conversationId': { type: 'string', format: 'uuid' },
        'Flow.email': { type: 'string', format: 'email' },
        'Flow.attempts': { type: 'integer', minimum: 1, maximum: 5 },
        'Flow.isVip': { type: 'boolean' },
      },
      ['Flow.phoneNumber', 'Flow.attempts'],
    ),
  ),
  refund: contractOf({
    ...(inputsOf(
      {
        'Flow.amount': { type: 'number', minimum: 0, maximum: 10_000, multipleOf: 0.01 },
        'Flow.limit': { type: 'string', format: 'currency' },
        'Flow.reason': { type: 'string', enum: ['WRONG_ITEM', 'LATE_DELIVERY', 'DAMAGED'] },
        'Flow.comment': { type: ['string', 'null'], minLength: 1, maxLength: 120 },
        'Flow.orderNumber': { type: 'string', pattern: '^\\d{4,9}$' },
      },
      ['Flow.amount', 'Flow.reason'],
    ) as object),
    additionalProperties: false,
  }),
  roster: contractOf(
    inputsOf(
      {
        'Flow.agentId': { type: 'string', pattern: '^[1-9]\\d{2}$' },
        'Flow.dates': { type: 'array', items: { type: 'string', format: 'date' }, maxItems: 3 },
        'Flow.payableMinutes': { type: 'array', items: { type: 'string', pattern: '^[1-9]\\d{1,2}$' }, maxItems: 3 },
        'Flow.shifts': { type: 'array', items: { type: 'integer', minimum: 1, maximum: 12 }, minItems: 1, maxItems: 3 },
        'Flow.skills': { type: 'array', items: { enum: ['billing', 'sales', 'support'] }, minItems: 1, maxItems: 3 },
      },
      ['Flow.agentId', 'Flow.dates'],
    ),
  ),
  order: contractOf(
    inputsOf(
      {
        'Flow.customer': {
          type: 'object',
          properties: {
            identifier: { type: 'string', minLength: 3, maxLength: 20 },
            fullName: {
              type: 'object',
              properties: { firstName: { type: 'string' }, lastName: { type: 'string', minLength: 1 } },
              required: ['lastName'],
              additionalProperties: false,
            },
            isBusiness: { type: 'boolean' },
          },
          required: ['identifier', 'fullName'],
          additionalProperties: false,
        },
        'Flow.lines': {
          type: 'array',
          minItems: 1,
          maxItems: 3,
          items: {
            type: 'object',
            properties: { itemNumber: { type: 'string', minLength: 1 }, quantity: { type: 'integer', minimum: 1 } },
            required: ['itemNumber', 'quantity'],
            additionalProperties: false,
          },
        },
        'Flow.channel': { enum: ['sms', 'email', 'voice'] },
      },
      ['Flow.customer', 'Flow.lines'],
    ),
  ),
  'without scopes': contractOf(
    inputsOf(
      {
        customerId: { type: 'string', minLength: 1 },
        priority: { type: 'string', enum: ['LOW', 'NORMAL', 'HIGH'] },
        retries: { type: 'integer' },
        tags: { type: 'array', items: { type: 'string', minLength: 1 }, maxItems: 4 },
      },
      ['customerId'],
    ),
    { launchKey: 'inputs' },
  ),
  'nothing required': contractOf(
    inputsOf({
      'Flow.customerId': { type: 'string' },
      'Flow.isTest': { type: 'boolean' },
      'Flow.balance': { type: 'number' },
      'Flow.attributes': { type: 'object', properties: {}, additionalProperties: { type: 'string' } },
    }),
  ),
}
