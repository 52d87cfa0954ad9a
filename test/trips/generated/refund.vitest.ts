import { fc, test } from '@fast-check/vitest'
import { inputCases, invalidInputs, launchRequests, validInputs } from 'flow-contract/generators'
import { expect } from 'vitest'

test.prop([validInputs('refund')])('valid inputs pass', (inputs) => {
  expect(inputs).toMatchFlowInputs('refund')
})

test.prop([invalidInputs('refund')])('invalid inputs are refused as they say', ({ inputs, rule, path }) => {
  expect(inputs).toViolateFlowInputs('refund', rule, path)
})

test.prop({ launch: launchRequests('refund'), times: fc.nat(3) })('launch requests pass', ({ launch }) => {
  expect(launch).toBeFlowLaunch('refund')
})

test.each(inputCases('refund'))('case: $name', ({ inputs, valid, rule, path }) => {
  if (valid) expect(inputs).toMatchFlowInputs('refund')
  else expect(inputs).toViolateFlowInputs('refund', rule, path)
})

test.prop([validInputs('refund')], { seed: 1, numRuns: 500 })('this one has to fail', (inputs) => {
  const lines = (inputs['Flow.lines'] ?? []) as { quantity: number }[]
  expect(lines.every(({ quantity }) => quantity <= 50)).toBe(true)
})
