import type { Json } from '../../contract/json.ts'
import { isJsonList } from '../../inputs/slips/json-type.ts'
import { itemKey } from '../../schema/equal-items.ts'
import type { Reading } from '../reading.ts'
import { converted } from './reader.ts'
import { scalarsOf, splitText } from './split-text.ts'
import type { Wanted } from './wanted.ts'

/** The same list with its equal items once, without its nulls, with its inner lists opened, or with its text split. */
export function itemReadings(value: Json, { items }: Wanted): readonly Reading[] {
  if (!items || !isJsonList(value)) return []
  return [
    converted(distinctItems(value), 1.5),
    converted(
      value.filter((item) => item !== null),
      2,
    ),
    converted(
      value.flatMap((item) => (isJsonList(item) ? item : [item])),
      2,
    ),
    ...splitItem(value),
  ]
}

function distinctItems(list: readonly Json[]): readonly Json[] {
  const seen = new Set<unknown>()
  return list.filter((item) => {
    const key = itemKey(item)
    return !seen.has(key) && seen.add(key)
  })
}

/** A list around a text that counts up the items. */
function splitItem([item, ...others]: readonly Json[]): readonly Reading[] {
  const split = typeof item === 'string' && others.length === 0 ? splitText(item) : undefined
  if (split === undefined) return []
  const scalars = scalarsOf(split.parts)
  const cost = split.cost + 0.25
  return [converted(split.parts, cost), ...(scalars === undefined ? [] : [converted(scalars, cost + 0.1)])]
}
