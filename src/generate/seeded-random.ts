import type { RandomSource } from './random-source.ts'

/** Numbers of a seed (mulberry32, two draws where 32 bits do not span the range). */
export function seededRandom(seed: number): RandomSource {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return {
    integer(min, max) {
      if (!Number.isSafeInteger(max - min) || max < min) throw new RangeError(`No range: ${min} to ${max}`)
      const fraction = (next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53
      return min + Math.floor(fraction * (max - min + 1))
    },
  }
}
