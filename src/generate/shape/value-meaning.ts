import type { Json } from '../../contract/json.ts'
import { itemKey } from '../../schema/equal-items.ts'
import type { Shape } from './shape.ts'
import { type Meaning, ofTypes, type Way, withNumber } from './step.ts'
import { allTypes, numberType, typeBit } from './types.ts'

/** `type`, `enum` and `const`. */
export const valueMeaning: Meaning = {
  hold(reading, { steps }) {
    const type = reading.get('type')
    if (type !== undefined) {
      const { types, integersOnly } = typesOf(type, reading.claim.schema['nullable'] === true)
      steps.push((shape) => {
        const left = ofTypes(shape, types)
        return integersOnly ? withNumber(left, { integer: true }) : left
      })
    }
    for (const values of listsOf(reading.list('enum'), reading.get('const')))
      steps.push((shape) => ({ ...shape, values: common(shape.values, values) }))
  },

  deny(reading) {
    const ways: Way[] = []
    const type = reading.get('type')
    if (type !== undefined) {
      const { types, integersOnly } = typesOf(type, reading.claim.schema['nullable'] === true)
      ways.push([(shape) => ofTypes(shape, allTypes & ~types)])
      if (integersOnly) ways.push([(shape) => withNumber(ofTypes(shape, numberType), { fraction: true })])
    }
    for (const values of listsOf(reading.list('enum'), reading.get('const')))
      ways.push([(shape) => without(shape, values)])
    return ways
  },
}

function listsOf(values: readonly Json[] | undefined, constant: Json | undefined): (readonly Json[])[] {
  return [...(values === undefined ? [] : [values]), ...(constant === undefined ? [] : [[constant]])]
}

function typesOf(type: Json, nullable: boolean): { readonly types: number; readonly integersOnly: boolean } {
  const names = Array.isArray(type) ? (type as readonly Json[]) : [type]
  const types = names.reduce<number>((bits, name) => bits | typeBit(name), nullable ? typeBit('null') : 0)
  return { types, integersOnly: names.includes('integer') && !names.includes('number') }
}

function common(left: readonly Json[] | undefined, right: readonly Json[]): readonly Json[] {
  const keys = left === undefined ? undefined : new Set(left.map(itemKey))
  const distinct = new Map<unknown, Json>()
  for (const value of right) {
    const key = itemKey(value)
    if (keys === undefined || keys.has(key)) distinct.set(key, value)
  }
  return [...distinct.values()]
}

function without(shape: Shape, values: readonly Json[]): Shape {
  const keys = new Set(values.map(itemKey))
  return shape.values === undefined
    ? { ...shape, notValues: [...shape.notValues, ...values] }
    : { ...shape, values: shape.values.filter((value) => !keys.has(itemKey(value))) }
}
