import { isJsonObject, type Json } from '../../contract/json.ts'
import { isWithin, pointerSteps, pointerTo } from '../../contract/pointer.ts'
import type { Violation } from '../../inputs/violation.ts'
import { isBeneath } from '../apply-edit.ts'
import type { Edit } from '../edit.ts'

/** A violation to tell, and those that it explains: what is missing only since it stands elsewhere. */
export interface Finding {
  readonly violation: Violation
  readonly explained: readonly Violation[]
}

/** The violations, those of a misplaced member and of the place that it belongs to as one. */
export function findings(violations: readonly Violation[], payload: Json, edits: readonly Edit[]): readonly Finding[] {
  const misplaced = violations.filter(({ rule }) => rule === 'unknown-input' || rule === 'wrong-envelope')
  const missing = violations.filter(({ rule }) => rule === 'missing-input' || rule === 'wrong-envelope')
  const explained = new Map<Violation, Violation[]>()
  const reasons = new Map<Violation, Violation>()
  for (const path of pathsWithin(payload)) {
    const from = misplaced.find((one) => isWithin(path, one.path))
    const to = edits.reduce(placeAfter, path)
    if (from === undefined || to === path) continue
    for (const one of missing) {
      if (one === from || reasons.has(one) || !(isWithin(one.path, to) || isWithin(to, one.path))) continue
      reasons.set(one, from)
      explained.set(from, [...(explained.get(from) ?? []), one])
    }
  }
  return violations
    .filter((violation) => !reasons.has(violation))
    .map((violation) => ({ violation, explained: explained.get(violation) ?? [] }))
}

const mostLevels = 4
const mostPaths = 1_000

function pathsWithin(payload: Json): readonly string[] {
  const paths: string[] = []
  const look = (value: Json, path: string, level: number): void => {
    if (!isJsonObject(value) || level > mostLevels) return
    for (const name of Object.keys(value)) {
      if (paths.length >= mostPaths) return
      paths.push(pointerTo(path, name))
      look(value[name] as Json, pointerTo(path, name), level + 1)
    }
  }
  look(payload, '', 0)
  return paths
}

/** Where the value at a path stands after an edit. */
function placeAfter(path: string, { op, path: from, to }: Edit): string {
  if (to === undefined) return path
  const isPart = isBeneath(to, from)
  if (op === 'wrap' && !isPart) return path.startsWith(from) && path !== from ? pointerTo(to, restOf(path, from)) : path
  if (op === 'unwrap' && isPart) return isWithin(path, to) ? from + path.slice(to.length) : path
  if (op === 'unwrap') return isWithin(path, from) && path !== from ? to + path.slice(from.length + 1) : path
  return isWithin(path, from) ? to + path.slice(from.length) : path
}

function restOf(path: string, prefix: string): string {
  return pointerSteps(`/${path.slice(prefix.length)}`).join('/')
}
