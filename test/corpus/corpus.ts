import { enums } from './enums.ts'
import { envelopeOfInputs } from './envelope-of-inputs.ts'
import { formsOfLaunch } from './forms-of-launch.ts'
import { incomplete } from './incomplete.ts'
import { inputsOfLaunch } from './inputs-of-launch.ts'
import { lists } from './lists.ts'
import { membersOfLaunch } from './members-of-launch.ts'
import { names } from './names.ts'
import { nesting } from './nesting.ts'
import { nullAndUndefined } from './null-and-undefined.ts'
import { severalAtOnce } from './several-at-once.ts'
import type { Slip } from './slip.ts'
import { times } from './times.ts'
import { typos } from './typos.ts'
import { values } from './values.ts'

/** Slips of one kind. */
export interface Theme {
  readonly name: string
  readonly slips: readonly Slip[]
}

/** All slips, by theme. */
export const themes: readonly Theme[] = [
  { name: 'names', slips: names },
  { name: 'typos', slips: typos },
  { name: 'nesting', slips: nesting },
  { name: 'envelope of inputs', slips: envelopeOfInputs },
  { name: 'inputs of a launch', slips: inputsOfLaunch },
  { name: 'members of a launch', slips: membersOfLaunch },
  { name: 'forms of a launch', slips: formsOfLaunch },
  { name: 'values', slips: values },
  { name: 'lists', slips: lists },
  { name: 'times', slips: times },
  { name: 'enums', slips: enums },
  { name: 'null and undefined', slips: nullAndUndefined },
  { name: 'several at once', slips: severalAtOnce },
  { name: 'incomplete', slips: incomplete },
]
