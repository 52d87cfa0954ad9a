import type { Json } from '../../src/contract/json.ts'
import { jsonAt } from '../../src/contract/json-at.ts'
import { pointerSteps } from '../../src/contract/pointer.ts'
import { applyEdit, isBeneath } from '../../src/repair/apply-edit.ts'
import type { Edit } from '../../src/repair/edit.ts'

/** One edit of a repair, and the payload on both sides of it. */
export interface Applied {
  readonly edit: Edit
  readonly before: Json
  readonly after: Json
}

/** The edits applied one after the other. */
export function appliedEdits(payload: Json, edits: readonly Edit[]): readonly Applied[] {
  let before = payload
  return edits.map((edit) => {
    const after = applyEdit(before, edit)
    const applied = { edit, before, after }
    before = after
    return applied
  })
}

/** Whether an edit moves values and nothing else: then each of them is there before and after it. */
export function keepsValues({ op, path, to }: Edit): boolean {
  return op === 'rename' || op === 'move' || op === 'wrap' || (op === 'unwrap' && !isBeneath(to, path))
}

/** Texts, numbers, booleans and null in a value, in order. */
export function scalarsOf(value: Json): readonly Json[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.values(value).flatMap((inner: Json) => scalarsOf(inner))
}

/** How often each scalar is in a value. */
export function scalarCounts(value: Json): ReadonlyMap<Json, number> {
  const counts = new Map<Json, number>()
  for (const scalar of scalarsOf(value)) counts.set(scalar, (counts.get(scalar) ?? 0) + 1)
  return counts
}

/** Whether a value is left for the user to fill in. */
export function isPlaceholder(value: Json | undefined): boolean {
  return typeof value === 'string' && /^<.+>$/s.test(value)
}

/** What stands at a pointer. */
export function valueAt(payload: Json, pointer: string): Json | undefined {
  return jsonAt(payload, pointerSteps(pointer))
}
