import type { Slip } from './slip.ts'

/** Slips whose payload is a whole launch request. */
export function launches(slips: readonly Omit<Slip, 'launch'>[]): readonly Slip[] {
  return slips.map((slip) => ({ ...slip, launch: true }))
}
