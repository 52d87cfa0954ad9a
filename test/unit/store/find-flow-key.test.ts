import { describe, expect, test } from 'vitest'
import type { FlowIdentity } from '../../../src/contract/contract.ts'
import { dictionary } from '../../../src/contract/dictionary.ts'
import { renderContract } from '../../../src/contract/render-contract.ts'
import { filedFlows } from '../../../src/store/filed-flows.ts'
import { findFlowKey } from '../../../src/store/find-flow-key.ts'
import { memoryStore } from '../../../src/store/memory-store.ts'
import type { FlowConfig } from '../../../src/store/project-config.ts'
import { thrown } from '../../support/thrown.ts'

const flow = (name: string, type = 'WORKFLOW'): FlowIdentity => ({ name, type })

function contract(name: string, type?: string): string {
  return renderContract({ flow: flow(name, type), inputs: null, outputs: null, source: { kind: 'hand' } })
}

function keyOf(
  identity: FlowIdentity,
  flows: Readonly<Record<string, FlowConfig>> = {},
  files: Readonly<Record<string, string>> = {},
): string {
  const config = { contracts: 'flow-contracts', environments: {}, flows: dictionary(Object.entries(flows)) }
  return findFlowKey(config, filedFlows(memoryStore(files)), identity)
}

describe('the key of a flow', () => {
  test('is the alias that the config gives its exact name, before any file', () => {
    const flows = { start: { name: 'Customer Onboarding' }, other: { name: 'customer onboarding' } }
    expect(keyOf(flow('Customer Onboarding'), flows, { 'old.flow.json': contract('Customer Onboarding') })).toBe(
      'start',
    )
  })

  test('is told apart by the type, where two flows share the name', () => {
    const flows = { bot: { name: 'Help', type: 'digitalBot' }, call: { name: 'Help', type: 'INBOUNDCALL' } }
    expect(keyOf(flow('Help', 'DIGITALBOT'), flows)).toBe('bot')
    expect(keyOf(flow('Help', 'INBOUNDCALL'), flows)).toBe('call')
    expect(keyOf(flow('Help', 'VOICE'), flows, { 'line.flow.json': contract('Help', 'VOICE') })).toBe('line')
    expect(thrown(() => keyOf(flow('Help'), { a: { name: 'Help' }, b: { name: 'Help' } }))).toMatchObject({
      code: 'flow-ambiguous',
      keys: ['a', 'b'],
    })
  })

  test('is the one that a file has it under, for whichever environment', () => {
    expect(keyOf(flow('A B'), {}, { 'start.flow.json': contract('A B'), 'start@dev.flow.json': contract('A B') })).toBe(
      'start',
    )
    expect(keyOf(flow('A B'), {}, { 'start@dev.flow.json': contract('A B') })).toBe('start')
    const files = { 'one.flow.json': contract('A B'), 'two@dev.flow.json': contract('A B') }
    expect(thrown(() => keyOf(flow('A B'), {}, files)).code).toBe('flow-ambiguous')
  })

  test('is made from its name otherwise, whatever other files say', () => {
    const files = { 'broken.flow.json': '<<<<<<< HEAD', 'b.flow.json': contract('B'), 'recorded.json': '{}' }
    expect(keyOf(flow('Customer Onboarding'), {}, files)).toBe('customer-onboarding')
    expect(keyOf(flow('Customer Onboarding'), { 'customer-onboarding': {} }, files)).toBe('customer-onboarding')
    expect(keyOf(flow('__proto__'))).toBe('proto')
    expect(keyOf(flow('../../CON'))).toBe('con-flow')
  })

  test('is never that of another flow, nor one that a file system takes for the same', () => {
    for (const [flows, files, owner] of [
      [{}, { 'customer-onboarding.flow.json': contract('Customer-Onboarding') }, 'customer-onboarding'],
      [{}, { 'customer-onboarding.flow.json': '{' }, 'customer-onboarding'],
      [{}, { 'Customer-Onboarding@dev.flow.json': contract('B') }, 'Customer-Onboarding'],
      [{ 'customer-onboarding': { name: 'Another' } }, {}, 'customer-onboarding'],
    ] as const) {
      expect(thrown(() => keyOf(flow('Customer Onboarding'), flows, files))).toMatchObject({
        code: 'flow-key-taken',
        key: 'customer-onboarding',
        message:
          `The name of flow "Customer Onboarding" makes the flow key "customer-onboarding", which "${owner}" has already. ` +
          'Give it a key of its own: an alias under "flows" in the config, or, when it is imported, --key KEY',
      })
    }
  })
})
