import { onboarding, pinned } from './flows.ts'
import { launches } from './launches.ts'
import type { Slip } from './slip.ts'

const flowId = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'
const pinnedId = '5c0a1f7e-2b4d-4c1e-9a55-0f6b7c8d9e10'
const inputData = { 'Flow.customerId': 'CUST-99887' }
const intended = { flowId, inputData }
const intendedPinned = { flowId: pinnedId, flowVersion: '3.0', inputData }

/** Launch requests with something wrong around the inputs: the flow, its version, what else they hold. */
export const membersOfLaunch: readonly Slip[] = launches([
  { name: 'writes flowid', flow: onboarding, given: { flowid: flowId, inputData }, intended },
  { name: 'writes flow_id', flow: onboarding, given: { flow_id: flowId, inputData }, intended },
  { name: 'writes FlowId', flow: onboarding, given: { FlowId: flowId, inputData }, intended },
  { name: 'writes flowID', flow: onboarding, given: { flowID: flowId, inputData }, intended },
  { name: 'writes id for flowId', flow: onboarding, given: { id: flowId, inputData }, intended },
  { name: 'writes flow for flowId', flow: onboarding, given: { flow: flowId, inputData }, intended },
  {
    name: 'writes every key in snake case',
    flow: pinned,
    given: { flow_id: pinnedId, flow_version: '3.0', input_data: inputData },
    intended: intendedPinned,
  },
  {
    name: 'writes every key in Pascal case',
    flow: pinned,
    given: { FlowId: pinnedId, FlowVersion: '3.0', InputData: inputData },
    intended: intendedPinned,
  },
  {
    name: 'writes version for flowVersion',
    flow: pinned,
    given: { flowId: pinnedId, version: '3.0', inputData },
    intended: intendedPinned,
  },
  {
    name: 'sends the version as a number',
    flow: pinned,
    given: { flowId: pinnedId, flowVersion: 3, inputData },
    intended: intendedPinned,
  },
  {
    name: 'forgets the pinned version',
    flow: pinned,
    given: { flowId: pinnedId, inputData },
    intended: intendedPinned,
  },
  {
    name: 'launches the version before the pinned one',
    flow: pinned,
    given: { flowId: pinnedId, flowVersion: '2.0', inputData },
    intended: intendedPinned,
  },
  {
    name: 'sends a number for the name of the run',
    flow: onboarding,
    given: { flowId, name: 20250329, inputData },
    intended: { flowId, name: '20250329', inputData },
  },
  { name: 'forgets the flow id of a named flow', flow: onboarding, named: true, given: { inputData }, intended },
  {
    name: 'hands over the inputs map as the launch of a named flow',
    flow: onboarding,
    named: true,
    given: inputData,
    intended,
  },
  {
    name: 'sends an empty flow id of a named flow',
    flow: onboarding,
    named: true,
    given: { flowId: '', inputData },
    intended,
  },
  {
    name: 'sends the flow’s key for its id',
    flow: onboarding,
    given: { flowId: 'onboarding', inputData },
    intended,
  },
  {
    name: 'sends the flow’s name for its id',
    flow: onboarding,
    given: { flowId: 'Customer Onboarding', inputData },
    intended,
  },
  {
    name: 'leaves a line end after the flow id',
    flow: onboarding,
    given: { flowId: `${flowId}\n`, inputData },
    intended,
  },
  {
    name: 'sends a correlation id that a launch does not have',
    flow: onboarding,
    given: { flowId, inputData, correlationId: 'c-1' },
    intended,
  },
])
