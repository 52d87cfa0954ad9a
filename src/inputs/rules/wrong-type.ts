import type { Json } from '../../contract/json.ts'
import { isOfType, typeNames } from '../slips/json-type.ts'
import type { RuleKnowledge } from './rule-knowledge.ts'
import { typeSlips } from '../slips/type-slips.ts'

const words: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean',
  object: 'an object',
  array: 'a list',
  null: 'null',
}

/** A value of another JSON type. */
export const wrongType: RuleKnowledge = {
  rule: 'wrong-type',
  keywords: ['type'],
  explain({ path, value, data }, { who, name, print }) {
    const types = typeNames(value)
    const taken = types.map((type) => words[type] ?? type).join(' or ')
    return {
      path,
      message: `${name(path)} is ${foundWords(data, print(data, path))}: ${who} takes ${taken}`,
      expected: types.length === 1 ? (types[0] as Json) : types,
      received: data,
    }
  },
  breakages({ value, schemas, valid }) {
    const names = typeNames(value)
    return typeSlips(valid, schemas).filter(({ broken }) => !isOfType(broken, names))
  },
}

/** A value of any JSON type in words, around its printed form. */
export function foundWords(data: unknown, printed: string): string {
  if (data === null) return 'null'
  if (Array.isArray(data)) return `a list ${printed}`
  if (typeof data === 'object') return `an object ${printed}`
  return typeof data === 'string' ? `the text ${printed}` : `the ${typeof data} ${printed}`
}
