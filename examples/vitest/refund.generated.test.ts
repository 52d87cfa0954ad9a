import { fc, test } from '@fast-check/vitest'
import { inputCases, invalidInputs, launchRequests, validInputs } from 'flow-contract/generators'
import { describe, expect } from 'vitest'
import { onboardingLaunch } from './launch-onboarding.ts'
import { isRefund } from './refund-guard.ts'

describe('the refund guard', () => {
  test.prop([validInputs('refund')])('lets everything pass that the flow takes', (inputs) => {
    expect(isRefund(inputs)).toBe(true)
  })

  test.prop([invalidInputs('refund')])('stops everything that the flow refuses', ({ inputs }) => {
    expect(isRefund(inputs)).toBe(false)
  })

  test.each(inputCases('refund'))('case: $name', ({ inputs, valid }) => {
    expect(isRefund(inputs)).toBe(valid)
  })
})

describe('the onboarding launch', () => {
  const customers = fc.record({
    number: fc.integer({ min: 0, max: 99_999 }),
    startsOn: fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    isUrgent: fc.boolean(),
  })

  test.prop([customers])('is right for every customer', (customer) => {
    expect(onboardingLaunch(customer)).toBeFlowLaunch('onboarding')
  })

  const inputs = validInputs('onboarding', { with: { 'Flow.priority': 'HIGH' } })

  test.prop([inputs])('can be drawn with inputs of our own', (drawn) => {
    expect(drawn).toMatchFlowInputs('onboarding')
    expect(drawn['Flow.priority']).toBe('HIGH')
  })

  test.prop([launchRequests('onboarding')])('survives being sent', (launch) => {
    expect(JSON.stringify(launch)).toBeFlowLaunch()
  })
})
