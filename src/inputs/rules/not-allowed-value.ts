import type { Json } from '../../contract/json.ts'
import type { RuleKnowledge } from './rule-knowledge.ts'

/** A value that is not among the allowed ones. */
export const notAllowedValue: RuleKnowledge = {
  rule: 'not-allowed-value',
  keywords: ['enum', 'const'],
  explain({ path, keyword, value, data }, { who, name, print }) {
    const allowed: readonly Json[] = keyword === 'enum' && Array.isArray(value) ? value : [value ?? null]
    const shown = allowed
      .slice(0, 8)
      .map((one) => print(one, path))
      .join(', ')
    const rest = allowed.length > 8 ? ` and ${allowed.length - 8} more` : ''
    return {
      path,
      message: `${name(path)} is ${print(data, path)}: ${who} takes ${allowed.length === 1 ? 'only ' : ''}${shown}${rest}`,
      expected: allowed,
      received: data,
    }
  },
}
