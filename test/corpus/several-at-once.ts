import { bot, callback, onboarding, pinned, refund, roster, survey } from './flows.ts'
import { claim, order, ticket, wrapUp } from './rich-flows.ts'
import type { Slip } from './slip.ts'

const shift = { 'Flow.agentId': '452', 'Flow.dates': ['2025-03-29'], 'Flow.payableMinutes': ['480'] }
const call = {
  'Flow.phoneNumber': 'tel:+15551234567',
  'Flow.callbackAt': '2025-03-29T09:00:00Z',
  'Flow.queueName': 'Support',
}

/** Slips as they really come: in company. */
export const severalAtOnce: readonly Slip[] = [
  {
    name: 'leaves the scope out and sends one number and one lone value',
    flow: roster,
    given: { agentId: 452, dates: '2025-03-29', payableMinutes: 480 },
    intended: shift,
  },
  {
    name: 'writes snake case and a Date',
    flow: roster,
    given: { agent_id: '452', dates: [new Date('2025-03-29')], payable_minutes: [480] },
    intended: shift,
  },
  {
    name: 'sends a web form’s texts under bare names',
    flow: callback,
    given: {
      phoneNumber: '+1 555 123 4567',
      callbackAt: '2025-03-29T09:00:00Z',
      queueName: 'Support',
      attempts: '3',
      isVip: 'false',
      notBefore: '',
    },
    intended: { ...call, 'Flow.attempts': 3, 'Flow.isVip': false },
  },
  {
    name: 'wraps, nests and sends text for a number',
    flow: refund,
    given: { inputs: { Flow: { orderId: 'ORD-5', amount: '12.50', reason: 'Other' } } },
    intended: { 'Flow.orderId': 'ORD-5', 'Flow.amount': 12.5, 'Flow.reason': 'other' },
  },
  {
    name: 'sends a row of a database',
    flow: refund,
    given: { order_id: 5123, amount: '12.50', currency: 'eur', reason: 'LATE_DELIVERY', note: null },
    intended: {
      'Flow.orderId': '5123',
      'Flow.amount': 12.5,
      'Flow.currency': 'EUR',
      'Flow.reason': 'late delivery',
    },
  },
  {
    name: 'launches in snake case all through',
    flow: onboarding,
    launch: true,
    given: { flow_id: 'e3b2c1a0-4567-89ab-cdef-1234567890ab', input_data: { customer_id: 'CUST-99887' } },
    intended: { flowId: 'e3b2c1a0-4567-89ab-cdef-1234567890ab', inputData: { 'Flow.customerId': 'CUST-99887' } },
  },
  {
    name: 'launches with a number for the version, inputs and a bare name',
    flow: pinned,
    launch: true,
    given: { flowId: '5c0a1f7e-2b4d-4c1e-9a55-0f6b7c8d9e10', flowVersion: 3, inputs: { customerId: 'CUST-99887' } },
    intended: {
      flowId: '5c0a1f7e-2b4d-4c1e-9a55-0f6b7c8d9e10',
      flowVersion: '3.0',
      inputData: { 'Flow.customerId': 'CUST-99887' },
    },
  },
  {
    name: 'launches with JSON text that has bare names',
    flow: survey,
    launch: true,
    given: {
      flowId: '2a7c5d18-3e4f-4890-b6a1-c7d8e9f0a155',
      inputs: JSON.stringify({ 'Flow.customerId': 'CUST-99887', 'Flow.score': '9' }),
    },
    intended: {
      flowId: '2a7c5d18-3e4f-4890-b6a1-c7d8e9f0a155',
      inputData: { customerId: 'CUST-99887', score: 9 },
    },
  },
  {
    name: 'launches with the wrong key, JSON text for the variable and a capital inside',
    flow: ticket,
    launch: true,
    given: {
      flowId: '4e8a3b90-d5c1-4f6b-92e7-15cd0b9f6a44',
      inputs: { jsonData: '{"subject":"No dial tone","priority":"High","requester":{"email":"a@example.com"}}' },
    },
    intended: {
      flowId: '4e8a3b90-d5c1-4f6b-92e7-15cd0b9f6a44',
      inputData: {
        'Flow.jsonData': { subject: 'No dial tone', priority: 'high', requester: { email: 'a@example.com' } },
      },
    },
  },
  {
    name: 'launches a wrapped body with inputs beside the flow id',
    flow: onboarding,
    launch: true,
    given: { body: { flowId: 'e3b2c1a0-4567-89ab-cdef-1234567890ab', customerId: 'CUST-99887' } },
    intended: { flowId: 'e3b2c1a0-4567-89ab-cdef-1234567890ab', inputData: { 'Flow.customerId': 'CUST-99887' } },
  },
  {
    name: 'sends a bot session flat and bare, with text for true',
    flow: bot,
    launch: true,
    given: {
      flow: { id: 'a0b1c2d3-e4f5-4061-8273-8495a6b7c899' },
      externalSessionId: 's-1',
      inputData: { accountNumber: 4711, isAuthenticated: 'true' },
    },
    intended: {
      flow: { id: 'a0b1c2d3-e4f5-4061-8273-8495a6b7c899' },
      externalSessionId: 's-1',
      inputData: { variables: { 'Flow.accountNumber': '4711', 'Flow.isAuthenticated': true } },
    },
  },
  {
    name: 'sends a cart with other names, text for a number and one line for a list',
    flow: order,
    given: {
      order: {
        Reference: 'ORD-5',
        shipping: { street: 'High Street 1', city: 'Leeds', post_code: 'LS1 1AA' },
        lines: { sku: 'A-1', quantity: '2' },
      },
    },
    intended: {
      'Flow.order': {
        reference: 'ORD-5',
        shipping: { street: 'High Street 1', city: 'Leeds', postCode: 'LS1 1AA' },
        lines: [{ sku: 'A-1', quantity: 2 }],
      },
    },
  },
  {
    name: 'sends eleven inputs of a claim from a form in snake case',
    flow: claim,
    given: {
      claim_number: 'CL-1001',
      policy_number: 'PN-7',
      policy_holder_name: 'Holder',
      policy_holder_email: 'holder@example.com',
      incident_date: '29/03/2025',
      incident_time: '08:30',
      incident_type: 'Glass',
      vehicle_year: '2019',
      is_drivable: 'yes',
      has_police_report: 'no',
      estimated_damage: '1250.00',
    },
    intended: {
      'Flow.claimNumber': 'CL-1001',
      'Flow.policyNumber': 'PN-7',
      'Flow.policyHolderName': 'Holder',
      'Flow.policyHolderEmail': 'holder@example.com',
      'Flow.incidentDate': '2025-03-29',
      'Flow.incidentTime': '08:30:00',
      'Flow.incidentType': 'glass',
      'Flow.vehicleYear': 2019,
      'Flow.isDrivable': true,
      'Flow.hasPoliceReport': false,
      'Flow.estimatedDamage': 1250,
    },
  },
  {
    name: 'sends a wrap-up from another language’s code',
    flow: wrapUp,
    given: {
      ConversationId: 'c-1',
      WrapUpCode: 'Resolved',
      HandleSeconds: '61',
      IsTransferred: 'False',
      Skills: 'billing,english',
    },
    intended: {
      'Flow.conversationId': 'c-1',
      'Flow.wrapUpCode': 'RESOLVED',
      'Flow.handleSeconds': 61,
      'Flow.isTransferred': false,
      'Flow.skills': ['billing', 'english'],
    },
  },
  {
    name: 'misspells two names and an allowed value',
    flow: refund,
    given: { 'Flow.ordrId': 'ORD-5', 'Flow.ammount': 12.5, 'Flow.reason': 'damged' },
    intended: { 'Flow.orderId': 'ORD-5', 'Flow.amount': 12.5, 'Flow.reason': 'damaged' },
  },
]
