import type { Json } from '../contract/json.ts'
import { leavingJson } from '../inputs/leaving-json.ts'
import { shrinksOf } from './shrink/shrink-json.ts'
import { simplestValue } from './shrink/simplest-value.ts'
import type { Target } from './target.ts'
import type { ValueMaker } from './value-maker.ts'
import type { ValueSource } from './value-source.ts'

/** The values that a target takes; every one was judged, also while shrinking. */
export function validSource(target: Target, maker: ValueMaker): ValueSource<Json> & { simplest(): Json } {
  let plain: Json | undefined
  const simplest = (): Json => (plain ??= simplestValue(maker.make, (value) => target.accepts(value)))
  return {
    simplest,
    make: maker.make,
    accepts: (value): value is Json => isJson(value) && target.accepts(value),
    *shrinks(value) {
      for (const simpler of shrinksOf(value, simplest())) if (target.accepts(simpler)) yield simpler
    },
  }
}

/** Whether a value is JSON as it stands. */
function isJson(value: unknown): boolean {
  const { json, losses, dropped } = leavingJson(value)
  return json !== undefined && losses.length === 0 && dropped.size === 0
}
