import type { Json } from '../../contract/json.ts'
import { itemKey } from '../../schema/equal-items.ts'
import type { Reading } from '../reading.ts'
import { truthOf } from './boolean-readings.ts'
import { likeness } from './likeness.ts'
import { converted } from './reader.ts'
import type { Wanted } from './wanted.ts'

/** Of how many allowed values the nearest is sought. */
const mostAllowed = 2_000
/** Farther ones than this are shown only when no nearer one is there. */
const slack = 0.2

/** The allowed values that a text, a number or a boolean stands for: the nearest, and those that are as near. */
export function allowedReadings(value: Json, { allowed }: Wanted): readonly Reading[] {
  if (typeof value === 'object' && value !== null) return []
  const near = allowed.slice(0, mostAllowed).flatMap((one) => {
    const cost = itemKey(one) === itemKey(value) ? undefined : nearness(value, one)
    return cost === undefined ? [] : [converted(one, cost)]
  })
  const least = Math.min(...near.map(({ cost }) => cost))
  return near.filter(({ cost }) => cost <= least + slack)
}

function nearness(value: Json, allowed: Json): number | undefined {
  if (typeof allowed === 'object' && allowed !== null) return undefined
  if (typeof value === 'string' && typeof allowed === 'string')
    return likeness(value, allowed) ?? sameTruth(value, allowed)
  // A number and its text, null and `null`.
  if (String(value).trim().toLowerCase() === String(allowed).trim().toLowerCase()) return 1
  return sameTruth(value, allowed)
}

function sameTruth(value: Json, allowed: Json): number | undefined {
  const [one, other] = [truthOf(value), truthOf(allowed)]
  if (one === undefined || other === undefined || one.truth !== other.truth) return undefined
  return Math.max(one.cost, other.cost)
}
