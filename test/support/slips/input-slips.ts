import { foreignSlips } from './foreign-slips.ts'
import { formSlips } from './form-slips.ts'
import { allNamesSlips, nameSlips } from './name-slips.ts'
import type { SlipKind } from './slip.ts'
import { valueSlips } from './value-slips.ts'

/** What can be got wrong in an inputs map, by kind. */
export const inputSlips: Readonly<Record<string, SlipKind>> = {
  ...nameSlips,
  ...allNamesSlips,
  ...formSlips,
  ...valueSlips,
  ...foreignSlips,
}
