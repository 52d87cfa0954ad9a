import type { JsonObject } from '../../src/contract/json.ts'
import { onboarding } from './contracts.ts'

const flowId = onboarding.flow.id ?? ''

/** What the founding case sent: the inputs under a key that the platform does not read. */
export const foundingLaunch: JsonObject = { flowId, inputs: { customerId: 'CUST-99887' } }

/** What it should have sent. */
export const goodLaunch: JsonObject = { flowId, inputData: { 'Flow.customerId': 'CUST-99887' } }

/** The address of launches, on any host. */
export const launchPath = '/api/v2/flows/executions'
