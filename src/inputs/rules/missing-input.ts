import { isJsonObject, type Json, type JsonObject } from '../../contract/json.ts'
import { pointerTo } from '../../contract/pointer.ts'
import { isJsonList, objectAt } from '../slips/json-type.ts'
import { withMember, withoutMember } from '../../contract/members.ts'
import type { Breakage, RuleKnowledge } from './rule-knowledge.ts'
import { sampleMember } from '../slips/sample-value.ts'

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
  breakages(site) {
    const object = objectAt(site)
    if (object === undefined) return []
    // Where another type is valid, the empty object lacks everything.
    if (isJsonList(site.value))
      return object === site.valid ? withoutEach(object, site.value) : [{ name: 'left out', broken: object }]
    if (!isJsonObject(site.value)) return []
    return Object.entries(site.value)
      .flatMap(([trigger, names]) => {
        // In `dependencies` a schema may stand in the place of names.
        if (!isJsonList(names)) return []
        if (Object.hasOwn(object, trigger)) return withoutEach(object, names)
        const triggered = withMember(object, trigger, sampleMember(site.schemas, trigger))
        return names.every((name) => Object.hasOwn(object, String(name)))
          ? withoutEach(triggered, names)
          : [{ name: 'left out', broken: triggered }]
      })
      .slice(0, mostMembers)
  },
}

const mostMembers = 30

function withoutEach(object: JsonObject, names: readonly Json[]): Breakage[] {
  return names
    .map(String)
    .filter((name) => Object.hasOwn(object, name))
    .slice(0, mostMembers)
    .map((name) => ({ name: 'left out', broken: withoutMember(object, name) }))
}
