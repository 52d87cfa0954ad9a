import { pointerTo } from '../../contract/pointer.ts'
import type { RuleKnowledge } from './rule-knowledge.ts'

/** A required member is not there. */
export const missingInput: RuleKnowledge = {
  rule: 'missing-input',
  keywords: ['required', 'dependentRequired', 'dependencies'],
  explain({ path, params }, { who, name, wasUndefined }) {
    const missing = pointerTo(path, String(params['missingProperty']))
    const because =
      params['property'] === undefined ? '' : ` when ${name(pointerTo(path, String(params['property'])))} is given`
    const undefinedNote = wasUndefined(missing) ? ' (it was undefined, which JSON leaves out)' : ''
    return { path: missing, message: `${name(missing)} is missing${undefinedNote}: ${who} requires it${because}` }
  },
}
