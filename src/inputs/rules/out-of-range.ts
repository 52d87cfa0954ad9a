import type { Json } from '../../contract/json.ts'
import type { RuleKnowledge } from './rule-knowledge.ts'

const demands: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'less than',
}

/** A number outside its bounds, or off its grid. */
export const outOfRange: RuleKnowledge = {
  rule: 'out-of-range',
  keywords: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  explain({ path, keyword, params, data }, { who, name, print }) {
    const expected = (keyword === 'multipleOf' ? params['multipleOf'] : params['limit']) as Json
    const demand = keyword === 'multipleOf' ? 'multiples of' : demands[String(params['comparison'])]
    return {
      path,
      message: `${name(path)} is ${print(data, path)}: ${who} takes ${demand} ${String(expected)}`,
      expected,
      received: data,
    }
  },
}
