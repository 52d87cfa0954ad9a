import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/contract/json.ts'
import { maskedJson } from '../../../src/inputs/masked-json.ts'
import { printValue } from '../../../src/inputs/print-value.ts'

describe('the value of a pair whose name is like a secret’s', () => {
  it.each<Json>([
    [['apiToken', 'SECRET1']],
    [
      ['customerId', 'x'],
      ['apiToken', 'SECRET1'],
    ],
    ['apiToken', { plain: 'SECRET1' }],
    ...['name', 'key', 'variable', 'field', 'parameter', 'id', 'label', 'Name'].map((name) => ({
      [name]: 'apiToken',
      value: 'SECRET1',
    })),
    ...['value', 'val', 'text', 'content', 'Value'].map((member) => ({ variable: 'apiToken', [member]: 'SECRET1' })),
    { value: ['SECRET1'], type: 'string', name: 'client_secret' },
  ])('is not printed: %j', (value) => {
    for (const shown of [printValue(value, '/x', 500), JSON.stringify(maskedJson(value))]) {
      expect(shown).toContain('***')
      expect(shown).not.toContain('SECRET1')
    }
  })

  it.each<Json>([
    [['customerId', 'CUST-99887']],
    { name: 'customerId', value: 'CUST-99887' },
    { variable: 'apiToken', type: 'CUST-99887' },
    ['apiToken', 'b', 'CUST-99887'],
  ])('is printed when the name is another, or no value stands beside it: %j', (value) => {
    expect(printValue(value, '/x', 500)).toContain('CUST-99887')
    expect(maskedJson(value)).toEqual(value)
  })
})
