import { numberGrid } from '../number/number-grid.ts'
import { fitsNumber } from '../shape/fits-shape.ts'
import type { Shape } from '../shape/shape.ts'
import { numberType } from '../shape/types.ts'
import type { Entry } from './place.ts'
import type { Run } from './run.ts'

const mostTries = 50

/** Makes numbers of a shape; undefined when there are none. */
export function numberEntry(shape: Shape): Entry | undefined {
  const { number, notValues } = shape
  const grid = numberGrid(number)
  if (grid === undefined || (number.fraction && number.integer === true)) return undefined
  const isPlain = !number.fraction && number.notMultiplesOf.length === 0 && notValues.length === 0
  const unwanted = new Set<unknown>(notValues)
  const make = isPlain
    ? (run: Run) => grid.make(run.random, run.atEdge())
    : (run: Run) => {
        let made = grid.make(run.random, run.atEdge())
        for (let tries = 0; tries < mostTries; tries += 1) {
          if (fitsNumber(number, made) && !unwanted.has(made)) return made
          made = grid.make(run.random, false)
        }
        return made
      }
  return { shape, type: numberType, needs: [], values: undefined, make, within: () => [] }
}
