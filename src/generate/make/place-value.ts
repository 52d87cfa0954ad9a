import { isJsonObject, type Json } from '../../contract/json.ts'
import { withMember } from '../../contract/members.ts'
import type { Need } from './place.ts'
import type { Run } from './run.ts'

/** The container with a value at a place within it. Items that must come before it are made. */
export function placed(container: Json, { step, place }: Need, value: Json, run: Run): Json {
  if (typeof step === 'string') return isJsonObject(container) ? withMember(container, step, value) : container
  const items = Array.isArray(container) ? [...(container as readonly Json[])] : []
  while (items.length < step) items.push(place.make(run, 0))
  items[step] = value
  return items
}
