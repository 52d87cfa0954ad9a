import { jsonAt } from '../contract/json-at.ts'
import type { Json } from '../contract/json.ts'
import { pointerSteps } from '../contract/pointer.ts'
import { applyEdit } from './apply-edit.ts'
import type { Edit } from './edit.ts'

/** Whether no member is renamed or moved to where another stands. */
export function overwritesNothing(payload: Json, edits: readonly Edit[]): boolean {
  let before = payload
  return edits.every((edit) => {
    const { op, to = '' } = edit
    const isFree = (op !== 'rename' && op !== 'move') || jsonAt(before, pointerSteps(to)) === undefined
    before = applyEdit(before, edit)
    return isFree
  })
}
