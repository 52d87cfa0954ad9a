import type { StandardSchemaV1 } from '@standard-schema/spec'
import { expect, test } from 'vitest'
import { flowSchema } from '../../../src/inputs/flow-schema.ts'
import { onboarding } from '../../support/contracts.ts'

// Typed by the specification's own package: what does not fit it does not compile.
const schema: StandardSchemaV1<unknown, unknown> = flowSchema(onboarding) as StandardSchemaV1

test('a value that the flow takes comes back as it is', () => {
  const inputs = { 'Flow.customerId': 'CUST-99887' }
  expect(schema['~standard'].validate(inputs)).toEqual({ value: inputs })
})

test('each violation is an issue with the path of its value', () => {
  expect(schema['~standard'].validate({ 'Flow.customerId': 7 })).toEqual({
    issues: [{ message: expect.stringContaining('the contract takes text'), path: ['Flow.customerId'] }],
  })
})

test('Vitest takes it for its own schemaMatching', () => {
  expect({ inputs: { 'Flow.customerId': 'CUST-99887' } }).toEqual({ inputs: expect.schemaMatching(schema) })
  expect({ inputs: {} }).not.toEqual({ inputs: expect.schemaMatching(schema) })
})
