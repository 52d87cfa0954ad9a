const good = { 'Flow.customerId': 'CUST-99887' }

/** What runners do around a test: each case passes, whatever runs beside it. `timers` is `vi` or `jest`. */
exports.declareCases = ({ it, expect, timers }) => {
  for (let index = 0; index < 20; index += 1) {
    it.concurrent(`concurrent ${index}`, async () => {
      await new Promise((resolve) => setTimeout(resolve, (index * 7) % 11))
      if (index % 2 === 0) expect(good).toMatchFlowInputs('onboarding')
      else expect({ customerId: index }).toViolateFlowInputs('onboarding', 'unknown-input', '/customerId')
      await expect(Promise.resolve(good)).resolves.toMatchFlowInputs('onboarding')
      await expect(Promise.reject(good)).rejects.toMatchFlowInputs('onboarding')
    })
  }

  it('with fake timers', () => {
    timers.useFakeTimers()
    try {
      expect(good).toMatchFlowInputs('onboarding')
      expect({ 'Flow.customerId': new Date() }).toMatchFlowInputs('onboarding')
    } finally {
      timers.useRealTimers()
    }
  })
}
