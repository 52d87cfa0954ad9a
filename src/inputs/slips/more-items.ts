import { isJsonObject, type Json, type JsonObject } from '../../contract/json.ts'
import { itemKey } from '../../schema/equal-items.ts'
import { isJsonList } from './json-type.ts'
import { withMember } from '../../contract/members.ts'
import type { BreakageSite } from '../rules/rule-knowledge.ts'
import { sampleOf } from './sample-value.ts'

/**
 * Some ways to add items to a list: its last ones again, or such as its schema shows; changed where no two may be equal.
 */
export function moreItems(
  list: readonly Json[],
  count: number,
  { schemas }: BreakageSite,
): readonly (readonly Json[])[] {
  const isUnique = schemas.some(({ uniqueItems }) => uniqueItems === true)
  const prefixes = schemas.flatMap(({ prefixItems, items }) => [prefixItems, items]).filter(isJsonList)
  const samples = schemas.flatMap(({ items }) => (isJsonList(items) ? [] : itemAt(items)))
  const inPlaces =
    prefixes.length === 0 ? [] : (prefixes[0] ?? []).slice(list.length, list.length + count).map(sampleOf)
  const seeds = list.length === 0 ? [...samples, ...plainItems] : [...list.slice(-1), ...list.slice(0, 1), ...samples]
  const ways = [...new Map(seeds.map((seed) => [itemKey(seed), seed])).values()].slice(0, count > 100 ? 1 : mostWays)
  return ways.map((seed) => {
    const needed = count - inPlaces.length
    return [...inPlaces, ...(isUnique ? distinctItems([...list, ...inPlaces], seed, needed) : repeated(seed, needed))]
  })
}

/** A plausible item of a schema of items; empty when it says nothing of them. */
export function itemAt(schema: Json | undefined): readonly Json[] {
  return isJsonObject(schema) && Object.keys(schema).length > 0 ? [sampleOf(schema)] : []
}

const plainItems: readonly Json[] = ['text', 1, true, {}, [], null]
const mostWays = 4

function repeated(item: Json, count: number): Json[] {
  return Array.from({ length: count }, () => item)
}

/** Items like one that are equal to none that is there; fewer where there are no more (booleans, null). */
function distinctItems(taken: readonly Json[], seed: Json, count: number): Json[] {
  const keys = new Set(taken.map(itemKey))
  const items: Json[] = []
  for (let step = 0; items.length < count && step <= count + taken.length; step += 1) {
    const item = variant(seed, step)
    const key = itemKey(item)
    if (keys.has(key)) continue
    keys.add(key)
    items.push(item)
  }
  return items
}

/** The item changed a little, in another way for each step; its type stays where it can. */
function variant(item: Json, step: number): Json {
  if (step === 0) return item
  // Far out, the next number is more than a step away.
  if (typeof item === 'number') return Math.abs(item) < 2 ** 32 ? item + step : step
  if (typeof item === 'string') return item + String(step)
  if (typeof item === 'boolean') return step === 1 ? !item : step
  if (isJsonList(item)) return item.length === 0 ? [step] : item.with(0, variant(item[0] as Json, step))
  return isJsonObject(item) ? changedMember(item, step) : step
}

function changedMember(object: JsonObject, step: number): JsonObject {
  const entries = Object.entries(object)
  const [name, value] =
    entries.find(([, member]) => typeof member === 'string') ??
    entries.find(([, member]) => typeof member === 'number') ??
    entries[0] ??
    (['more', 0] as const)
  return withMember(object, name, variant(value, step))
}
