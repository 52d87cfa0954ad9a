import type { Json } from '../contract/json.ts'

/** The value of a body; undefined when it is no JSON. */
export function bodyValue(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
