import { itemKey } from './equal-items.ts'

/**
 * A test whether a value equals one of these by JSON Schema's measure (2020-12, 4.2.2). Unlike ajv's own, it asks the value
 * for nothing: a payload may have a member called `toString`.
 */
export function equalsOneOf(values: readonly unknown[]): (value: unknown) => boolean {
  const keys = new Set(values.map(itemKey))
  return (value) => keys.has(itemKey(value))
}
