import { isJsonObject, type Json, type JsonObject } from '../../contract/json.ts'
import { takesValue } from '../slips/json-type.ts'
import { notAllowedValue } from './not-allowed-value.ts'
import { outOfRange } from './out-of-range.ts'
import type { Breakage } from './rule-knowledge.ts'
import { wrongFormat } from './wrong-format.ts'
import { wrongLength } from './wrong-length.ts'
import { wrongPattern } from './wrong-pattern.ts'
import { wrongType } from './wrong-type.ts'

const byKeyword = new Map(
  [wrongPattern, wrongLength, wrongFormat, notAllowedValue, outOfRange, wrongType].flatMap((one) =>
    one.keywords.map((keyword) => [keyword, one] as const),
  ),
)

const mostOfKeyword = 6

/**
 * Values that a schema's own words on single values refuse although they are near a valid one.
 * @param beside Other schemas that apply to the value, and should stay fulfilled.
 */
export function nearMisses(
  schema: Json | undefined,
  valid: Json,
  beside: readonly JsonObject[] = [],
): readonly Breakage[] {
  if (!isJsonObject(schema)) return []
  const schemas = [schema, ...beside]
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const breakages = byKeyword.get(keyword)?.breakages({ keyword, value, schemas, valid }) ?? []
    return breakages.filter(({ broken }) => takesValue(beside, broken)).slice(0, mostOfKeyword)
  })
}
