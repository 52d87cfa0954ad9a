import { callback, roster } from './flows.ts'
import { claim } from './rich-flows.ts'
import type { Slip } from './slip.ts'

const shift = { 'Flow.agentId': '452', 'Flow.dates': ['2025-03-29'], 'Flow.payableMinutes': ['480'] }
const call = {
  'Flow.phoneNumber': 'tel:+15551234567',
  'Flow.callbackAt': '2025-03-29T09:00:00Z',
  'Flow.queueName': 'Support',
}
const damage = {
  'Flow.claimNumber': 'CL-1001',
  'Flow.policyNumber': 'PN-7',
  'Flow.incidentDate': '2025-03-29',
  'Flow.incidentType': 'fire',
}
const nineOClock = Date.UTC(2025, 2, 29, 9)

/** Days, moments, times of the day and spans of time. A moment may be written otherwise, if it is the same one. */
export const times: readonly Slip[] = [
  {
    name: 'sends a moment for a day',
    flow: claim,
    given: { ...damage, 'Flow.incidentDate': '2025-03-29T00:00:00.000Z' },
    intended: damage,
  },
  {
    name: 'sends a Date for a day',
    flow: claim,
    given: { ...damage, 'Flow.incidentDate': new Date('2025-03-29') },
    intended: damage,
  },
  {
    name: 'sends Dates in a list of days',
    flow: roster,
    given: { ...shift, 'Flow.dates': [new Date('2025-03-29')] },
    intended: shift,
  },
  {
    name: 'sends a lone Date for a list of days',
    flow: roster,
    given: { ...shift, 'Flow.dates': new Date('2025-03-29') },
    intended: shift,
  },
  {
    name: 'sends a day with slashes, the year first',
    flow: claim,
    given: { ...damage, 'Flow.incidentDate': '2025/03/29' },
    intended: damage,
  },
  {
    name: 'sends a day in compact form',
    flow: claim,
    given: { ...damage, 'Flow.incidentDate': '20250329' },
    intended: damage,
  },
  {
    name: 'sends a day without leading zeros',
    flow: claim,
    given: { ...damage, 'Flow.incidentDate': '2025-3-29' },
    intended: damage,
  },
  {
    name: 'sends a British day',
    flow: claim,
    given: { ...damage, 'Flow.incidentDate': '29/03/2025' },
    intended: damage,
  },
  {
    name: 'sends an American day',
    flow: claim,
    given: { ...damage, 'Flow.incidentDate': '03/29/2025' },
    intended: damage,
  },
  {
    name: 'sends a German day',
    flow: claim,
    given: { ...damage, 'Flow.incidentDate': '29.03.2025' },
    intended: damage,
  },
  {
    name: 'sends a day that is the fourth of March or the third of April',
    flow: claim,
    given: { ...damage, 'Flow.incidentDate': '03/04/2025' },
    intended: { ...damage, 'Flow.incidentDate': '2025-03-04' },
    also: [{ ...damage, 'Flow.incidentDate': '2025-04-03' }],
  },
  {
    name: 'sends a day with white space',
    flow: roster,
    given: { ...shift, 'Flow.dates': [' 2025-03-29'] },
    intended: shift,
  },
  {
    name: 'sends milliseconds since 1970 for a moment',
    flow: callback,
    given: { ...call, 'Flow.callbackAt': nineOClock },
    intended: call,
  },
  {
    name: 'sends seconds since 1970 for a moment',
    flow: callback,
    given: { ...call, 'Flow.callbackAt': nineOClock / 1000 },
    intended: call,
  },
  {
    name: 'sends the text of milliseconds for a moment',
    flow: callback,
    given: { ...call, 'Flow.callbackAt': String(nineOClock) },
    intended: call,
  },
  {
    name: 'sends milliseconds since 1970 for a day',
    flow: claim,
    given: { ...damage, 'Flow.incidentDate': Date.UTC(2025, 2, 29) },
    intended: damage,
  },
  {
    name: 'sends an HTTP date for a moment',
    flow: callback,
    given: { ...call, 'Flow.callbackAt': 'Sat, 29 Mar 2025 09:00:00 GMT' },
    intended: call,
  },
  {
    name: 'sends a moment without seconds',
    flow: callback,
    given: { ...call, 'Flow.callbackAt': '2025-03-29T09:00Z' },
    intended: call,
  },
  {
    name: 'sends a moment without an offset',
    flow: callback,
    given: { ...call, 'Flow.callbackAt': '2025-03-29T09:00:00' },
    intended: call,
  },
  {
    name: 'sends a time of the day without seconds',
    flow: callback,
    given: { ...call, 'Flow.notBefore': '08:30' },
    intended: { ...call, 'Flow.notBefore': '08:30:00' },
  },
  {
    name: 'sends a time of the day without a leading zero',
    flow: claim,
    given: { ...damage, 'Flow.incidentTime': '8:30:00' },
    intended: { ...damage, 'Flow.incidentTime': '08:30:00' },
  },
  {
    name: 'sends a span of time in lower case',
    flow: callback,
    given: { ...call, 'Flow.ringTimeout': 'pt5m' },
    intended: { ...call, 'Flow.ringTimeout': 'PT5M' },
  },
  {
    name: 'sends a span of time in words',
    flow: callback,
    given: { ...call, 'Flow.ringTimeout': '5 minutes' },
    intended: { ...call, 'Flow.ringTimeout': 'PT5M' },
  },
  {
    name: 'sends a short span of time as libraries write it',
    flow: callback,
    given: { ...call, 'Flow.ringTimeout': '30s' },
    intended: { ...call, 'Flow.ringTimeout': 'PT30S' },
  },
]
