import { jsonAt } from '../contract/json-at.ts'
import type { Json } from '../contract/json.ts'
import { isWithin, parentPointer, pointerSteps } from '../contract/pointer.ts'
import { itemKey } from '../schema/equal-items.ts'
import { applyEdits } from './apply-edit.ts'
import { overwritesNothing } from './overwrites-nothing.ts'
import type { Draft } from './draft.ts'
import type { Edit } from './edit.ts'

/**
 * A draft's edits without those that later ones undo, and with the conversions of several items of one list as one
 * conversion of the list.
 */
export function joinedConversions(before: Json, draft: Draft): readonly Edit[] {
  const { payload, open } = draft
  const edits = withoutOverwritten(before, draft)
  const lists = new Map<string, Edit[]>()
  for (const edit of edits) {
    const list = parentPointer(edit.path)
    if (edit.op === 'convert' && !open.includes(edit.path) && Array.isArray(jsonAt(payload, pointerSteps(list))))
      lists.set(list, [...(lists.get(list) ?? []), edit])
  }
  let joined = edits
  for (const [path, items] of lists) {
    const value = jsonAt(payload, pointerSteps(path))
    if (items.length < 2 || value === undefined || open.some((one) => isWithin(one, path))) continue
    const within = joined.filter((edit) => edit.path !== path && isWithin(edit.path, path))
    const fewer = joined.flatMap((edit) =>
      edit === within.at(-1) ? [{ op: 'convert', path, value } as const] : within.includes(edit) ? [] : [edit],
    )
    if (itemKey(applyEdits(before, fewer)) === itemKey(payload)) joined = fewer
  }
  return joined
}

/** The edits without those of a value that a later edit writes anew. */
function withoutOverwritten(before: Json, { edits, payload }: Draft): readonly Edit[] {
  const wanted = itemKey(payload)
  return edits.reduce<readonly Edit[]>((kept, edit, index) => {
    const isRewritten = edits.slice(index + 1).some(({ op, path }) => writing.has(op) && isWithin(edit.path, path))
    if (!writing.has(edit.op) || !isRewritten) return kept
    const fewer = kept.filter((one) => one !== edit)
    return overwritesNothing(before, fewer) && itemKey(applyEdits(before, fewer)) === wanted ? fewer : kept
  }, edits)
}

const writing: ReadonlySet<string> = new Set(['convert', 'add', 'drop'])
