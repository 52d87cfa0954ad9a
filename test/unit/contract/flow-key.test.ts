import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowKeyFromName } from '../../../src/contract/flow-key.ts'
import { unsafeName } from '../../../src/store/file-safe-name.ts'

test.each([
  ['Customer Onboarding', 'customer-onboarding'],
  ['CustomerOnboarding', 'customer-onboarding'],
  ['SMSNotify_v2.0 (EMEA)', 'sms-notify-v2-0-emea'],
  ["Customer's  choice", 'customers-choice'],
  ['  ../etc/passwd ', 'etc-passwd'],
  ['Zürich – Café', 'zurich-cafe'],
  ['顧客 登録', '顧客-登録'],
  ['고객 등록', '고객-등록'],
  ['CON', 'con-flow'],
  ['com1', 'com1-flow'],
  ['🎉', 'flow-1f389'],
  ['', 'flow-unnamed'],
])('%s gives %s', (name, key) => {
  expect(flowKeyFromName(name)).toBe(key)
})

test('every name gives a key that is safe as a file name, and the key gives itself', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 })),
      (name) => {
        const key = flowKeyFromName(name)
        expect(unsafeName(key)).toBeUndefined()
        expect(Buffer.byteLength(key)).toBeLessThanOrEqual(105)
        expect(flowKeyFromName(key)).toBe(key)
      },
    ),
    { numRuns: 500 },
  )
})

test('a long name is cut between characters', () => {
  expect(flowKeyFromName('x'.repeat(300))).toBe('x'.repeat(100))
  expect(flowKeyFromName('客'.repeat(300))).toBe('客'.repeat(33))
})
