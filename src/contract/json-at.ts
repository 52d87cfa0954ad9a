import { isJsonObject, type Json, ownMember } from './json.ts'
import { withMember } from './members.ts'

/** What stands at the end of steps into a value; undefined when one is missing. */
export function jsonAt(value: Json, steps: readonly string[]): Json | undefined {
  let place: Json | undefined = value
  for (const step of steps)
    place = Array.isArray(place)
      ? (place as readonly Json[])[Number(step)]
      : isJsonObject(place)
        ? ownMember(place, step)
        : undefined
  return place
}

/** The value with another at the end of steps, which must be there; what lies beside the way is shared. */
export function withJsonAt(value: Json, [step, ...rest]: readonly string[], replacement: Json): Json {
  if (step === undefined) return replacement
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item, index) =>
      index === Number(step) ? withJsonAt(item, rest, replacement) : item,
    )
  if (!isJsonObject(value)) return value
  return withMember(value, step, withJsonAt(ownMember(value, step) ?? null, rest, replacement))
}
