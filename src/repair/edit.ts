import type { Json } from '../contract/json.ts'

/**
 * One step of a repair. Paths are JSON Pointers into the payload as the edits before it left it.
 *
 * - `rename`: the member at `path` stands at `to`, in the same object.
 * - `move`: the value at `path` stands at `to`. Objects that are missing on the way are made, objects left empty go.
 * - `wrap`: where `to` lies beneath `path`, the value at `path` stands at `to`, in new objects, or in a list for the step
 *   `0`. Else `path` is the beginning of several members' pointers: they are gathered in an object at `to`, under the rest
 *   of their names.
 * - `unwrap`: where `to` lies beneath `path`, the value at `to` takes the place of all that stands at `path`. Else the
 *   members of the object at `path` take its place, each at `to` followed by its name; objects left empty go.
 * - `convert`: `value` stands at `path`.
 * - `drop`: nothing stands at `path`.
 * - `add`: `value` stands at `path`, where nothing stood.
 */
export interface Edit {
  readonly op: 'rename' | 'move' | 'wrap' | 'unwrap' | 'convert' | 'drop' | 'add'
  readonly path: string
  readonly to?: string
  readonly value?: Json
}
