import { isJsonObject, type Json, type JsonObject, ownMember } from '../../contract/json.ts'
import { itemKey } from '../../schema/equal-items.ts'
import { isJsonList, isOfType, jsonTypeOf, typeNames, typeOfKeyword } from './json-type.ts'
import { numberDemand } from './number-demands.ts'
import { textDemand } from './text-demands.ts'

/**
 * Whether a value fits a schema, as far as its plain keywords tell; undefined where another one may have the last word.
 * It only chooses what is worth trying: the check judges.
 */
export function plainlyFits(schema: Json | undefined, value: Json): boolean | undefined {
  if (!isJsonObject(schema)) return schema !== false
  return every(Object.entries(schema), ([keyword, demanded]) => fitsKeyword(keyword, demanded, value))
}

const annotations: ReadonlySet<string> = new Set(['title', 'description', 'default', 'examples', '$comment'])

function fitsKeyword(keyword: string, demanded: Json, value: Json): boolean | undefined {
  if (annotations.has(keyword)) return true
  const type = typeOfKeyword.get(keyword)
  if (type !== undefined && type !== jsonTypeOf(value)) return true
  switch (keyword) {
    case 'type':
      return isOfType(value, typeNames(demanded))
    case 'const':
      return itemKey(value) === itemKey(demanded)
    case 'enum':
      return isJsonList(demanded) && demanded.some((one) => itemKey(one) === itemKey(value))
    case 'allOf':
      return isJsonList(demanded) ? every(demanded, (one) => plainlyFits(one, value)) : undefined
    case 'anyOf':
      return isJsonList(demanded) ? opposite(every(demanded, (one) => opposite(plainlyFits(one, value)))) : undefined
    case 'not':
      return opposite(plainlyFits(demanded, value))
    default:
      if (typeof value === 'number') return numberDemand(keyword, demanded)?.meets(value)
      if (typeof value === 'string') return textDemand(keyword, demanded)?.(value)
      if (isJsonList(value)) return fitsList(keyword, demanded, value)
      return isJsonObject(value) ? fitsObject(keyword, demanded, value) : undefined
  }
}

function fitsList(keyword: string, demanded: Json, list: readonly Json[]): boolean | undefined {
  if (keyword === 'minItems') return list.length >= Number(demanded)
  if (keyword === 'maxItems') return list.length <= Number(demanded)
  return keyword === 'items' && isJsonObject(demanded) ? every(list, (item) => plainlyFits(demanded, item)) : undefined
}

function fitsObject(keyword: string, demanded: Json, object: JsonObject): boolean | undefined {
  if (keyword === 'minProperties') return Object.keys(object).length >= Number(demanded)
  if (keyword === 'maxProperties') return Object.keys(object).length <= Number(demanded)
  if (keyword === 'required')
    return isJsonList(demanded) ? demanded.every((name) => Object.hasOwn(object, String(name))) : undefined
  return keyword === 'properties' && isJsonObject(demanded)
    ? every(Object.entries(object), ([name, member]) =>
        Object.hasOwn(demanded, name) ? plainlyFits(ownMember(demanded, name), member) : true,
      )
    : undefined
}

function every<Item>(items: readonly Item[], fits: (item: Item) => boolean | undefined): boolean | undefined {
  let isSure = true
  for (const item of items) {
    const verdict = fits(item)
    if (verdict === false) return false
    if (verdict === undefined) isSure = false
  }
  return isSure ? true : undefined
}

function opposite(verdict: boolean | undefined): boolean | undefined {
  return verdict === undefined ? undefined : !verdict
}
