import { isJsonObject, type Json, type JsonObject } from '../../contract/json.ts'
import { decimalOf } from '../../schema/multiple-of.ts'
import { characterRank } from './plain-character.ts'

/**
 * Which of two values is plainer: the one that holds less (members, items, other values and characters); of two that hold as
 * much the one that is plainer where they first differ: null, false, true, numbers, texts, lists, objects; numbers with fewer
 * decimals, then nearer to 0, then positive; texts by their characters. No value has endlessly many plainer ones in a row.
 * @returns Below 0 when `value` is the plainer one, 0 for equal ones.
 */
export function comparePlainness(value: Json, other: Json): number {
  return value === other ? 0 : weightOf(value) - weightOf(other) || compareParts(value, other)
}

export function isPlainer(value: Json, other: Json): boolean {
  return comparePlainness(value, other) < 0
}

/** How much a value holds. */
function weightOf(value: Json): number {
  if (typeof value === 'string') return 1 + value.length
  if (isList(value)) return value.reduce<number>((sum, item) => sum + weightOf(item), 1)
  if (!isJsonObject(value)) return 1
  return Object.keys(value).reduce((sum, name) => sum + name.length + weightOf(value[name] as Json), 1)
}

function compareParts(value: Json, other: Json): number {
  if (value === other) return 0
  if (typeof value === 'number' && typeof other === 'number') return compareNumbers(value, other)
  if (typeof value === 'string' && typeof other === 'string') return compareTexts(value, other)
  if (isList(value) && isList(other)) return compareLists(value, other)
  if (isJsonObject(value) && isJsonObject(other)) return compareObjects(value, other)
  return kindRank(value) - kindRank(other)
}

/** How plain a value's kind is: 0 for null, the plainest. */
export function kindRank(value: Json): number {
  if (value === null) return 0
  if (typeof value === 'boolean') return value ? 2 : 1
  if (typeof value === 'object') return isList(value) ? 5 : 6
  return typeof value === 'number' ? 3 : 4
}

function compareLists(list: readonly Json[], other: readonly Json[]): number {
  let order = list.length - other.length
  for (let index = 0; order === 0 && index < list.length; index += 1)
    order = compareParts(list[index] as Json, other[index] as Json)
  return order
}

function compareObjects(object: JsonObject, other: JsonObject): number {
  const [names, otherNames] = [Object.keys(object), Object.keys(other)]
  let order = names.length - otherNames.length
  for (let index = 0; order === 0 && index < names.length; index += 1) {
    const [name, otherName] = [names[index] as string, otherNames[index] as string]
    order = compareTexts(name, otherName) || compareParts(object[name] as Json, other[otherName] as Json)
  }
  return order
}

/** Numbers with fewer decimals are plainer; then those nearer to 0; then the positive. */
export function compareNumbers(number: number, other: number): number {
  return decimalsOf(number) - decimalsOf(other) || Math.abs(number) - Math.abs(other) || other - number
}

/** How many decimals a number shows; 0 for whole numbers. */
export function decimalsOf(number: number): number {
  return Number.isInteger(number) ? 0 : Math.max(0, -decimalOf(number).exponent)
}

/** Shorter texts are plainer; of equally long ones the one whose first other character is plainer. */
function compareTexts(text: string, other: string): number {
  if (text.length !== other.length) return text.length - other.length
  for (let index = 0; index < text.length; index += 1)
    if (text.charCodeAt(index) !== other.charCodeAt(index)) return rankAt(text, index) - rankAt(other, index)
  return 0
}

function rankAt(text: string, index: number): number {
  return characterRank(String.fromCodePoint(text.codePointAt(index) ?? 0))
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
