import { didYouMean } from '../../contract/nearest.ts'
import { escapeText } from '../../contract/escape-text.ts'
import { pointerSteps, pointerTo } from '../../contract/pointer.ts'
import { unknownInputBreakages } from './unknown-input-breakages.ts'
import type { Circumstances, Explanation, RuleKnowledge } from './rule-knowledge.ts'

/** A member that the contract does not name. */
export const unknownInput: RuleKnowledge = {
  rule: 'unknown-input',
  keywords: ['additionalProperties', 'unevaluatedProperties', 'propertyNames', 'false schema'],
  breakages: unknownInputBreakages,
  explain({ keyword, path, params, data }, circumstances) {
    const { who, name } = circumstances
    const member = params['additionalProperty'] ?? params['unevaluatedProperty'] ?? params['propertyName']
    if (member === undefined) return { path, message: `${name(path)}: ${who} takes no value here`, received: data }
    const at = pointerTo(path, String(member))
    const received = (data as Record<string, unknown>)[String(member)]
    return keyword === 'propertyNames'
      ? { path: at, message: `${name(at)}: ${who} takes no member of this name here`, received }
      : explainUnknown(at, received, circumstances)
  },
}

/** The words for an unknown member; at the top of the inputs the platform drops it, deeper the schema refuses it. */
export function explainUnknown(
  path: string,
  received: unknown,
  { who, name, knownNames, noun }: Circumstances,
): Explanation {
  const steps = pointerSteps(path)
  const fate = noun === 'input' ? '; the platform is reported to drop such inputs silently' : ''
  const message =
    steps.length === 1
      ? `${name(path)}: no such ${noun} in the contract${escapeText(didYouMean(steps[0] ?? '', knownNames))}${fate}`
      : `${name(path)}: ${who} knows no such member`
  return { path, message, received }
}
