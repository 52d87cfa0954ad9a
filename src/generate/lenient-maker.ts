import type { Leniency } from '../contract/contract.ts'
import { isJsonObject, type Json } from '../contract/json.ts'
import { withMember } from '../contract/members.ts'
import { onceIn, pick } from './pick.ts'
import type { RandomSource } from './random-source.ts'
import type { Target } from './target.ts'
import type { ValueMaker } from './value-maker.ts'

/** Makes values in which, now and then, an input is what the config accepts although the schema refuses it. */
export function lenientMaker(strict: ValueMaker, target: Target, accept: readonly Leniency[]): ValueMaker {
  return {
    ...strict,
    make(random, edge) {
      const value = strict.make(random, edge)
      if (!onceIn(random, 4)) return value
      const lenient = withLeniency(value, pick(random, accept), random)
      return target.accepts(lenient) ? lenient : value
    },
  }
}

function withLeniency(value: Json, leniency: Leniency, random: RandomSource): Json {
  const names = isJsonObject(value) ? Object.keys(value) : []
  if (!isJsonObject(value) || names.length === 0) return value
  const name = pick(random, names)
  const given = value[name]
  if (leniency === 'null') return withMember(value, name, null)
  return typeof given === 'number' ? withMember(value, name, String(given)) : value
}
