import { describe, expect, test } from 'vitest'
import { CollectedPayloads } from '../../../src/coverage/collected-payloads.ts'

function collected(...sent: readonly unknown[]): CollectedPayloads {
  const payloads = new CollectedPayloads()
  for (const inputs of sent) payloads.add(inputs)
  return payloads
}

describe('what a test file sent', () => {
  test('is the JSON that left, each payload once, in its order', () => {
    const { payloads, leftOut } = collected(
      { 'Flow.a': new Date(0), 'Flow.b': undefined },
      { 'Flow.a': 1 },
      { 'Flow.a': '1970-01-01T00:00:00.000Z' },
    ).noted()
    expect(payloads).toEqual([{ inputs: { 'Flow.a': '1970-01-01T00:00:00.000Z' } }, { inputs: { 'Flow.a': 1 } }])
    expect(leftOut).toBe(0)
  })

  test('is what was sent then, whatever the test does with the value later', () => {
    const inputs = { 'Flow.ids': ['1'] }
    const payloads = collected(inputs)
    inputs['Flow.ids'].push('2')
    expect(payloads.noted().payloads).toEqual([{ inputs: { 'Flow.ids': ['1'] } }])
  })

  test('tells where it was masked', () => {
    const token = 'sk_live_0123456789abcdefABCDEF'
    const { payloads } = collected({ 'Flow.login': { password: 'x', 'a/b': [{ apiKey: token }] }, 'Flow.a': 1 }).noted()
    expect(payloads[0]?.masked).toEqual(['/Flow.login/password', '/Flow.login/a~1b/0/apiKey'])
    expect(JSON.stringify(payloads)).not.toContain(token)
  })

  test('is limited, and says how many it holds not', () => {
    const many = collected(...Array.from({ length: 2_500 }, (_, index) => ({ 'Flow.a': index }))).noted()
    expect([many.payloads.length, many.leftOut]).toEqual([200, 2_300])
    const long = collected({ 'Flow.a': 'x'.repeat(40_000) }, { 'Flow.a': 'x' }).noted()
    expect([long.payloads, long.leftOut]).toEqual([[{ inputs: { 'Flow.a': 'x' } }], 1])
  })
})
