/** Places from `from` up to before `to`. */
export interface Chunk {
  readonly from: number
  readonly to: number
}

/**
 * Parts of a row: all of it, its halves, their halves, down to single places. Of a row with more parts than are wanted, the
 * small ones are left out, all but the last place.
 */
export function* chunksOf(length: number, most: number): Generator<Chunk> {
  let left = most
  for (let size = length; size > 0; size >>= 1) {
    left -= Math.floor(length / size)
    if (left < 0) return yield { from: length - 1, to: length }
    for (let from = 0; from + size <= length; from += size) yield { from, to: from + size }
  }
}
