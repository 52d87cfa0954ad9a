import { missingInput } from './missing-input.ts'
import { notAllowedValue } from './not-allowed-value.ts'
import { outOfRange } from './out-of-range.ts'
import type { RuleKnowledge } from './rule-knowledge.ts'
import { schemaRule } from './schema.ts'
import { unknownInput } from './unknown-input.ts'
import { wrongFormat } from './wrong-format.ts'
import { wrongItems } from './wrong-items.ts'
import { wrongLength } from './wrong-length.ts'
import { wrongPattern } from './wrong-pattern.ts'
import { wrongType } from './wrong-type.ts'

const knowledge: readonly RuleKnowledge[] = [
  missingInput,
  unknownInput,
  wrongType,
  notAllowedValue,
  outOfRange,
  wrongLength,
  wrongFormat,
  wrongPattern,
  wrongItems,
]

const byKeyword = new Map(knowledge.flatMap((one) => one.keywords.map((keyword) => [keyword, one] as const)))

/** The rule that a failed keyword breaks; `schema` for keywords without a rule of their own. */
export function ruleOf(keyword: string): RuleKnowledge {
  return byKeyword.get(keyword) ?? schemaRule
}
