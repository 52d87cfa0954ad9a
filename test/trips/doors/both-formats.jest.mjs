import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from '@jest/globals'
import { matchingFlowInputs } from 'flow-contract/jest'

const require = createRequire(import.meta.url)
const required = require('flow-contract/jest')
const { parseContract } = require('flow-contract')

const inputs = { 'Flow.customerId': 'CUST-99887' }

test('one format answers from the project that the other has opened', () => {
  expect(required.matchingFlowInputs).not.toBe(matchingFlowInputs)
  expect(inputs).toEqual(matchingFlowInputs('onboarding'))
  rmSync(process.env.CONTRACTS_OF_THIS_RUN, { recursive: true })
  expect(inputs).toEqual(required.matchingFlowInputs('onboarding'))
  expect(inputs).toMatchFlowInputs('onboarding')
})

test('a contract of one format serves the matchers of the other', () => {
  const schema = { type: 'object', properties: { 'Flow.day': { type: 'string' } } }
  const contract = parseContract({
    formatVersion: 1,
    flow: { name: 'Nightly Payroll', type: 'WORKFLOW' },
    inputs: schema,
    outputs: null,
    source: { kind: 'hand' },
  })
  expect({ 'Flow.day': '2025-03-29' }).toEqual(matchingFlowInputs(contract))
  expect({ 'Flow.day': 29 }).not.toEqual(matchingFlowInputs(contract))
})
