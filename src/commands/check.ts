import { checkProject } from '../record/check-project.ts'
import type { CheckResult } from '../record/finding.ts'
import { type CommandProject, openCommandProject } from './open-command-project.ts'

/** What to check. */
export interface CheckOptions extends CommandProject {
  /** Flow keys, ids or exact names; every flow of the project when there are none. */
  readonly flows?: readonly string[]
}

/** Checks a project offline. Throws the errors of the config, and those of `checkProject`. */
export function check(options: CheckOptions = {}): CheckResult {
  return checkProject(openCommandProject(options), options.flows ?? [])
}
