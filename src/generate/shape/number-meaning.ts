import type { NumberShape, Shape } from './shape.ts'
import { type Meaning, ofTypes, type Reading, type Step, type Way, withNumber } from './step.ts'
import { numberType } from './types.ts'

type Bound = 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum'

const opposites: Readonly<Record<Bound, Bound>> = {
  minimum: 'exclusiveMaximum',
  maximum: 'exclusiveMinimum',
  exclusiveMinimum: 'maximum',
  exclusiveMaximum: 'minimum',
}

/** `minimum`, `maximum`, their exclusive twins (numbers, or flags in draft-04), and `multipleOf`. */
export const numberMeaning: Meaning = {
  hold(reading, { steps }) {
    for (const [bound, limit] of boundsOf(reading)) steps.push((shape) => bounded(shape, bound, limit))
    const divisor = reading.number('multipleOf')
    if (divisor !== undefined)
      steps.push((shape) => withNumber(shape, { multiplesOf: [...shape.number.multiplesOf, divisor] }))
  },

  deny(reading) {
    const ways: Way[] = boundsOf(reading).map(([bound, limit]) => [number, (s) => bounded(s, opposites[bound], limit)])
    const divisor = reading.number('multipleOf')
    if (divisor !== undefined)
      ways.push([number, (shape) => withNumber(shape, { notMultiplesOf: [...shape.number.notMultiplesOf, divisor] })])
    return ways
  },
}

const number: Step = (shape) => ofTypes(shape, numberType)

function boundsOf(reading: Reading): (readonly [bound: Bound, limit: number])[] {
  return (['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const).flatMap((keyword) => {
    const limit = reading.number(keyword)
    if (limit === undefined) return []
    const isExclusive =
      (keyword === 'minimum' && reading.get('exclusiveMinimum') === true) ||
      (keyword === 'maximum' && reading.get('exclusiveMaximum') === true)
    if (!isExclusive) return [[keyword, limit] as const]
    return [[keyword === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum', limit] as const]
  })
}

/** The shape with a bound, the narrower one where there is one already; numbers go when none is left. */
export function bounded(shape: Shape, bound: Bound, limit: number): Shape {
  const narrower = bound === 'minimum' || bound === 'exclusiveMinimum' ? Math.max : Math.min
  const known = shape.number[bound]
  const next = withNumber(shape, { [bound]: known === undefined ? limit : narrower(known, limit) })
  return isEmpty(next.number) ? ofTypes(next, ~numberType) : next
}

function isEmpty({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: NumberShape): boolean {
  const low = Math.max(minimum ?? -Infinity, exclusiveMinimum ?? -Infinity)
  const high = Math.min(maximum ?? Infinity, exclusiveMaximum ?? Infinity)
  return low > high || (low === high && (low === exclusiveMinimum || high === exclusiveMaximum))
}
