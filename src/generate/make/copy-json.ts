import { isJsonObject, type Json } from '../../contract/json.ts'

/** A copy whose objects and lists are its own, so that whoever changes a value changes no other. */
export function copyJson(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(copyJson)
  return isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, copyJson(one)]))
    : value
}
