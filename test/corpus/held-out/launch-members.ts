import type { Slip } from '../slip.ts'
import { identityId, invoiceId, moveId, surveyId, ticketId, visitId } from './flow-ids.ts'
import { addressChange, appointment, escalation, identityCheck, invoiceReminder, surveyInvite } from './flows.ts'
import { identity, invoice, move, survey, ticket, visit } from './payloads.ts'

/** Launch requests whose other members are wrong. */
export const launchMembers: readonly Slip[] = [
  {
    name: 'a launch in snake case',
    flow: identityCheck,
    launch: true,
    given: { flow_id: identityId, flow_version: '4.0', inputData: identity },
    intended: { flowId: identityId, flowVersion: '4.0', inputData: identity },
  },
  {
    name: 'the pinned version as a number',
    flow: identityCheck,
    launch: true,
    given: { flowId: identityId, flowVersion: 4, inputData: identity },
    intended: { flowId: identityId, flowVersion: '4.0', inputData: identity },
  },
  {
    name: 'the version that was pinned a year ago',
    flow: identityCheck,
    launch: true,
    given: { flowId: identityId, flowVersion: '3.0', inputData: identity },
    intended: { flowId: identityId, flowVersion: '4.0', inputData: identity },
  },
  {
    name: 'a version, as most clients call it',
    flow: identityCheck,
    launch: true,
    given: { flowId: identityId, version: '4.0', inputData: identity },
    intended: { flowId: identityId, flowVersion: '4.0', inputData: identity },
  },
  {
    name: 'the version as the answer of a launch has it',
    flow: identityCheck,
    launch: true,
    given: { flowId: identityId, flowVersion: { id: '4.0', name: '4.0' }, inputData: identity },
    intended: { flowId: identityId, flowVersion: '4.0', inputData: identity },
  },
  {
    name: 'an id for the flow id',
    flow: escalation,
    launch: true,
    given: { id: ticketId, inputData: ticket },
    intended: { flowId: ticketId, inputData: ticket },
  },
  {
    name: 'the name of the flow for its id',
    flow: invoiceReminder,
    launch: true,
    given: { flowId: 'Invoice Reminder', inputData: invoice },
    intended: { flowId: invoiceId, inputData: invoice },
  },
  {
    name: 'the id of the survey, copied into the launch of a ticket',
    flow: escalation,
    launch: true,
    named: true,
    given: { flowId: surveyId, inputData: ticket },
    intended: { flowId: ticketId, inputData: ticket },
  },
  {
    name: 'an id in capitals, from a Windows registry',
    flow: appointment,
    launch: true,
    given: { flowId: visitId.toUpperCase(), inputData: visit },
    intended: { flowId: visitId, inputData: visit },
  },
  {
    name: 'a flow id that the environment did not set',
    flow: appointment,
    launch: true,
    named: true,
    given: { flowId: undefined, inputData: visit },
    intended: { flowId: visitId, inputData: visit },
  },
  {
    name: 'a correlation id and a priority that no launch takes',
    flow: addressChange,
    launch: true,
    given: { flowId: moveId, correlationId: 'c-1', priority: 5, inputData: move },
    intended: { flowId: moveId, inputData: move },
  },
  {
    name: 'a number for the name of a run',
    flow: surveyInvite,
    launch: true,
    given: { flowId: surveyId, name: 5120, inputData: survey },
    intended: { flowId: surveyId, name: '5120', inputData: survey },
  },
]
