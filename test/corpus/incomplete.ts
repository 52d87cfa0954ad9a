import { callback, onboarding, pinned, refund, roster, survey } from './flows.ts'
import { claim, order, ticket } from './rich-flows.ts'
import type { Slip } from './slip.ts'

/** Payloads that can be mended in part: some value is the person's to say. */
export const incomplete: readonly Slip[] = [
  {
    name: 'sends nothing at all',
    flow: onboarding,
    given: {},
    intended: {},
    open: ['/Flow.customerId'],
  },
  {
    name: 'forgets one required input and leaves the scope out of the others',
    flow: refund,
    given: { orderId: 'ORD-5', reason: 'other' },
    intended: { 'Flow.orderId': 'ORD-5', 'Flow.reason': 'other' },
    open: ['/Flow.amount'],
  },
  {
    name: 'sends undefined for a required input',
    flow: survey,
    given: { customerId: undefined, score: 9 },
    intended: { score: 9 },
    open: ['/customerId'],
  },
  {
    name: 'sends null for a required input and text for a number',
    flow: survey,
    given: { customerId: null, score: '9' },
    intended: { score: 9 },
    open: ['/customerId'],
  },
  {
    name: 'sends NaN for a required amount',
    flow: refund,
    given: { 'Flow.orderId': 'ORD-5', 'Flow.amount': Number.NaN, 'Flow.reason': 'other' },
    intended: { 'Flow.orderId': 'ORD-5', 'Flow.reason': 'other' },
    open: ['/Flow.amount'],
  },
  {
    name: 'gives a reason that the flow does not know',
    flow: refund,
    given: { 'Flow.orderId': 'ORD-5', 'Flow.amount': 12.5, 'Flow.reason': 'because' },
    intended: { 'Flow.orderId': 'ORD-5', 'Flow.amount': 12.5 },
    open: ['/Flow.reason'],
  },
  {
    name: 'sends an id of another kind',
    flow: onboarding,
    given: { customerId: 'ACC-1' },
    intended: {},
    open: ['/Flow.customerId'],
  },
  {
    name: 'sends a phone number without its country',
    flow: callback,
    given: { 'Flow.phoneNumber': '555 0100', 'Flow.callbackAt': '2025-03-29T09:00:00Z', 'Flow.queueName': 'Support' },
    intended: { 'Flow.callbackAt': '2025-03-29T09:00:00Z', 'Flow.queueName': 'Support' },
    open: ['/Flow.phoneNumber'],
  },
  {
    name: 'forgets a list and sends a number for text',
    flow: roster,
    given: { 'Flow.agentId': 452, 'Flow.payableMinutes': ['480'] },
    intended: { 'Flow.agentId': '452', 'Flow.payableMinutes': ['480'] },
    open: ['/Flow.dates'],
  },
  {
    name: 'forgets a required member of a JSON variable',
    flow: ticket,
    given: { jsonData: { subject: 'No dial tone', priority: 'high', requester: {} } },
    intended: { 'Flow.jsonData': { subject: 'No dial tone', priority: 'high', requester: {} } },
    open: ['/Flow.jsonData/requester/email'],
  },
  {
    name: 'forgets the number of one line',
    flow: order,
    given: { 'Flow.order': { reference: 'ORD-5', lines: [{ SKU: 'A-1', quantity: 2 }, { sku: 'B-1' }] } },
    intended: { 'Flow.order': { reference: 'ORD-5', lines: [{ sku: 'A-1', quantity: 2 }, { sku: 'B-1' }] } },
    open: ['/Flow.order/lines/1/quantity'],
  },
  {
    name: 'forgets two of four required inputs of a claim',
    flow: claim,
    given: { claim_number: 'CL-1001', incident_date: '2025-03-29' },
    intended: { 'Flow.claimNumber': 'CL-1001', 'Flow.incidentDate': '2025-03-29' },
    open: ['/Flow.policyNumber', '/Flow.incidentType'],
  },
  {
    name: 'launches without inputs',
    flow: onboarding,
    launch: true,
    given: { flowId: 'e3b2c1a0-4567-89ab-cdef-1234567890ab' },
    intended: { flowId: 'e3b2c1a0-4567-89ab-cdef-1234567890ab', inputData: {} },
    open: ['/inputData/Flow.customerId'],
  },
  {
    name: 'launches with inputs that are empty and forgets the pinned version',
    flow: pinned,
    launch: true,
    given: { flowId: '5c0a1f7e-2b4d-4c1e-9a55-0f6b7c8d9e10', inputs: {} },
    intended: { flowId: '5c0a1f7e-2b4d-4c1e-9a55-0f6b7c8d9e10', flowVersion: '3.0', inputData: {} },
    open: ['/inputData/Flow.customerId'],
  },
]
