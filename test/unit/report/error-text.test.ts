import { expect, test } from 'vitest'
import { FlowContractError } from '../../../src/contract/errors.ts'
import { toldError } from '../../../src/report/error-text.ts'

test('tells an error in one line that moves no cursor, and without its stack', () => {
  const thrown = [
    new FlowContractError('a-code', 'first\nsecond\u001b[2J'),
    new TypeError('first\nsecond\u001b[2J'),
    'first\nsecond\u001b[2J',
  ]
  const told = thrown.map(toldError)
  expect(told.map(({ code }) => code)).toEqual(['a-code', 'unexpected', 'unexpected'])
  for (const { message } of told) expect(message).toMatch(/first\\u000asecond\\u001b\[2J$/)
  expect(toldError(new Error('x'.repeat(10_000))).message.length).toBeLessThan(600)
})
