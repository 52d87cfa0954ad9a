// The flow-like schemas with schemas within them: objects, collections, maps, alternatives and definitions.

export const nested = {
  type: 'object',
  properties: {
    'Flow.customer': {
      type: 'object',
      properties: {
        id: { type: 'string', minLength: 3, maxLength: 20 },
        name: {
          type: 'object',
          properties: { first: { type: 'string' }, last: { type: 'string', minLength: 1 } },
          required: ['last'],
          additionalProperties: false,
        },
        age: { type: 'integer', minimum: 18, maximum: 120 },
      },
      required: ['id', 'name'],
      additionalProperties: false,
    },
    'Flow.address': {
      type: 'object',
      properties: {
        street: { type: 'string' },
        city: { type: 'string', minLength: 1 },
        country: { enum: ['DE', 'FR', 'GB', 'US'] },
        location: {
          type: 'object',
          properties: {
            latitude: { type: 'number', minimum: -90, maximum: 90 },
            longitude: { type: 'number', minimum: -180, maximum: 180 },
          },
          required: ['latitude', 'longitude'],
          additionalProperties: false,
        },
      },
      required: ['city', 'country'],
      additionalProperties: false,
    },
  },
  required: ['Flow.customer'],
  additionalProperties: false,
}

export const collections = {
  type: 'object',
  properties: {
    'Flow.channels': {
      type: 'array',
      items: { enum: ['sms', 'email', 'voice', 'chat', 'whatsapp'] },
      minItems: 1,
      maxItems: 4,
      uniqueItems: true,
    },
    'Flow.skills': { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true, maxItems: 10 },
    'Flow.lines': {
      type: 'array',
      minItems: 1,
      maxItems: 8,
      items: {
        type: 'object',
        properties: {
          sku: { type: 'string', pattern: '^[A-Z]{2}-\\d{1,4}$' },
          quantity: { type: 'integer', minimum: 1, maximum: 99 },
          price: { type: 'number', minimum: 0 },
        },
        required: ['sku', 'quantity'],
        additionalProperties: false,
      },
    },
  },
  required: ['Flow.lines'],
  additionalProperties: false,
}

export const openMap = {
  type: 'object',
  properties: {
    'Flow.caseId': { type: 'string', minLength: 1 },
    'Flow.attributes': {
      type: 'object',
      propertyNames: { pattern: '^[a-z][a-zA-Z]{0,15}$' },
      additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
      maxProperties: 12,
    },
    'Flow.scores': {
      type: 'object',
      patternProperties: { '^score_': { type: 'integer', minimum: 0, maximum: 100 } },
      additionalProperties: { type: 'string', maxLength: 40 },
      minProperties: 1,
    },
  },
  required: ['Flow.caseId', 'Flow.attributes'],
}

export const variants = {
  type: 'object',
  properties: {
    'Flow.orderId': { type: 'string', minLength: 1 },
    'Flow.payment': {
      oneOf: [
        {
          type: 'object',
          properties: {
            method: { const: 'card' },
            token: { type: 'string', minLength: 8 },
            cvcChecked: { type: 'boolean' },
          },
          required: ['method', 'token'],
          additionalProperties: false,
        },
        {
          type: 'object',
          properties: {
            method: { const: 'transfer' },
            iban: { type: 'string', pattern: '^[A-Z]{2}\\d{2}[A-Z0-9]{11,20}$' },
          },
          required: ['method', 'iban'],
          additionalProperties: false,
        },
        {
          type: 'object',
          properties: {
            method: { const: 'invoice' },
            days: { type: 'integer', enum: [14, 30, 60] },
            vatId: { type: 'string' },
          },
          required: ['method', 'days'],
          additionalProperties: false,
        },
      ],
    },
  },
  required: ['Flow.orderId', 'Flow.payment'],
  additionalProperties: false,
}

export const draft4 = {
  $schema: 'http://json-schema.org/draft-04/schema#',
  type: 'object',
  definitions: {
    party: {
      type: 'object',
      properties: { id: { type: 'string', minLength: 1 }, email: { type: 'string', format: 'email' } },
      required: ['id'],
    },
    money: {
      type: 'object',
      properties: {
        amount: { type: 'number', minimum: 0, exclusiveMinimum: true },
        currency: { enum: ['EUR', 'GBP', 'USD'] },
      },
      required: ['amount', 'currency'],
    },
  },
  properties: {
    'Flow.caller': {
      allOf: [
        { $ref: '#/definitions/party' },
        { properties: { tier: { enum: ['gold', 'silver'] } }, required: ['tier'] },
      ],
    },
    'Flow.claim': {
      allOf: [{ $ref: '#/definitions/money' }, { properties: { amount: { maximum: 5000 } } }],
    },
    'Flow.witnesses': { type: 'array', items: { $ref: '#/definitions/party' }, maxItems: 3 },
  },
  required: ['Flow.caller', 'Flow.claim'],
}
