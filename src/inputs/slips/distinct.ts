import type { Json } from '../../contract/json.ts'
import { itemKey } from '../../schema/equal-items.ts'
import type { Breakage } from '../rules/rule-knowledge.ts'

/** The first of each value, and none that equals the valid one. */
export function distinct(valid: Json, breakages: readonly Breakage[]): readonly Breakage[] {
  const seen = new Set([itemKey(valid)])
  return breakages.filter(({ broken }) => {
    const key = itemKey(broken)
    return !seen.has(key) && seen.add(key)
  })
}
