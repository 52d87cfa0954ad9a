import type { Json } from '../../contract/json.ts'
import { itemKey } from '../../schema/equal-items.ts'
import { textFormat } from '../../schema/formats.ts'
import { isMultipleOf } from '../../schema/multiple-of.ts'
import { compilePattern } from '../../schema/pattern.ts'
import { meetsDemands } from '../number/number-demands.ts'
import type { NumberShape, Shape, TextShape } from './shape.ts'
import { listType, numberType, objectType, textType, typeOf } from './types.ts'

/**
 * What tells whether a text or another scalar has the shape, compiled once; of objects and lists only the type and the listed
 * values are looked at.
 */
export function shapeTest(shape: Shape): (value: Json) => boolean {
  const { types, values, notValues, number } = shape
  const fitsText = (types & textType) === 0 ? undefined : textTest(shape.text)
  return (value) => {
    const type = typeOf(value)
    if ((types & type) === 0) return false
    if (values !== undefined && !includes(values, value)) return false
    if (notValues.length > 0 && includes(notValues, value)) return false
    if (type === numberType) return fitsNumber(number, value as number)
    return type !== textType || fitsText?.(value as string) === true
  }
}

/** Whether the shape asks something of a value of this type beyond its type and the values listed. */
export function asksOfContainers({ object, list, types, uncertain }: Shape): boolean {
  const asksOfObjects =
    object.least > 0 ||
    object.most < Infinity ||
    [object.members, object.required, object.forbidden, object.dependents, object.names, object.some].some(
      (demands) => demands.length > 0,
    )
  const asksOfLists =
    list.least > 0 ||
    list.most < Infinity ||
    list.unique ||
    list.repeated ||
    list.items.length + list.contains.length > 0
  return uncertain || ((types & objectType) !== 0 && asksOfObjects) || ((types & listType) !== 0 && asksOfLists)
}

export function fitsNumber(shape: NumberShape, value: number): boolean {
  return (
    meetsDemands(shape, value) &&
    !(shape.fraction && Number.isInteger(value)) &&
    !shape.notMultiplesOf.some((divisor) => isMultipleOf(value, divisor))
  )
}

/** What tells whether a text has the shape, compiled once. */
export function textTest({
  least,
  most,
  patterns,
  notPatterns,
  formats,
  notFormats,
}: TextShape): (text: string) => boolean {
  const wanted = patterns.map(compilePattern)
  const unwanted = notPatterns.map(compilePattern)
  const inFormats = formats.map(textFormat)
  const notInFormats = notFormats.map(textFormat)
  return (text) =>
    isOfLength(text, least, most) &&
    wanted.every((pattern) => pattern.test(text)) &&
    !unwanted.some((pattern) => pattern.test(text)) &&
    inFormats.every((test) => test === undefined || test(text)) &&
    !notInFormats.some((test) => test === undefined || test(text))
}

function isOfLength(text: string, least: number, most: number): boolean {
  // UTF-16 length is never less than the count of characters, and at most twice as much.
  if (text.length <= most && text.length >= least * 2) return true
  const length = lengthOf(text)
  return length >= least && length <= most
}

/** Unicode characters, as JSON Schema counts them (2020-12, 6.3.1). */
export function lengthOf(text: string): number {
  let length = 0
  // A pair of surrogates is one character.
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) length += 1
  return length
}

function includes(values: readonly Json[], value: Json): boolean {
  const key = itemKey(value)
  return values.some((one) => itemKey(one) === key)
}
