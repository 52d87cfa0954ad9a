/**
 * The first two items that are equal by JSON Schema's measure (2020-12, 4.2.2: member order does not count), as their
 * indexes; undefined when all differ. Linear in the size of the list.
 */
export function equalItems(items: readonly unknown[]): { readonly i: number; readonly j: number } | undefined {
  const seen = new Map<unknown, number>()
  for (const [index, item] of items.entries()) {
    const key = itemKey(item)
    const earlier = seen.get(key)
    if (earlier !== undefined) return { i: index, j: earlier }
    seen.set(key, index)
  }
  return undefined
}

// Scalars are their own keys (-0 equals 0 in a Map); the key of an object cannot be a text of the list.
/** A key that equal items, and only they, have in common. */
export function itemKey(item: unknown): unknown {
  return typeof item === 'object' && item !== null
    ? `object ${canonicalText(item)}`
    : typeof item === 'string'
      ? `text ${item}`
      : item
}

function canonicalText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === 0 ? '0' : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalText(member)}`).join(',')}}`
}
