import type { Json } from '../contract/json.ts'

// JavaScript's values, in the respects that JSON.stringify looks at. None of these throws on purpose; foreign code may.

/** Objects whose content lives in internal slots: JSON sees an empty object. */
const opaqueTags = new Set([
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'WeakRef',
  'RegExp',
  'Error',
  'Promise',
  'ArrayBuffer',
  'URLSearchParams',
  'FormData',
  'Headers',
])

/** Reads a member; what its getter throws becomes the toJSON of a stand-in, so that one place handles both. */
export function read(value: object, key: string): unknown {
  try {
    return (value as Record<string, unknown>)[key]
  } catch (error) {
    return {
      toJSON() {
        throw error
      },
    }
  }
}

/** What `toJSON` makes of a value that has one. */
export function afterToJson(value: unknown, key: string): unknown {
  const toJson: unknown = (value as { toJSON?: unknown }).toJSON
  return typeof toJson === 'function' ? toJson.call(value, key) : value
}

/** The primitive in `new Number(1)` and its like, which JSON takes for the primitive. */
export function unboxed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || isPlain(value)) return value
  return /^\[object (Number|String|Boolean|BigInt)\]$/.test(Object.prototype.toString.call(value))
    ? value.valueOf()
    : value
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** `__proto__` is an ordinary name in JSON; plain assignment would set the prototype. */
export function setMember(object: Record<string, Json>, key: string, value: Json): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
  else object[key] = value
}

/** The kind of an object whose content JSON cannot see, such as `Map`. */
// By tag and not by instanceof: under Jest a test's Map can be of another realm.
export function opaqueTag(value: object): string | undefined {
  if (isPlain(value)) return undefined
  const tag = Object.prototype.toString.call(value).slice(8, -1)
  return opaqueTags.has(tag) ? tag : undefined
}

/** A Date of any realm. */
export function isDate(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Date]'
}

/** What is not JSON, in words. */
export function describe(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  return typeof value === 'symbol' ? 'a symbol' : String(value)
}

/** Why foreign code threw; what it throws may throw again when it is read. */
export function reasonOf(error: unknown): string {
  try {
    return (error instanceof Error ? error.message : String(error)).slice(0, 200)
  } catch {
    return 'no reason given'
  }
}
