import { type Meaning, ofTypes, type Way, withList, withObject } from './step.ts'
import { listType, objectType } from './types.ts'

/**
 * `unevaluatedProperties` and `unevaluatedItems`. They speak of what no other keyword of their schema, nor of schemas
 * beneath it that apply to the same value, evaluates: those note the scope that was opened for the schema.
 */
export const unevaluatedMeaning: Meaning = {
  hold(reading, { steps }) {
    const scope = reading.ownScope
    if (scope === undefined) return
    const [members, items] = [reading.get('unevaluatedProperties'), reading.get('unevaluatedItems')]
    const outer = reading.scopes.filter((one) => one !== scope)
    if (members !== undefined) {
      const one = { scope, claim: reading.within(members), scopes: outer }
      steps.push((shape) => withObject(shape, { unevaluated: [...shape.object.unevaluated, one] }))
    }
    if (items !== undefined) {
      const one = { scope, claim: reading.within(items), scopes: outer }
      steps.push((shape) => withList(shape, { unevaluated: [...shape.list.unevaluated, one] }))
    }
  },

  // What is evaluated is not tracked here: some further member or item is tried.
  deny(reading) {
    const ways: Way[] = []
    const [members, items] = [reading.get('unevaluatedProperties'), reading.get('unevaluatedItems')]
    if (members !== undefined) {
      const some = { beside: undefined, pattern: undefined, name: undefined, value: reading.within(members, false) }
      ways.push([
        (shape) => ({ ...ofTypes(shape, objectType), uncertain: true }),
        (shape) => withObject(shape, { some: [...shape.object.some, some] }),
      ])
    }
    if (items !== undefined) {
      const contains = { claim: reading.within(items, false), least: 1, most: Infinity, from: 0, scopes: [] }
      ways.push([
        (shape) => ({ ...ofTypes(shape, listType), uncertain: true }),
        (shape) => withList(shape, { contains: [...shape.list.contains, contains] }),
      ])
    }
    return ways
  },
}
