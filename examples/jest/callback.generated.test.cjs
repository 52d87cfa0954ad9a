const { fc, test: property } = require('@fast-check/jest')
const { inputCases, validInputs } = require('flow-contract/generators')
const { callbackLaunch } = require('./launch-callback.cjs')

describe('the callback launch', () => {
  const phones = validInputs('callback').map((inputs) => inputs['Flow.phoneNumber'].replace('tel:', ''))
  const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })

  property.prop([phones, dates, fc.boolean()])('is right for every customer', (phone, at, isVip) => {
    expect(callbackLaunch({ phone, at, isVip })).toBeFlowLaunch('callback')
  })

  test.each(inputCases('callback').filter(({ valid }) => !valid))('case: $name', ({ inputs, rule, path }) => {
    expect(inputs).toViolateFlowInputs('callback', rule, path)
  })
})
