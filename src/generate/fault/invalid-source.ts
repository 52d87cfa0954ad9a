import { isObject, type Json } from '../../contract/json.ts'
import type { Violation } from '../../inputs/violation.ts'
import type { InvalidValue } from './forge.ts'
import type { InvalidMaker } from './invalid-maker.ts'
import { shrinksOf } from '../shrink/shrink-json.ts'
import type { Target } from '../target.ts'
import type { ValueSource } from '../value-source.ts'

/**
 * The values that a target refuses, with the reason; every one was judged, also while shrinking, which keeps the fault
 * and brings no other in.
 * @param simplest Gives a plain valid value, whose parts replace what is not at fault.
 */
export function invalidSource(target: Target, maker: InvalidMaker, simplest: () => Json): ValueSource<InvalidValue> {
  return {
    make: maker.make,
    accepts: (given): given is InvalidValue => {
      if (!isObject(given) || !('value' in given)) return false
      const violations = target.violations(given['value'] as Json)
      return violations.some(({ rule, path }) => rule === given['rule'] && path === given['path'])
    },
    *shrinks({ value, rule, path }) {
      const most = target.violations(value).length
      const place = kindOf(path)
      for (const simpler of shrinksOf(value, simplest())) {
        const violations = target.violations(simpler)
        const fault =
          violations.length > most
            ? undefined
            : violations.find((one) => one.rule === rule && kindOf(one.path) === place)
        if (fault !== undefined) yield labelled(simpler, fault)
      }
    },
  }
}

function labelled(value: Json, { rule, path }: Violation): InvalidValue {
  return { value, rule, path }
}

/** A path whatever the places in lists: those change when items go. */
function kindOf(path: string): string {
  return path.replace(/\/\d+(?=\/|$)/g, '/0')
}
