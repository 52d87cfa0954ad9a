/** Code points from `from` to `to`, pair after pair: ascending, apart, flat. */
export type CharacterRanges = readonly number[]

export const lastCodePoint = 0x10_ffff
export const lastCodeUnit = 0xffff

export const digits: CharacterRanges = [0x30, 0x39]
export const wordCharacters: CharacterRanges = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a]
/** What `\s` stands for (ECMA-262, WhiteSpace and LineTerminator). */
export const spaces: CharacterRanges = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
].flat()
export const lineEnds: CharacterRanges = [0x0a, 0x0a, 0x0d, 0x0d, 0x2028, 0x2029]
export const surrogates: CharacterRanges = [0xd800, 0xdfff]

/** The ranges of pairs in any order, that may overlap. */
export function rangesOf(pairs: readonly (readonly [from: number, to: number])[]): CharacterRanges {
  const ranges: number[] = []
  for (const [from, to] of pairs.toSorted(([one], [other]) => one - other)) {
    const last = ranges.length - 1
    if (last >= 0 && from <= (ranges[last] as number) + 1) ranges[last] = Math.max(ranges[last] as number, to)
    else ranges.push(from, to)
  }
  return ranges
}

/** What is not in the ranges, up to `last`. */
export function complement(ranges: CharacterRanges, last: number): CharacterRanges {
  const others: number[] = []
  let next = 0
  for (const [from, to] of pairsOf(ranges)) {
    if (from > next) others.push(next, from - 1)
    next = to + 1
  }
  if (next <= last) others.push(next, last)
  return others
}

/** What is in the one and not in the other. */
export function without(ranges: CharacterRanges, taken: CharacterRanges): CharacterRanges {
  if (ranges.length === 0 || taken.length === 0) return ranges
  const left: number[] = []
  const holes = pairsOf(taken)
  for (const [from, to] of pairsOf(ranges)) {
    let next = from
    for (const [first, last] of holes) {
      if (last < next || first > to) continue
      if (first > next) left.push(next, first - 1)
      next = last + 1
    }
    if (next <= to) left.push(next, to)
  }
  return left
}

/** How many characters there are. */
export function sizeOf(ranges: CharacterRanges): number {
  return pairsOf(ranges).reduce((size, [from, to]) => size + to - from + 1, 0)
}

/** Whether a code point is in the ranges. */
export function hasCharacter(ranges: CharacterRanges, codePoint: number): boolean {
  for (let at = 0; at < ranges.length; at += 2)
    if (codePoint <= (ranges[at + 1] as number)) return codePoint >= (ranges[at] as number)
  return false
}

/** The ranges one by one. */
export function pairsOf(ranges: CharacterRanges): [from: number, to: number][] {
  const pairs: [number, number][] = []
  for (let at = 0; at < ranges.length; at += 2) pairs.push([ranges[at] as number, ranges[at + 1] as number])
  return pairs
}
