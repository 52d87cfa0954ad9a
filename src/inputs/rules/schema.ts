import { escapeText } from '../../contract/escape-text.ts'
import type { RuleKnowledge } from './rule-knowledge.ts'
import { schemaBreakages } from './schema-breakages.ts'

const demands: Readonly<Record<string, string>> = {
  not: 'only what does not fit',
  anyOf: 'only what fits one of',
  oneOf: 'only what fits exactly one of',
  minProperties: 'no fewer members than',
  maxProperties: 'no more members than',
}

/** Any other keyword of JSON Schema. */
export const schemaRule: RuleKnowledge = {
  rule: 'schema',
  keywords: [],
  breakages: schemaBreakages,
  explain({ path, keyword, value, params, data }, { who, name, print }) {
    const matches = params['passingSchemas']
    const both = Array.isArray(matches)
      ? ` (it fits alternatives ${matches.map((index) => Number(index) + 1).join(' and ')})`
      : ''
    const demand = demands[keyword] ?? `only what the keyword ${escapeText(keyword)} lets through:`
    return {
      path,
      message: `${name(path)} is ${print(data, path)}${both}: ${who} takes ${demand} ${print(value, path)}`,
      ...(value === undefined ? {} : { expected: value }),
      received: data,
    }
  },
}
