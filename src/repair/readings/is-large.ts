import type { Json } from '../../contract/json.ts'

/** Ten times what a collection may hold at most. */
const mostParts = 20_000

/** Whether a value has so many parts that reading it again and again would keep a test waiting. */
export function isLarge(value: Json): boolean {
  const open: Json[] = [value]
  for (let count = 0; open.length > 0; count += 1) {
    if (count + open.length > mostParts) return true
    const part = open.pop()
    if (typeof part === 'object' && part !== null) {
      const parts: readonly Json[] = Object.values(part)
      if (parts.length > mostParts) return true
      open.push(...parts)
    }
  }
  return false
}
