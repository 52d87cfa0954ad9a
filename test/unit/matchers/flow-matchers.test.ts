import { expect as jestExpect } from 'expect'
import { describe, expect as vitestExpect, test, vi } from 'vitest'
import type { FlowContract } from '../../../src/contract/contract.ts'
import { matchingFlowInputs, matchingFlowLaunch } from '../../../src/matchers/asymmetric.ts'
import { flowMatchers, type FlowMatchers } from '../../../src/matchers/flow-matchers.ts'
import { contractOf, inputsOf, onboarding } from '../../support/contracts.ts'

const unknownSchema: FlowContract = { ...contractOf(null), flow: { id: 'other', name: 'Unread', type: 'WORKFLOW' } }
const contracts = [onboarding, unknownSchema]
const good = { 'Flow.customerId': 'CUST-99887' }
const launch = { flowId: 'e3b2c1a0-4567-89ab-cdef-1234567890ab', inputData: good }

type Extended = (value: unknown) => FlowMatchers<void> & { readonly not: FlowMatchers<void> }

describe.each([
  ['Vitest', vitestExpect],
  ['Jest', jestExpect],
])('in %s, through any expect.extend', (_runner, runnerExpect) => {
  runnerExpect.extend({ ...flowMatchers(contracts) } as never)
  const expect = runnerExpect as unknown as Extended

  test('what a flow takes', () => {
    expect(good).toMatchFlowInputs('Customer Onboarding')
    expect(good).toMatchFlowInputs(onboarding)
    expect({}).not.toMatchFlowInputs(onboarding)
    vitestExpect(() => expect({}).toMatchFlowInputs(onboarding)).toThrow('Flow.customerId is missing')
    vitestExpect(() => expect(good).not.toMatchFlowInputs(onboarding)).toThrow('accepts the inputs')
  })

  test.each([
    ['an object', launch],
    ['JSON text', JSON.stringify(launch)],
    ['bytes', new TextEncoder().encode(JSON.stringify(launch))],
    ['a Node buffer', Buffer.from(JSON.stringify(launch))],
  ])('a launch request as %s', (_form, body) => {
    expect(body).toBeFlowLaunch()
    expect(body).toBeFlowLaunch('Customer Onboarding')
  })

  test('a violation, by rule and by path', () => {
    expect({}).toViolateFlowInputs(onboarding)
    expect({}).toViolateFlowInputs(onboarding, 'missing-input', '/Flow.customerId')
    expect(good).not.toViolateFlowInputs(onboarding)
    expect({}).not.toViolateFlowInputs(onboarding, 'missing-input', '/Flow.other')
  })

  test('a flow that nobody knows, or whose schema nobody knows, throws on both sides of not', () => {
    for (const side of [expect({}), expect({}).not]) {
      vitestExpect(() => side.toMatchFlowInputs('Custommer Onboarding')).toThrow('did you mean "Customer Onboarding"?')
      vitestExpect(() => side.toMatchFlowInputs('Unread')).toThrow('are unknown')
      vitestExpect(() => side.toMatchFlowOutputs(onboarding)).toThrow('are unknown')
      vitestExpect(() => side.toViolateFlowInputs('Unread')).toThrow('are unknown')
      vitestExpect(() => side.toBeFlowLaunch('nobody')).toThrow('No contract for flow "nobody"')
    }
  })
})

describe('misuse never turns a test green', () => {
  const { toMatchFlowInputs, toViolateFlowInputs, toBeFlowLaunch } = flowMatchers(contracts)

  test.each([[undefined], [null], [5], [{}]])('a flow that is %j', (flow) => {
    vitestExpect(() => call(toMatchFlowInputs, good, flow)).toThrow('A flow is named by its flow key')
  })

  test('a rule or a path that no violation can have', () => {
    vitestExpect(() => call(toViolateFlowInputs, good, onboarding, 'mising-input')).toThrow(
      'did you mean "missing-input"?',
    )
    vitestExpect(() => call(toViolateFlowInputs, good, onboarding, 'wrong-type', 'Flow.customerId')).toThrow(
      'no JSON Pointer',
    )
  })

  test('a flow key or a name where the id belongs', () => {
    vitestExpect(() => call(toBeFlowLaunch, { ...launch, flowId: 'Customer Onboarding' })).toThrow(
      'is launched by its id, e3b2c1a0-4567-89ab-cdef-1234567890ab',
    )
  })

  test('contracts that can be read only once', () => {
    const once = flowMatchers(new Set(contracts).values())
    for (let time = 0; time < 2; time += 1) {
      vitestExpect(call(once.toMatchFlowInputs, good, 'Customer Onboarding')).toMatchObject({ pass: true })
    }
  })
})

describe('asymmetric twins', () => {
  test('match, and keep each distinct reason of the calls they refused', () => {
    const matching = matchingFlowLaunch(() => contracts)()
    vitestExpect(matching.asymmetricMatch(launch)).toBe(true)
    vitestExpect(matching.toAsymmetricMatcher()).toBe('matchingFlowLaunch()')
    for (const inputData of [{}, {}, { ...good, more: 1 }]) matching.asymmetricMatch({ ...launch, inputData })
    vitestExpect(matching.toAsymmetricMatcher()).toMatch(/\(1\) missing-input: .* \(2\) unknown-input: /)
  })

  test('a mock may be called with launches of other flows before', () => {
    const post = vi.fn()
    post({ ...launch, flowId: 'of-no-contract' })
    post(launch)
    vitestExpect(post).toHaveBeenCalledWith(matchingFlowLaunch(() => contracts)())
  })

  test('an unknown flow throws where it is named, not where it is compared', () => {
    vitestExpect(() => matchingFlowInputs(() => contracts)('nobody')).toThrow('No contract for flow "nobody"')
  })

  test('however many reasons there are, the text stays short', () => {
    const matching = matchingFlowInputs(() => contracts)(contractOf(inputsOf({ a: { type: 'string' } })))
    for (let call = 0; call < 1_000; call += 1) matching.asymmetricMatch({ [`unknown${call}`]: 'x'.repeat(10_000) })
    vitestExpect(matching.toAsymmetricMatcher().length).toBeLessThan(2_000)
  })
})

function call(matcher: unknown, ...given: unknown[]): unknown {
  return (matcher as (...all: unknown[]) => unknown).call({}, ...given)
}
