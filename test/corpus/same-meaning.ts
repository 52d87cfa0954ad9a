import { isDeepStrictEqual } from 'node:util'
import { isJsonObject, type Json } from '../../src/contract/json.ts'

/** Whether two payloads say the same: equal JSON, but that a moment may be written in any notation of RFC 3339. */
export function sameMeaning(one: Json, other: Json): boolean {
  return isDeepStrictEqual(withPlainMoments(one), withPlainMoments(other))
}

const moment = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/

function withPlainMoments(json: Json): Json {
  if (typeof json === 'string') return moment.test(json) ? new Date(json).toISOString() : json
  if (Array.isArray(json)) return json.map(withPlainMoments)
  return isJsonObject(json)
    ? Object.fromEntries(Object.entries(json).map(([name, value]) => [name, withPlainMoments(value)]))
    : json
}
