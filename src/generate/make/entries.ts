import type { Json } from '../../contract/json.ts'
import { shapesOf } from '../shape/shapes.ts'
import { asksOfContainers, shapeTest } from '../shape/fits-shape.ts'
import type { Shape } from '../shape/shape.ts'
import { booleanType, listType, nullType, numberType, objectType, textType } from '../shape/types.ts'
import { listEntry } from './list-entry.ts'
import { listedEntry } from './listed-entry.ts'
import { numberEntry } from './number-entry.ts'
import { objectEntry } from './object-entry.ts'
import type { Entry, Place, Places } from './place.ts'
import { textEntry } from './text-entry.ts'

/** What makes the values of a place: an entry for each type in each shape. */
export function entriesOf(place: Place, places: Places): readonly Entry[] {
  return shapesOf(place.claims, places.pool).flatMap((shape) => {
    const { values } = shape
    const entries =
      values === undefined ? typeEntries(shape, places) : [listedEntry(shape, fitting(values, shape, place))]
    return entries.filter((entry) => entry !== undefined)
  })
}

/** The listed values that have the shape; what is within objects and lists, the validator knows best. */
function fitting(values: readonly Json[], shape: Shape, place: Place): readonly Json[] {
  const asks = asksOfContainers(shape)
  const hasShape = shapeTest(shape)
  return values.filter((value) => hasShape(value) && !(asks && typeof value === 'object' && !place.fits(value)))
}

function typeEntries(shape: Shape, places: Places): (Entry | undefined)[] {
  const has = (type: number): boolean => (shape.types & type) !== 0
  const among = (values: readonly Json[]): Entry | undefined => listedEntry(shape, values.filter(shapeTest(shape)))
  return [
    has(textType) ? textEntry(shape) : undefined,
    has(numberType) ? numberEntry(shape) : undefined,
    has(booleanType) ? among([false, true]) : undefined,
    has(objectType) ? objectEntry(shape, places) : undefined,
    has(listType) ? listEntry(shape, places) : undefined,
    has(nullType) ? among([null]) : undefined,
  ]
}
