import { addressMisses } from './address-misses.ts'
import { timeMisses } from './time-misses.ts'
import { tokenMisses } from './token-misses.ts'
import type { Slip } from './text-slips.ts'

const misses: ReadonlyMap<string, readonly Slip[]> = new Map(
  Object.entries({ ...timeMisses, ...addressMisses, ...tokenMisses }).map(([format, texts]) => [
    format,
    Object.entries(texts).map(([name, text]) => ({ name, text })),
  ]),
)

/** Texts that look like a format's and are none, the likeliest first; empty when it is unknown or takes every text. */
export function formatMisses(format: string): readonly Slip[] {
  return misses.get(format) ?? []
}
