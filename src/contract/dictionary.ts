/**
 * A record made of entries. It has no prototype, so that names such as `constructor` and `__proto__` are as ordinary as
 * any other: present when an entry says so, absent otherwise.
 */
export function dictionary<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  const record: Record<string, Value> = Object.create(null)
  for (const [name, value] of entries) record[name] = value
  return record
}
