import { describe, expect, test } from 'vitest'
import type { FlowContract } from '../../../src/contract/contract.ts'
import type { Json, JsonSchema } from '../../../src/contract/json.ts'
import { replay } from '../../../src/coverage/replay.ts'
import type { RunNotes, SentPayload } from '../../../src/coverage/run-notes.ts'
import { contractOf } from '../../support/contracts.ts'

const taking = (properties: Record<string, JsonSchema>): FlowContract => contractOf({ type: 'object', properties })
const before = taking({
  'Flow.a': { enum: ['LOW', 'HIGH'] },
  'Flow.apiToken': { type: 'string', pattern: '^tok-[0-9]{8}$' },
})
const noted = (testFile: string, ...payloads: readonly SentPayload[]): RunNotes => ({
  testFile,
  flows: { onboarding: { payloads, leftOut: 2 } },
})
const sent = (inputs: Json): SentPayload => ({ inputs })

describe('payloads that tests sent', () => {
  test('are judged by the new contract, each once, and lead to the test files', () => {
    const notes = [
      noted('b.test.ts', sent({ 'Flow.a': 'HIGH' }), sent({ 'Flow.a': 'LOW' })),
      noted('a.test.ts', sent({ 'Flow.a': 'HIGH' })),
      { testFile: 'c.test.ts', flows: { other: { payloads: [sent({ 'Flow.a': 'HIGH' })], leftOut: 5 } } },
    ]
    const result = replay(notes, 'onboarding', before, taking({ 'Flow.a': { enum: ['LOW'] } }))
    expect(result).toMatchObject({ replayed: 2, skipped: 0, leftOut: 4 })
    expect(result.broken).toEqual([
      {
        sent: { inputs: { 'Flow.a': 'HIGH' } },
        testFiles: ['a.test.ts', 'b.test.ts'],
        violations: [expect.objectContaining({ rule: 'not-allowed-value', path: '/Flow.a' })],
      },
    ])
  })

  test('are broken too where the new contract no longer knows an input', () => {
    const { broken } = replay([noted('a', sent({ 'Flow.a': 'LOW' }))], 'onboarding', before, taking({}))
    expect(broken[0]?.violations).toMatchObject([{ rule: 'unknown-input', path: '/Flow.a' }])
  })

  test('get a generated value where they are masked, which the old contract takes', () => {
    const masked: SentPayload = { inputs: { 'Flow.apiToken': '*** (masked)' }, masked: ['/Flow.apiToken'] }
    expect(replay([noted('a', masked)], 'onboarding', before, before)).toMatchObject({ replayed: 1, broken: [] })
    const longer = taking({ 'Flow.apiToken': { type: 'string', minLength: 20 } })
    const { broken } = replay([noted('a', masked)], 'onboarding', before, longer)
    expect(broken).toMatchObject([{ sent: masked, violations: [{ rule: 'wrong-length', path: '/Flow.apiToken' }] }])
  })

  test('that the old contract does not take, or whose masked values nobody can replace, are said to be skipped', () => {
    const lost: SentPayload = { inputs: { 'Flow.apiToken': ['*** (masked)'] }, masked: ['/Flow.apiToken/0'] }
    const result = replay([noted('a', lost, sent({ 'Flow.a': 'GONE' }))], 'onboarding', before, before)
    expect(result).toMatchObject({ replayed: 0, skipped: 2, broken: [] })
  })
})
