import { describe, expect, test } from 'vitest'
import { maskSecrets } from '../../../src/inputs/print-value.ts'

describe('a value that text gives to a name like a secret', () => {
  test.each([
    ['password=s3cret&user=a', 'password=***&user=a'],
    ['{"client_secret":"s3cret","a":1}', '{"client_secret":"***","a":1}'],
    ['"{\\"apiKey\\": \\"s3cret\\"}"', '"{\\"apiKey\\": \\"***\\"}"'],
    ['status 400: client_secret=s3cret', 'status 400: client_secret=***'],
    ['url=token=s3cret', 'url=token=***'],
    ['secret: token=s3cret; note: b', 'secret: ***; note: b'],
    ['customerId: CUST-99887', 'customerId: CUST-99887'],
  ])('%s', (text, masked) => {
    expect(maskSecrets(text)).toBe(masked)
  })
})

test('long texts take no long time', () => {
  const start = performance.now()
  for (const text of ['a'.repeat(200_000), 'a='.repeat(100_000), `secret${' '.repeat(200_000)}`]) maskSecrets(text)
  expect(performance.now() - start).toBeLessThan(2_000)
})
