import { isJsonObject, type Json } from '../../contract/json.ts'
import { isJsonList } from '../../inputs/slips/json-type.ts'
import type { Reading } from '../reading.ts'
import { scalarsOf } from './split-text.ts'
import { converted } from './reader.ts'
import type { Wanted } from './wanted.ts'

/** A name and its value. */
export type Pair = readonly [name: string, value: Json]

/** The object that a list of names and values, or a query string, stands for. */
export function objectReadings(value: Json, wanted: Wanted): readonly Reading[] {
  if (!wanted.takes('object')) return []
  if (typeof value === 'string') return queryReadings(value)
  if (!isJsonList(value)) return []
  if (value.length === 0) return [converted({}, 1.5)]
  return [
    ...ofPairs(value.map(pairOfList), 1),
    ...ofPairs(value.map(pairOfObject), 1),
    ...ofPairs(value.flatMap(membersOf), 1.5),
    ...ofPairs(
      value.map((item) => (typeof item === 'string' ? queryPair(item) : undefined)),
      2,
    ),
  ]
}

/** The object of these pairs; undefined when a name comes twice, since one of the values would be lost. */
export function objectOfPairs(pairs: readonly Pair[]): Json | undefined {
  return new Set(pairs.map(([name]) => name)).size === pairs.length ? Object.fromEntries(pairs) : undefined
}

function ofPairs(pairs: readonly (Pair | undefined)[], cost: number): readonly Reading[] {
  const known = pairs.filter((pair) => pair !== undefined)
  const object = known.length === pairs.length && pairs.length > 0 ? objectOfPairs(known) : undefined
  return object === undefined ? [] : [converted(object, cost)]
}

function pairOfList(item: Json): Pair | undefined {
  if (!isJsonList(item) || item.length !== 2) return undefined
  const [name, value] = item
  return typeof name === 'string' && value !== undefined ? [name, value] : undefined
}

const nameMembers = ['name', 'key', 'variable']
const besides = new Set(['value', 'type', 'dataType', ...nameMembers])

function pairOfObject(item: Json): Pair | undefined {
  if (!isJsonObject(item) || !Object.keys(item).every((member) => besides.has(member))) return undefined
  const [name, ...others] = nameMembers
    .filter((word) => typeof item[word] === 'string')
    .map((word) => String(item[word]))
  const value = item['value']
  return name === undefined || value === undefined || others.length > 0 ? undefined : [name, value]
}

function membersOf(item: Json): readonly (Pair | undefined)[] {
  return isJsonObject(item) ? Object.entries(item) : [undefined]
}

const longestText = 100_000

function queryReadings(text: string): readonly Reading[] {
  const query = text.trim().replace(/^\?/, '')
  if (query.length > longestText || !/^[^=&{}[\]"<>]+=/.test(query)) return []
  const separator = query.includes('&') ? /&/ : /[;\n]/
  const pairs = query
    .split(separator)
    .filter((part) => part.trim() !== '')
    .map(queryPair)
  const typed = pairs.map((pair): Pair | undefined =>
    pair === undefined ? pair : [pair[0], scalarsOf([String(pair[1])])?.[0] ?? pair[1]],
  )
  return [...ofPairs(pairs, 1.5), ...ofPairs(typed, 1.6)]
}

function queryPair(text: string): Pair | undefined {
  const at = text.indexOf('=')
  if (at < 1) return undefined
  return [unescaped(text.slice(0, at)).trim(), unescaped(text.slice(at + 1))]
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
