import type { FlowContract } from '../../src/contract/contract.ts'
import { inputsOf } from '../support/contracts.ts'
import { day, flowOf, moment, phone, text, yesOrNo } from './flow-of.ts'
import { claim, order, ticket, wrapUp } from './rich-flows.ts'

const customerNumber = {
  required: ['Flow.customerId'],
  properties: { 'Flow.customerId': { pattern: '^CUST-\\d{5}$' } },
}

/** The founding case's flow, with what its caller expects. */
export const onboarding: FlowContract = flowOf(
  { key: 'onboarding', id: 'e3b2c1a0-4567-89ab-cdef-1234567890ab', name: 'Customer Onboarding' },
  inputsOf({ 'Flow.customerId': text }),
  { config: 'flow-contract.config.json', callerExpects: customerNumber },
)

/** The same inputs in a flow whose version the config pins. */
export const pinned: FlowContract = flowOf(
  { key: 'offboarding', id: '5c0a1f7e-2b4d-4c1e-9a55-0f6b7c8d9e10', name: 'Customer Offboarding' },
  inputsOf({ 'Flow.customerId': text }),
  { config: 'flow-contract.config.json', version: '3.0', callerExpects: customerNumber },
)

/** Phone, moment, span of time, time of the day, a small whole number, yes or no. */
export const callback: FlowContract = flowOf(
  { key: 'callback', id: '7d1f4c9e-0a52-4b8f-8e63-3f0b9a6d2c11', name: 'Request Callback' },
  inputsOf(
    {
      'Flow.phoneNumber': phone,
      'Flow.callbackAt': moment,
      'Flow.queueName': text,
      'Flow.ringTimeout': { type: 'string', format: 'duration' },
      'Flow.notBefore': { type: 'string', format: 'time' },
      'Flow.attempts': { type: 'integer', minimum: 1, maximum: 10 },
      'Flow.isVip': yesOrNo,
    },
    ['Flow.phoneNumber', 'Flow.callbackAt', 'Flow.queueName'],
  ),
)

/** An amount, two lists of allowed values, a currency. */
export const refund: FlowContract = flowOf(
  { key: 'refund', id: '1b9e6a34-77c0-4d2a-b1f8-90ad5e3c4f22', name: 'Refund Order' },
  inputsOf(
    {
      'Flow.orderId': text,
      'Flow.amount': { type: 'number', minimum: 0.01 },
      'Flow.currency': { type: 'string', enum: ['EUR', 'GBP', 'USD'] },
      'Flow.reason': { type: 'string', enum: ['damaged', 'late delivery', 'changed mind', 'other'] },
      'Flow.shippingCost': { type: 'string', format: 'currency' },
      'Flow.note': { type: 'string', maxLength: 500 },
    },
    ['Flow.orderId', 'Flow.amount', 'Flow.reason'],
  ),
)

/** Lists of days and of text. */
export const roster: FlowContract = flowOf(
  { key: 'roster', id: '9f02d7b5-61ee-4a7c-a3d4-6b1c8e7f5a33', name: 'Roster Change' },
  inputsOf(
    {
      'Flow.agentId': text,
      'Flow.dates': { type: 'array', items: day, minItems: 1 },
      'Flow.payableMinutes': { type: 'array', items: text },
    },
    ['Flow.agentId', 'Flow.dates', 'Flow.payableMinutes'],
  ),
)

/** A contract whose names have no scope. */
export const survey: FlowContract = flowOf(
  { key: 'survey', id: '2a7c5d18-3e4f-4890-b6a1-c7d8e9f0a155', name: 'Survey Result' },
  inputsOf(
    {
      customerId: text,
      score: { type: 'integer', minimum: 0, maximum: 10 },
      comments: text,
      channel: { type: 'string', enum: ['voice', 'chat', 'email'] },
      answeredAt: moment,
    },
    ['customerId', 'score'],
  ),
)

/** A bot flow: its sessions carry the inputs a level deeper. */
export const bot: FlowContract = flowOf(
  { key: 'bot', id: 'a0b1c2d3-e4f5-4061-8273-8495a6b7c899', name: 'Account Bot', type: 'DIGITALBOT' },
  inputsOf({ 'Flow.accountNumber': text, 'Flow.isAuthenticated': yesOrNo }, ['Flow.accountNumber']),
)

/** Behind a gateway that takes the inputs under `inputs`. */
export const gateway: FlowContract = flowOf(
  { key: 'notify', id: 'b7a6c5d4-e3f2-4a1b-9c0d-8e7f6a5b4caa', name: 'Notify Customer' },
  inputsOf({ 'Flow.email': { type: 'string', format: 'email' }, 'Flow.template': text }, ['Flow.email']),
  { config: 'flow-contract.config.json', launchKey: 'inputs' },
)

/** All of them: one project's contracts. */
export const flows: readonly FlowContract[] = [
  onboarding,
  pinned,
  callback,
  refund,
  roster,
  ticket,
  survey,
  order,
  wrapUp,
  claim,
  bot,
  gateway,
]
