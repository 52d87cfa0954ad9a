import { describe, expect, it } from 'vitest'
import type { ProjectFacts } from '../../../src/contract/contract.ts'
import { UnknownFlowError } from '../../../src/contract/errors.ts'
import { checkLaunch } from '../../../src/inputs/check-launch.ts'
import { contractOf, inputsOf, onboarding } from '../../support/contracts.ts'

const flowId = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'
const inputData = { 'Flow.customerId': 'CUST-99887' }
const other = {
  ...contractOf(inputsOf({ 'Flow.orderId': { type: 'string' } })),
  flow: { id: 'other-id', name: 'Refund', type: 'WORKFLOW' },
}
const sites = (body: unknown, flow?: string) =>
  checkLaunch([onboarding, other], body, flow).map(({ rule, path }) => `${rule} ${path}`)
const withFacts = (facts: Partial<ProjectFacts>) => contractOf(onboarding.inputs, facts)

describe('the founding case', () => {
  it('breaks the envelope, and so misses its input', () => {
    expect(sites({ flowId, inputs: { customerId: 'CUST-99887' } })).toEqual([
      'wrong-envelope /inputs',
      'missing-input /inputData/Flow.customerId',
    ])
  })

  it('passes when it is mended', () => {
    expect(sites({ flowId, inputData })).toEqual([])
  })
})

describe('the whole body', () => {
  it.each<[string, unknown, string[]]>([
    ['every member', { flowId, inputData, name: 'a run', flowVersion: '3.0' }, []],
    ['no version: null and empty text', { flowId, inputData, flowVersion: null }, []],
    ['an unknown member', { flowId, inputData, correlationId: 'x' }, ['wrong-envelope /correlationId']],
    ['a member in another case', { flowID: flowId, inputData }, ['wrong-envelope /flowID', 'wrong-envelope /flowId']],
    ['no flow', { inputData }, ['wrong-envelope /flowId']],
    ['an empty flow', { flowId: ' ', inputData }, ['wrong-envelope /flowId']],
    ['an unknown flow', { flowId: 'nobody', inputData }, ['wrong-envelope /flowId']],
    ['a version that is a number', { flowId, inputData, flowVersion: 3 }, ['wrong-type /flowVersion']],
    ['a name that is no text', { flowId, inputData, name: 5 }, ['wrong-type /name']],
    ['no inputs', { flowId }, ['missing-input /inputData/Flow.customerId']],
    ['null for the inputs', { flowId, inputData: null }, ['missing-input /inputData/Flow.customerId']],
    ['a list for the inputs', { flowId, inputData: [] }, ['wrong-type /inputData']],
    ['text for the inputs', { flowId, inputData: '{}' }, ['wrong-type /inputData']],
    ['a wrong input', { flowId, inputData: { 'Flow.customerId': 5 } }, ['wrong-type /inputData/Flow.customerId']],
    [
      'a value that is no JSON, once',
      { flowId, inputData: { 'Flow.customerId': 5n } },
      ['not-json /inputData/Flow.customerId'],
    ],
    ['a value that is no JSON beside the inputs', { flowId, inputData, name: 5n }, ['not-json /name']],
    [
      'the level of bot sessions',
      { flowId, inputData: { variables: inputData } },
      ['wrong-envelope /inputData/variables', 'missing-input /inputData/Flow.customerId'],
    ],
    ['no object', [], ['wrong-envelope ']],
    ['nothing', undefined, ['not-json ']],
  ])('%s', (_name, body, expected) => {
    expect(sites(body)).toEqual(expected)
  })

  it('is read from JSON text and bytes', () => {
    const text = JSON.stringify({ flowId, inputs: {} })
    const expected = ['wrong-envelope /inputs', 'missing-input /inputData/Flow.customerId']
    expect(sites(text)).toEqual(expected)
    expect(sites(Buffer.from(text))).toEqual(expected)
    expect(sites(new TextEncoder().encode(text).buffer)).toEqual(expected)
    expect(sites('flowId=abc&inputData=x')).toEqual(['not-json '])
    expect(sites('')).toEqual(['not-json '])
    expect(sites('{"flowId":')).toEqual(['not-json '])
  })
})

describe('the flow argument', () => {
  it('lets any flowId pass but another known flow’s', () => {
    expect(sites({ flowId: 'of-another-environment', inputData }, 'Customer Onboarding')).toEqual([])
    expect(sites({ flowId: 'other-id', inputData }, 'Customer Onboarding')).toEqual(['wrong-envelope /flowId'])
    expect(sites({ inputData }, 'Customer Onboarding')).toEqual(['wrong-envelope /flowId'])
  })

  it('throws when it is unknown', () => {
    expect(() => sites({ flowId, inputData }, 'Customer Onbording')).toThrow(UnknownFlowError)
  })

  it('takes no key or name for an id', () => {
    expect(sites({ flowId: 'Customer Onboarding', inputData })).toEqual(['wrong-envelope /flowId'])
  })
})

describe('the config', () => {
  it('switches the launch key', () => {
    const gateway = withFacts({ launchKey: 'inputs', config: 'flow-contract.config.json' })
    expect(checkLaunch([gateway], { flowId, inputs: inputData })).toEqual([])
    expect(checkLaunch([gateway], { flowId, inputData })).toMatchObject([
      { rule: 'wrong-envelope', path: '/inputData', source: 'config' },
      { rule: 'missing-input', path: '/inputs/Flow.customerId' },
    ])
  })

  it('pins the version', () => {
    const pinned = withFacts({ version: '3.0', config: 'flow-contract.config.json' })
    expect(checkLaunch([pinned], { flowId, inputData, flowVersion: '3.0' })).toEqual([])
    expect(checkLaunch([pinned], { flowId, inputData, flowVersion: '2.0' })).toMatchObject([
      { rule: 'not-allowed-value', path: '/flowVersion', source: 'config', expected: '3.0' },
    ])
    expect(checkLaunch([pinned], { flowId, inputData })).toMatchObject([
      { rule: 'not-allowed-value', path: '/flowVersion' },
    ])
  })

  it('knows the flow by every environment’s id', () => {
    expect(checkLaunch([withFacts({ ids: ['dev-id', 'prod-id'] })], { flowId: 'prod-id', inputData })).toEqual([])
  })
})

describe('a bot session', () => {
  const session = { flow: { id: flowId }, externalSessionId: 's', channel: { name: 'Messaging' } }

  it('carries its inputs a level deeper', () => {
    expect(sites({ ...session, inputData: { variables: inputData } })).toEqual([])
    expect(sites({ ...session, inputData })).toEqual([
      'wrong-envelope /inputData/Flow.customerId',
      'missing-input /inputData/variables/Flow.customerId',
    ])
    expect(sites({ ...session, flow: {}, inputData: { variables: inputData } })).toEqual(['wrong-envelope /flow/id'])
  })
})
