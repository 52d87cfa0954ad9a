import type { Json } from '../contract/json.ts'

/** Another way to write a value, such as the number for its text. */
export interface Reading {
  /** `wrap`: the value alone in a list; `unwrap`: a part of the value in its place; else `convert`. */
  readonly how: 'convert' | 'wrap' | 'unwrap'
  readonly value: Json
  /** For `wrap` and `unwrap`: the step from the container to its part, such as `0` or `value`. */
  readonly step?: string
  /** 1 where it says the same beyond doubt; up to 3 where it is only the likeliest meaning. */
  readonly cost: number
}
