import { escapeText } from '../../contract/escape-text.ts'
import { textAt } from '../slips/json-type.ts'
import { preferred } from '../slips/preferred.ts'
import type { RuleKnowledge } from './rule-knowledge.ts'
import { matcherOf, meetsOthers } from '../slips/text-demands.ts'
import { breakageOf, distinctSlips, type Slip, textSlips } from '../slips/text-slips.ts'

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
  breakages(site) {
    const text = textAt(site)
    if (text === undefined || typeof site.value !== 'string') return []
    const pattern = site.value
    const matches = matcherOf(pattern)
    const missing = [...textSlips(text), ...oddTexts(text, pattern)].filter((slip) => !matches(slip.text))
    const meets = meetsOthers(site)
    return preferred(distinctSlips(site.valid, missing), (slip) => meets(slip.text))
      .slice(0, 30)
      .map(breakageOf)
  },
}

const oddCharacters = ['!', '-', '_', '.', '/', '0', 'x', 'é', '😀'] as const

/** What other patterns refuse: characters that they exclude, and what only looks like a text for them. */
function oddTexts(text: string, pattern: string): readonly Slip[] {
  return [
    { name: 'the pattern itself', text: pattern },
    ...piecesOf(pattern).map((piece) => ({ name: 'a piece of the pattern in front', text: piece + text })),
    ...oddCharacters.map((odd) => ({ name: 'an odd character behind', text: text + odd })),
    ...oddCharacters.map((odd) => ({ name: 'an odd character in front', text: odd + text })),
    ...oddCharacters.map((odd) => ({ name: 'all odd characters', text: text.replace(/./gsu, odd) })),
    ...oddCharacters.map((odd) => ({ name: 'an odd character alone', text: odd })),
  ]
}

/** Words that stand in a pattern: one that must not occur (`^(?!test)`) is among them. */
function piecesOf(pattern: string): readonly string[] {
  return (pattern.match(/[A-Za-z0-9]{2,}/g) ?? []).slice(0, 4)
}
