import { escapeText } from '../../contract/escape-text.ts'
import type { RuleKnowledge } from './rule-knowledge.ts'

/** Text that does not match the pattern. */
export const wrongPattern: RuleKnowledge = {
  rule: 'wrong-pattern',
  keywords: ['pattern'],
  explain({ path, value, data }, { who, name, print }) {
    const pattern = String(value)
    const shown = escapeText(pattern.length > 200 ? `${pattern.slice(0, 200)}…` : pattern)
    return {
      path,
      message: `${name(path)} is ${print(data, path)}: ${who} takes text that matches ${shown}`,
      expected: pattern,
      received: data,
    }
  },
}
