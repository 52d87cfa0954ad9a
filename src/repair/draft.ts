import type { Json } from '../contract/json.ts'
import { applyEdits } from './apply-edit.ts'
import type { Edit } from './edit.ts'

/** A repair in the making. */
export interface Draft {
  readonly payload: Json
  readonly edits: readonly Edit[]
  /** How much of it is guessed or lost. */
  readonly doubt: number
  /** Pointers to the placeholders in it. */
  readonly open: readonly string[]
}

/** The draft with more edits; `open` is the place of a placeholder among them. */
export function extended(draft: Draft, edits: readonly Edit[], doubt: number, open?: string): Draft {
  return {
    payload: applyEdits(draft.payload, edits),
    edits: [...draft.edits, ...edits],
    doubt: draft.doubt + doubt,
    open: open === undefined ? draft.open : [...draft.open, open],
  }
}

/** A value that is left to the user costs more than any edits that find it. */
const openCost = 20

/** What a draft costs: fewer and surer edits are better. */
export function costOf({ edits, doubt, open }: Draft): number {
  return edits.length + doubt + openCost * open.length
}
