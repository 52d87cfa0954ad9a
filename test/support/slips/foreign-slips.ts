import { isJsonObject, type Json } from '../../../src/contract/json.ts'
import { isList, placesOf } from './places.ts'
import type { Slip, SlipKind } from './slip.ts'

/** Values of JavaScript that JSON cannot carry, though they tell what was meant. */
export const foreignSlips: Readonly<Record<string, SlipKind>> = {
  'a value that JSON cannot carry': (payload, contract) =>
    placesOf(payload, contract).flatMap(({ steps, value, schema }) =>
      Object.entries(foreignFor(value, schema['format'])).map(([what, foreign]): Slip => ({
        what,
        edits: 1,
        make: () => withForeign(payload, steps, foreign),
        isLast: true,
      })),
    ),
}

function foreignFor(value: Json, format: Json | undefined): Readonly<Record<string, unknown>> {
  if (isList(value)) {
    const isDistinct = new Set(value).size === value.length
    return {
      ...(isDistinct && value.length > 0 ? { 'a Set for a list': new Set(value) } : {}),
      'undefined among the items': [...value, undefined],
    }
  }
  if (isJsonObject(value))
    return Object.keys(value).length > 0 ? { 'a Map for an object': new Map(Object.entries(value)) } : {}
  if (Number.isSafeInteger(value)) return { 'a BigInt for a number': BigInt(value as number) }
  return format === 'date' ? { 'a Date for its text': new Date(String(value)) } : {}
}

/** As `withJsonAt`, with a value that is no JSON. */
function withForeign(value: unknown, [step, ...rest]: readonly string[], foreign: unknown): unknown {
  if (step === undefined) return foreign
  if (Array.isArray(value))
    return value.map((item, index) => (index === Number(step) ? withForeign(item, rest, foreign) : item))
  return Object.fromEntries(
    Object.entries(value as object).map(([name, member]) => [
      name,
      name === step ? withForeign(member, rest, foreign) : member,
    ]),
  )
}
