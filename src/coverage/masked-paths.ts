import { isJsonObject, type Json, ownMember } from '../contract/json.ts'
import { pointerTo } from '../contract/pointer.ts'

/** JSON Pointers to the values that masking changed. `masked` is what `maskedJson` made of `value`. */
export function maskedPaths(value: Json, masked: Json, path = ''): readonly string[] {
  if (Array.isArray(value) && Array.isArray(masked)) {
    const items: readonly Json[] = value
    return items.flatMap((item, index) => maskedPaths(item, masked[index] as Json, pointerTo(path, index)))
  }
  if (isJsonObject(value) && isJsonObject(masked)) {
    return Object.keys(value).flatMap((name) =>
      maskedPaths(value[name] as Json, ownMember(masked, name) as Json, pointerTo(path, name)),
    )
  }
  return Object.is(value, masked) ? [] : [path]
}
