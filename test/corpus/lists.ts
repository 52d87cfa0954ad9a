import { onboarding, roster } from './flows.ts'
import { claim, order, ticket, wrapUp } from './rich-flows.ts'
import type { Slip } from './slip.ts'

const shift = {
  'Flow.agentId': '452',
  'Flow.dates': ['2025-03-29', '2025-03-30'],
  'Flow.payableMinutes': ['480', '450'],
}
const single = { 'Flow.agentId': '452', 'Flow.dates': ['2025-03-29'], 'Flow.payableMinutes': ['480'] }
const call = { 'Flow.conversationId': 'c-1', 'Flow.skills': ['billing', 'english'] }
const issue = {
  subject: 'No dial tone',
  priority: 'high',
  requester: { email: 'a@example.com' },
  tags: ['dial', 'tone'],
}

/** Lists that are none, and what is a list and should not be. */
export const lists: readonly Slip[] = [
  {
    name: 'sends a lone value for a list',
    flow: roster,
    given: { 'Flow.agentId': '452', 'Flow.dates': '2025-03-29', 'Flow.payableMinutes': '480' },
    intended: single,
  },
  {
    name: 'sends comma text for a list',
    flow: roster,
    given: { ...shift, 'Flow.dates': '2025-03-29,2025-03-30' },
    intended: shift,
  },
  {
    name: 'sends comma text with spaces for a list',
    flow: wrapUp,
    given: { ...call, 'Flow.skills': 'billing, english' },
    intended: call,
  },
  {
    name: 'sends semicolons for a list',
    flow: roster,
    given: { ...shift, 'Flow.dates': '2025-03-29;2025-03-30' },
    intended: shift,
  },
  {
    name: 'sends JSON text for a list',
    flow: roster,
    given: { ...shift, 'Flow.dates': '["2025-03-29","2025-03-30"]' },
    intended: shift,
  },
  {
    name: 'sends comma text for a list in a JSON variable',
    flow: ticket,
    given: { 'Flow.jsonData': { ...issue, tags: 'dial,tone' } },
    intended: { 'Flow.jsonData': issue },
  },
  {
    name: 'sends a Set for a list',
    flow: roster,
    given: { ...shift, 'Flow.dates': new Set(['2025-03-29', '2025-03-30']) },
    intended: shift,
  },
  {
    name: 'sends an object with indexes for a list',
    flow: roster,
    given: { ...shift, 'Flow.dates': { 0: '2025-03-29', 1: '2025-03-30' } },
    intended: shift,
  },
  {
    name: 'sends a list in a list',
    flow: roster,
    given: { ...shift, 'Flow.dates': [['2025-03-29', '2025-03-30']] },
    intended: shift,
  },
  {
    name: 'sends numbers in a list of text',
    flow: roster,
    given: { ...shift, 'Flow.payableMinutes': [480, 450] },
    intended: shift,
  },
  {
    name: 'sends one number for a list of text',
    flow: roster,
    given: { ...single, 'Flow.payableMinutes': 480 },
    intended: single,
  },
  {
    name: 'sends null among the items of a list',
    flow: roster,
    given: { ...shift, 'Flow.dates': ['2025-03-29', null, '2025-03-30'] },
    intended: shift,
  },
  {
    name: 'sends undefined among the items of a list',
    flow: wrapUp,
    given: { ...call, 'Flow.skills': ['billing', undefined, 'english'] },
    intended: call,
  },
  {
    name: 'sends a list with one item for text',
    flow: onboarding,
    given: { 'Flow.customerId': ['CUST-99887'] },
    intended: { 'Flow.customerId': 'CUST-99887' },
  },
  {
    name: 'sends one object for a list of objects',
    flow: order,
    given: { 'Flow.order': { reference: 'ORD-5', lines: { sku: 'A-1', quantity: 2 } } },
    intended: { 'Flow.order': { reference: 'ORD-5', lines: [{ sku: 'A-1', quantity: 2 }] } },
  },
  {
    name: 'sends each object of a list as JSON text',
    flow: order,
    given: { 'Flow.order': { reference: 'ORD-5', lines: ['{"sku":"A-1","quantity":2}'] } },
    intended: { 'Flow.order': { reference: 'ORD-5', lines: [{ sku: 'A-1', quantity: 2 }] } },
  },
  {
    name: 'sends one address for a list of addresses',
    flow: claim,
    given: {
      'Flow.claimNumber': 'CL-1001',
      'Flow.policyNumber': 'PN-7',
      'Flow.incidentDate': '2025-03-29',
      'Flow.incidentType': 'fire',
      'Flow.photoUrls': 'https://photos.example.com/1.jpg',
    },
    intended: {
      'Flow.claimNumber': 'CL-1001',
      'Flow.policyNumber': 'PN-7',
      'Flow.incidentDate': '2025-03-29',
      'Flow.incidentType': 'fire',
      'Flow.photoUrls': ['https://photos.example.com/1.jpg'],
    },
  },
]
