import type { RuleKnowledge } from './rule-knowledge.ts'

/** How a format's values look, where a sample says more than the format's name. */
const samples: Readonly<Record<string, string>> = {
  date: '2025-03-29',
  'date-time': '2025-03-29T09:30:00Z',
  time: '09:30:00',
  duration: 'PT5M',
  currency: '12.50|USD',
  phone: 'tel:+15551234567',
  email: 'name@example.com',
  uri: 'https://example.com/',
  uuid: 'e3b2c1a0-4567-89ab-cdef-1234567890ab',
}

/** Text that is not in the format asked for. */
export const wrongFormat: RuleKnowledge = {
  rule: 'wrong-format',
  keywords: ['format'],
  explain({ path, value, data }, { who, name, print }) {
    const format = String(value)
    const sample = Object.hasOwn(samples, format) ? ` such as ${samples[format]}` : ''
    return {
      path,
      message: `${name(path)} is ${print(data, path)}: ${who} takes the format ${format}${sample}`,
      expected: format,
      received: data,
    }
  },
}
