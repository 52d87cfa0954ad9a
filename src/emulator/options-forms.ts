import { isObject } from '../contract/json.ts'
import type { EmulatedClient, EmulatorCredentials } from './emulated-client.ts'
import type { Division, EmulatedFlow, FlowState } from './emulated-flow.ts'
import type { FlowsApiOptions } from './flows-api-options.ts'
import { choiceForm, listForm, objectForm, type OptionForms, recordForm, valueForm } from './option-form.ts'
import { callback, count, filledText, lifetime, secret, text, wait } from './option-values.ts'
import type { EmulatedOrganization } from './organization-entity.ts'

const states: readonly FlowState[] = ['published', 'checked-in', 'unpublished', 'deleted', 'other-division']

const identity: OptionForms<Division & EmulatedOrganization> = { id: text, name: text }

const credentials: OptionForms<EmulatorCredentials> = { clientId: filledText, clientSecret: secret }

const client: OptionForms<EmulatedClient> = { ...credentials, permissions: listForm(filledText) }

const failure: OptionForms<NonNullable<EmulatedFlow['failure']>> = { code: text, message: text }

const flow: OptionForms<EmulatedFlow> = {
  state: choiceForm(states),
  division: objectForm(identity, ['id', 'name']),
  description: text,
  outputs: valueForm(
    (value) => isObject(value) || typeof value === 'function',
    'an object, or a function that makes one',
  ),
  failure: objectForm(failure, ['code', 'message']),
}

/** What the options of an emulated organisation must be. */
export const flowsApiForms: OptionForms<FlowsApiOptions> = {
  contracts: valueForm(isIterable, 'a list of contracts, or what openContracts() gives'),
  environment: filledText,
  flows: recordForm(objectForm(flow)),
  credentials: objectForm(credentials, ['clientId', 'clientSecret']),
  clients: listForm(objectForm(client, ['clientId', 'clientSecret'])),
  organization: objectForm(identity, ['id', 'name']),
  onBadLaunch: choiceForm([422, 400, 'silent']),
  executionTime: wait,
  rateLimit: count(1),
  tokenLifetime: lifetime,
  keptLaunches: count(0),
  latency: wait,
  onAnswer: callback,
  now: callback,
  newId: callback,
}

function isIterable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}
