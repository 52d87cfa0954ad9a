import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowContract } from '../../src/contract/contract.ts'
import type { JsonObject, JsonSchema } from '../../src/contract/json.ts'
import { createFlowsApi, type FlowsApi } from '../../src/emulator/flows-api.ts'
import { checkInputs } from '../../src/inputs/check-inputs.ts'
import { createFlowsClient, type FlowsClient } from '../../src/platform/flows-client.ts'
import { recordFlows } from '../../src/record/record-flows.ts'
import { contractKeys, readContractFile } from '../../src/store/contract-files.ts'
import { memoryStore } from '../../src/store/memory-store.ts'

const name = fc.oneof(fc.stringMatching(/^Flow\.[A-Za-z]\w{0,8}$/), fc.constantFrom('type', 'properties', '__proto__'))
const property: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.constantFrom<JsonObject>(
    { type: 'string' },
    { type: 'integer', minimum: 1 },
    { type: ['number', 'null'] },
    { type: 'string', enum: ['LOW', 'HIGH'], description: 'How soon' },
    { type: 'array', items: { type: 'string', format: 'date' } },
    { type: 'object', properties: { sku: { type: 'string' } }, required: ['sku'], additionalProperties: false },
    { anyOf: [{ type: 'string' }, { type: 'boolean' }] },
  ),
)
const mapSchema: fc.Arbitrary<JsonObject> = fc
  .record(
    {
      $schema: fc.constantFrom('http://json-schema.org/draft-04/schema#', 'http://json-schema.org/draft-07/schema#'),
      title: fc.string(),
      properties: fc.dictionary(name, property, { noNullPrototype: true }),
      required: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
      additionalProperties: fc.boolean(),
    },
    { requiredKeys: ['properties'] },
  )
  .map((schema): JsonObject => ({ type: 'object', ...schema }))
const schemaOrNull = fc.option(mapSchema)

function contractsOf(schema: fc.Arbitrary<JsonSchema | null>): fc.Arbitrary<readonly FlowContract[]> {
  return fc.uniqueArray(
    fc.record({
      flow: fc.record({
        id: fc.uuid(),
        name: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
        type: fc.constantFrom('WORKFLOW', 'INBOUNDCALL', 'BOT'),
      }),
      inputs: schema,
      outputs: schema,
      source: fc.constant({ kind: 'api' } as const),
    }),
    { selector: ({ flow }) => flow.id, maxLength: 8 },
  )
}

function clientOf(api: FlowsApi): FlowsClient {
  return createFlowsClient({
    apiUrl: 'http://127.0.0.1',
    loginUrl: 'http://127.0.0.1',
    credentials: api.credentials,
    fetch: (url, init) => api.fetch(new Request(url, init)),
  })
}

function essence({ flow, inputs, outputs, source }: FlowContract): unknown {
  return JSON.parse(JSON.stringify({ flow, inputs, outputs, source }))
}

describe('what is read back from the emulator is what it was made from', () => {
  test('flow by flow, by id and by name', async () => {
    await fc.assert(
      fc.asyncProperty(contractsOf(schemaOrNull), async (contracts) => {
        const client = clientOf(createFlowsApi({ contracts }))
        for (const contract of contracts) {
          const { id = '' } = contract.flow
          expect(essence((await client.flow(id)).contract)).toEqual(essence(contract))
          expect(essence((await client.version(id, '1.0')).contract)).toEqual(essence(contract))
          const named = await client.flowsByName(contract.flow.name)
          expect(named.map((flow) => flow.contract.flow.id)).toContain(id)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('recorded as a whole, and a second time without a change', async () => {
    await fc.assert(
      fc.asyncProperty(contractsOf(mapSchema), async (contracts) => {
        const distinct = contracts.map((contract, index) => ({
          ...contract,
          flow: { ...contract.flow, name: `flow ${index}` },
        }))
        const client = clientOf(createFlowsApi({ contracts: distinct }))
        const store = memoryStore()
        const project = { store, environment: undefined, config: { contracts: '/', environments: {}, flows: {} } }
        await recordFlows({ client, project, flows: 'all' })
        const recorded = contractKeys(store).map((key) => readContractFile(store, key))
        expect(recorded.map((contract) => contract && essence(contract))).toEqual(distinct.map(essence))
        const again = await recordFlows({ client, project, flows: 'all' })
        expect(again.flows.every(({ outcome }) => outcome === 'unchanged')).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('and schemas of another form take the same inputs afterwards', async () => {
    const odd: readonly JsonSchema[] = [
      true,
      false,
      {},
      { title: 'Anything' },
      { minProperties: 1 },
      { type: ['object', 'null'], maxProperties: 1 },
      { properties: { 'Flow.a': { type: 'string' } } },
      { $ref: '#/definitions/map', definitions: { map: { type: 'object', required: ['a'] } } },
      { patternProperties: { '^Flow\\.': { type: 'string' } } },
    ]
    const values = [{}, { 'Flow.a': 'x' }, { 'Flow.a': 1 }, { a: 1, b: 2 }]
    for (const inputs of odd) {
      const contract: FlowContract = {
        flow: { id: '1', name: 'Odd', type: 'WORKFLOW' },
        inputs,
        outputs: null,
        source: { kind: 'hand' },
      }
      const read = (await clientOf(createFlowsApi({ contracts: [contract] })).flow('1')).contract
      for (const value of values) {
        expect([inputs, value, checkInputs(read, value).length > 0]).toEqual([
          inputs,
          value,
          checkInputs(contract, value).length > 0,
        ])
      }
    }
  })
})
