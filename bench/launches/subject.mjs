// One flow, its launches, and what a mock that knows nothing of flows is told about them.

const flowId = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'
export const path = '/api/v2/flows/executions'

const inputs = {
  type: 'object',
  properties: {
    'Flow.customerId': { type: 'string', pattern: '^CUST-\\d{5}$' },
    'Flow.priority': { type: 'string', enum: ['LOW', 'NORMAL', 'HIGH'] },
    'Flow.attempts': { type: 'integer', minimum: 1, maximum: 5 },
    'Flow.channels': { type: 'array', items: { type: 'string' } },
    'Flow.lines': {
      type: 'array',
      items: {
        type: 'object',
        properties: { sku: { type: 'string' }, quantity: { type: 'integer' } },
        required: ['sku', 'quantity'],
      },
    },
  },
  required: ['Flow.customerId'],
}

export const contract = {
  formatVersion: 1,
  flow: { id: flowId, name: 'Customer Onboarding', type: 'WORKFLOW' },
  inputs,
  outputs: null,
  source: { kind: 'hand' },
}

const rest = {
  'Flow.priority': 'HIGH',
  'Flow.attempts': 3,
  'Flow.channels': ['sms', 'email'],
  'Flow.lines': [
    { sku: 'A-1', quantity: 2 },
    { sku: 'B-2', quantity: 1 },
  ],
}

/** The text of a launch that the flow takes: every one as long as the others, and none like another. @param {number} number */
export function goodLaunch(number) {
  return launchOf({ 'Flow.customerId': `CUST-${digits(number)}`, ...rest })
}

/** The text of a launch without the input that must be there, by the name that the founding case had. @param {number} number */
export function badLaunch(number) {
  return launchOf({ 'Flow.customer_id': `CUST-${digits(number)}`, ...rest })
}

/** @param {object} inputData */
function launchOf(inputData) {
  return JSON.stringify({ flowId, inputData })
}

/** @param {number} number */
function digits(number) {
  return String(number % 100_000).padStart(5, '0')
}

/** What the mocks that know nothing of flows answer every launch with. */
export const fixedAnswer = {
  id: '0b5c4a8e-6d0e-4c8e-9f59-6f6f0d7a2c11',
  selfUri: `${path}/0b5c4a8e-6d0e-4c8e-9f59-6f6f0d7a2c11`,
}

/** The endpoint as an OpenAPI document, with the flow's inputs as the schema of its body. */
export const openApiDocument = {
  openapi: '3.0.3',
  info: { title: 'Launches', version: '1' },
  components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  security: [{ token: [] }],
  paths: {
    [path]: {
      post: {
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { flowId: { type: 'string' }, inputData: inputs },
                required: ['flowId', 'inputData'],
              },
            },
          },
        },
        responses: {
          200: {
            description: 'The execution',
            content: {
              'application/json': {
                schema: { type: 'object', properties: { id: { type: 'string' }, selfUri: { type: 'string' } } },
                example: fixedAnswer,
              },
            },
          },
        },
      },
    },
  },
}
