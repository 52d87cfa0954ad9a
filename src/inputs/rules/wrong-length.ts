import type { RuleKnowledge } from './rule-knowledge.ts'

/** Text that is too short or too long; JSON Schema counts Unicode characters. */
export const wrongLength: RuleKnowledge = {
  rule: 'wrong-length',
  keywords: ['minLength', 'maxLength'],
  explain({ path, keyword, params, data }, { who, name }) {
    const limit = Number(params['limit'])
    const demand = keyword === 'minLength' ? 'at least' : 'at most'
    return {
      path,
      message: `${name(path)} has ${characters([...String(data)].length)}: ${who} takes ${demand} ${characters(limit)}`,
      expected: limit,
      received: data,
    }
  },
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`
}
