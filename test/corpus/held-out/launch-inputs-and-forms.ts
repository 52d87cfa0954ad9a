import type { Slip } from '../slip.ts'
import { identityId, invoiceId, moveId, surveyId, ticketId, visitId } from './flow-ids.ts'
import { addressChange, appointment, escalation, identityCheck, invoiceReminder, surveyInvite } from './flows.ts'
import { identity, invoice, move, survey, ticket, visit } from './payloads.ts'

/** Launch requests whose inputs stand elsewhere. */
export const launchInputs: readonly Slip[] = [
  {
    name: 'the inputs of an invoice launch under inputs',
    flow: invoiceReminder,
    launch: true,
    given: { flowId: invoiceId, inputs: invoice },
    intended: { flowId: invoiceId, inputData: invoice },
  },
  {
    name: 'the inputs of a move under input_data',
    flow: addressChange,
    launch: true,
    given: { flowId: moveId, input_data: move },
    intended: { flowId: moveId, inputData: move },
  },
  {
    name: 'the inputs of a visit under parameters',
    flow: appointment,
    launch: true,
    given: { flowId: visitId, parameters: visit, name: 'booked on the web' },
    intended: { flowId: visitId, inputData: visit, name: 'booked on the web' },
  },
  {
    name: 'the inputs of a ticket beside its flow id',
    flow: escalation,
    launch: true,
    given: { flowId: ticketId, ...ticket },
    intended: { flowId: ticketId, inputData: ticket },
  },
  {
    name: 'the inputs of a survey as JSON text',
    flow: surveyInvite,
    launch: true,
    given: { flowId: surveyId, inputData: JSON.stringify(survey) },
    intended: { flowId: surveyId, inputData: survey },
  },
  {
    name: 'the inputs of a survey a level deeper, as for a bot',
    flow: surveyInvite,
    launch: true,
    given: { flowId: surveyId, inputData: { variables: survey } },
    intended: { flowId: surveyId, inputData: survey },
  },
  {
    name: 'the inputs of an identity check under the scope',
    flow: identityCheck,
    launch: true,
    given: {
      flowId: identityId,
      flowVersion: '4.0',
      inputData: { Flow: { caseId: 'CASE-71', document: { kind: 'passport', number: 'X4711' } } },
    },
    intended: { flowId: identityId, flowVersion: '4.0', inputData: identity },
  },
]

/** Launch requests in another form altogether. */
export const launchForms: readonly Slip[] = [
  {
    name: 'the options of an HTTP client for the launch of a move',
    flow: addressChange,
    launch: true,
    given: { method: 'POST', url: '/api/v2/flows/executions', data: { flowId: moveId, inputData: move } },
    intended: { flowId: moveId, inputData: move },
  },
  {
    name: 'the options of a fetch, whose body is text',
    flow: surveyInvite,
    launch: true,
    given: { method: 'POST', body: JSON.stringify({ flowId: surveyId, inputData: survey }) },
    intended: { flowId: surveyId, inputData: survey },
  },
  {
    name: 'a launch made to text twice',
    flow: appointment,
    launch: true,
    given: JSON.stringify(JSON.stringify({ flowId: visitId, inputData: visit })),
    intended: { flowId: visitId, inputData: visit },
  },
  {
    name: 'a launch as form fields',
    flow: surveyInvite,
    launch: true,
    given: new URLSearchParams({
      flowId: surveyId,
      'Flow.conversationId': 'conv-5120',
      'Flow.emailAddress': 'r@example.com',
    }).toString(),
    intended: {
      flowId: surveyId,
      inputData: { 'Flow.conversationId': 'conv-5120', 'Flow.emailAddress': 'r@example.com' },
    },
  },
  {
    name: 'the bytes of a launch whose inputs have no scope',
    flow: surveyInvite,
    launch: true,
    given: Buffer.from(
      JSON.stringify({ flowId: surveyId, inputData: { conversationId: 'conv-5120', emailAddress: 'r@example.com' } }),
    ),
    intended: {
      flowId: surveyId,
      inputData: { 'Flow.conversationId': 'conv-5120', 'Flow.emailAddress': 'r@example.com' },
    },
  },
]
