import type { Json } from '../../contract/json.ts'
import { itemKey } from '../../schema/equal-items.ts'
import { distinct } from '../slips/distinct.ts'
import { isJsonList, jsonTypeOf, takesValue } from '../slips/json-type.ts'
import type { Breakage, BreakageSite, RuleKnowledge } from './rule-knowledge.ts'
import { typeSlips } from '../slips/type-slips.ts'
import { valueSlips } from '../slips/value-slips.ts'

/** A value that is not among the allowed ones. */
export const notAllowedValue: RuleKnowledge = {
  rule: 'not-allowed-value',
  keywords: ['enum', 'const'],
  explain({ path, keyword, value, data }, { who, name, print }) {
    const allowed: readonly Json[] = keyword === 'enum' && Array.isArray(value) ? value : [value ?? null]
    const shown = allowed
      .slice(0, 8)
      .map((one) => print(one, path))
      .join(', ')
    const rest = allowed.length > 8 ? ` and ${allowed.length - 8} more` : ''
    return {
      path,
      message: `${name(path)} is ${print(data, path)}: ${who} takes ${allowed.length === 1 ? 'only ' : ''}${shown}${rest}`,
      expected: allowed,
      received: data,
    }
  },
  breakages(site) {
    const allowed = keysOf(site)
    return distinct(site.valid, slipsAt(site))
      .filter(({ broken }) => !allowed.has(itemKey(broken)) && takesValue(site.schemas, broken))
      .slice(0, 30)
  },
}

const allowedKeys = new WeakMap<readonly Json[], ReadonlySet<unknown>>()

function keysOf({ keyword, value }: BreakageSite): ReadonlySet<unknown> {
  if (keyword !== 'enum' || !isJsonList(value)) return new Set([itemKey(value)])
  let keys = allowedKeys.get(value)
  if (keys === undefined) allowedKeys.set(value, (keys = new Set(value.map(itemKey))))
  return keys
}

const strangers: readonly Breakage[] = [
  { name: 'a value of another list', broken: 'OTHER' },
  { name: 'a value of another list', broken: 'unknown' },
  { name: 'another number', broken: 999 },
]

/** Slips of the valid value and of other allowed ones; another value of its type, and of other types. */
function slipsAt({ value, valid, schemas }: BreakageSite): readonly Breakage[] {
  const ofType = strangers.filter(({ broken }) => jsonTypeOf(broken) === jsonTypeOf(valid))
  const others = isJsonList(value) ? value.slice(0, 3).filter((one) => one !== valid) : []
  return [
    ...valueSlips(valid).slice(0, 12),
    ...ofType,
    ...others.flatMap((one) => (jsonTypeOf(one) === jsonTypeOf(valid) ? valueSlips(one).slice(0, 2) : [])),
    ...typeSlips(valid, schemas),
  ]
}
