import type { Json } from '../../contract/json.ts'
import { pick } from '../pick.ts'
import type { Shape } from '../shape/shape.ts'
import { listType, objectType, typeOf } from '../shape/types.ts'
import { copyJson } from './copy-json.ts'
import type { Entry } from './place.ts'

/** Gives the values of a list; undefined when it is empty. */
export function listedEntry(shape: Shape, values: readonly Json[]): Entry | undefined {
  const types = values.reduce<number>((bits, value) => bits | typeOf(value), 0)
  if (types === 0) return undefined
  const hasContainers = (types & (listType | objectType)) !== 0
  return {
    shape,
    type: types,
    needs: [],
    values,
    within: () => [],
    make: hasContainers ? (run) => copyJson(pick(run.random, values)) : (run) => pick(run.random, values),
  }
}
