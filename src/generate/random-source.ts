/** Where randomness comes from: the same numbers give the same values. */
export interface RandomSource {
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number
}
