import { expect, test } from 'vitest'
import type { FlowContract } from '../../../src/contract/contract.ts'
import { renderContract } from '../../../src/contract/render-contract.ts'
import { renderJson } from '../../../src/contract/render-json.ts'

const contract: FlowContract = {
  source: { region: 'mypurecloud.com', kind: 'api' },
  outputs: null,
  flow: { type: 'WORKFLOW', name: 'Customer Onboarding', id: 'e3b2c1a0-4567-89ab-cdef-1234567890ab' },
  inputs: { type: 'object', required: ['Flow.b', 'Flow.a'], properties: { 'Flow.b': {}, 'Flow.a': { enum: [2, 1] } } },
}

const text = `{
  "$schema": "../node_modules/flow-contract/schemas/contract.schema.json",
  "formatVersion": 1,
  "flow": {
    "id": "e3b2c1a0-4567-89ab-cdef-1234567890ab",
    "name": "Customer Onboarding",
    "type": "WORKFLOW"
  },
  "inputs": {
    "properties": {
      "Flow.a": {
        "enum": [
          2,
          1
        ]
      },
      "Flow.b": {}
    },
    "required": [
      "Flow.b",
      "Flow.a"
    ],
    "type": "object"
  },
  "outputs": null,
  "source": {
    "kind": "api",
    "region": "mypurecloud.com"
  }
}
`

test('a contract file has sorted names, lists in their order, two spaces and a final newline', () => {
  expect(renderContract(contract)).toBe(text)
})

test('what a project knows, and whatever else an object carries, stays out of the file', () => {
  const laden = {
    ...contract,
    flow: { ...contract.flow, selfUri: '/api/v2/flows/e3b2c1a0', createdBy: 'somebody' },
    source: { ...contract.source, accessToken: 'secret' },
    project: { key: 'onboarding', ids: ['1'], callerExpects: { required: 'all' } },
  } as FlowContract
  expect(renderContract(laden)).toBe(text)
})

test('another place of the schema can be given', () => {
  expect(renderContract(contract, '../../schemas/contract.schema.json')).toBe(
    text.replace('../node_modules/flow-contract/schemas/', '../../schemas/'),
  )
})

test('names that look like numbers are sorted as the texts they are', () => {
  expect(renderJson({ 9: 1, 10: 2, a: 3 })).toBe('{\n  "10": 2,\n  "9": 1,\n  "a": 3\n}\n')
})
