import { expect, test } from 'vitest'
import { usageText } from '../../../src/report/usage-text.ts'

test.each([
  ["error: unknown option '--prot'\n(Did you mean --port?)", "unknown option '--prot' (did you mean --port?)"],
  [
    "error: too many arguments for 'types'. Expected 0 arguments but got 1.",
    "too many arguments for 'types'. Expected 0 arguments but got 1",
  ],
])('%j ends in one full stop, and says where to read more', (message, told) => {
  expect(usageText(message)).toBe(`${told}. See npx flow-contract --help`)
})
