import type { Json } from '../contract/json.ts'
import type { Edit } from './edit.ts'

/** Edits that mend a payload, applied and judged. */
export interface Repair {
  /** In the order in which they apply. */
  readonly edits: readonly Edit[]
  /** The payload after the edits. */
  readonly result: Json
  /**
   * Whether the check takes the result. Else some values are left for the user to fill in: they are placeholders, texts in
   * angle brackets that name what belongs there, and every violation that is left stands at one.
   */
  readonly complete: boolean
  /** JSON Pointers to the placeholders; every edit at another place is sure. Empty when the repair is complete. */
  readonly open: readonly string[]
}
