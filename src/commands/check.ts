import { checkProject } from '../record/check-project.ts'
import type { CheckResult } from '../record/finding.ts'
import { openProject } from '../store/project.ts'
import type { Variables } from '../store/variables.ts'

/** What to check. */
export interface CheckOptions {
  /** Flow keys, ids or exact names; every flow of the project when there are none. */
  readonly flows?: readonly string[]
  /** The environment whose contracts count; what the config records from if absent. */
  readonly env?: string
  /** The config file, instead of the nearest one upward from `from` or the working folder. */
  readonly config?: string
  readonly from?: string
  /** The environment variables; those of the process if absent. */
  readonly variables?: Variables
}

/** Checks a project offline. Throws the errors of the config, and those of `checkProject`. */
export function check({ flows = [], env, config, from, variables }: CheckOptions = {}): CheckResult {
  const project = openProject(
    {
      ...(config === undefined ? {} : { config }),
      ...(from === undefined ? {} : { from }),
      ...(env === undefined ? {} : { environment: env }),
    },
    variables,
  )
  return checkProject(project, flows)
}
