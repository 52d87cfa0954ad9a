const { test: property } = require('@fast-check/jest')
const { inputCases, invalidInputs, validInputs } = require('flow-contract/generators')

property.prop([validInputs('refund')])('valid inputs pass', (inputs) => {
  expect(inputs).toMatchFlowInputs('refund')
})

property.prop([invalidInputs('refund')])('invalid inputs are refused as they say', ({ inputs, rule, path }) => {
  expect(inputs).toViolateFlowInputs('refund', rule, path)
})

test.each(inputCases('refund'))('case: $name', ({ inputs, valid, rule, path }) => {
  if (valid) expect(inputs).toMatchFlowInputs('refund')
  else expect(inputs).toViolateFlowInputs('refund', rule, path)
})

property.prop([validInputs('refund')], { seed: 1, numRuns: 500 })('this one has to fail', (inputs) => {
  const lines = inputs['Flow.lines'] ?? []
  expect(lines.every(({ quantity }) => quantity <= 50)).toBe(true)
})
