import type { Json, JsonObject } from '../../contract/json.ts'
import { isJsonList } from './json-type.ts'
import { withMember, withoutMember } from '../../contract/members.ts'
import type { Breakage } from '../rules/rule-knowledge.ts'
import { breakageOf, textSlips } from './text-slips.ts'

/** What becomes of a value by a slip that keeps its type; some may be equal. */
export function valueSlips(value: Json): readonly Breakage[] {
  if (value === null) return []
  if (isJsonList(value)) return listSlips(value)
  switch (typeof value) {
    case 'string':
      return textSlips(value).map(breakageOf)
    case 'number':
      return [
        { name: 'one more', broken: value + 1 },
        { name: 'one less', broken: value - 1 },
        { name: 'a fraction more', broken: value + 0.5 },
        { name: 'ten times as much', broken: value * 10 + 0 },
        { name: 'with the sign changed', broken: 0 - value },
      ].filter(({ broken }) => Number.isFinite(broken))
    case 'boolean':
      return [{ name: 'the other boolean', broken: !value }]
    default:
      return objectSlips(value as JsonObject)
  }
}

const mostParts = 5

function listSlips(list: readonly Json[]): readonly Breakage[] {
  const parts = list.slice(0, mostParts)
  return [
    ...parts.flatMap((item, index) =>
      valueSlips(item)
        .slice(0, 2)
        .map(({ name, broken }) => ({ name: `an item ${name}`, broken: list.with(index, broken) })),
    ),
    ...(list.length === 0 ? [] : [{ name: 'an item left out', broken: list.slice(0, -1) }]),
    ...(list.length < 2 ? [] : [{ name: 'turned round', broken: list.toReversed() }]),
    { name: 'an item more', broken: [...list, list.at(-1) ?? null] },
  ]
}

function objectSlips(object: JsonObject): readonly Breakage[] {
  const parts = Object.entries(object).slice(0, mostParts)
  return [
    ...parts.flatMap(([name, member]) =>
      valueSlips(member)
        .slice(0, 2)
        .map((slip) => ({ name: `a member ${slip.name}`, broken: withMember(object, name, slip.broken) })),
    ),
    ...parts.map(([name]) => ({ name: 'a member left out', broken: withoutMember(object, name) })),
    { name: 'a member more', broken: withMember(object, 'unexpected', true) },
  ]
}
