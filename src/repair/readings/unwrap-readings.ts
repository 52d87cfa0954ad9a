import { isJsonObject, type Json } from '../../contract/json.ts'
import { isJsonList } from '../../inputs/slips/json-type.ts'
import type { Reading } from '../reading.ts'

/** Names of members that are only there to hold a value. */
const holders = new Set(['value', 'values', 'id', 'ids', 'item', 'items', 'data', 'text', 'list', 'entities', 'result'])
/** What may stand beside a held value without saying more than the value. */
const besides = new Set(['type', '__type', 'datatype'])
/** What names a held value for people, as the options of a select box do. */
const labels = new Set(['label', 'name', 'title', 'text', 'displayname'])
/** The members of the platform's references to its own objects. */
const referenceParts = new Set(['id', 'name', 'selfUri'])

/** The one value that a list or an object is made around. */
export function unwrapReadings(value: Json): readonly Reading[] {
  if (isJsonList(value)) return value.length === 1 ? [unwrapped('0', value[0] as Json, itemCost(value[0]))] : []
  if (!isJsonObject(value)) return []
  const names = Object.keys(value)
  const [only] = names
  if (only === undefined || names.length > referenceParts.size) return []
  if (names.length === 1) return [unwrapped(only, value[only] as Json, holders.has(only.toLowerCase()) ? 1 : 1.75)]
  const held = names.filter((name) => !besides.has(name.toLowerCase()))
  if (held.length === 1 && held[0] !== undefined && /value$/i.test(held[0]))
    return [unwrapped(held[0], value[held[0]] as Json, 1.25)]
  const isOption = names.every((name) => name === 'value' || labels.has(name.toLowerCase()))
  if (isOption && value['value'] !== undefined) return [unwrapped('value', value['value'], 2)]
  const isReference = names.every((name) => referenceParts.has(name)) && typeof value['id'] === 'string'
  return isReference ? [unwrapped('id', value['id'] as Json, 3)] : []
}

/** An item with a value of its own is likelier the one pair of a list of names and values. */
function itemCost(item: Json | undefined): number {
  return isJsonObject(item) && Object.hasOwn(item, 'value') ? 1.25 : 1
}

function unwrapped(step: string, value: Json, cost: number): Reading {
  return { how: 'unwrap', step, value, cost }
}
