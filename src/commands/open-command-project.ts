import { openProject, type Project } from '../store/project.ts'
import type { Variables } from '../store/variables.ts'

/** Which project a command works on. */
export interface CommandProject {
  /** The environment; what the config records from if absent. */
  readonly env?: string
  /** The config file, instead of the nearest one upward from `from` or the working folder. */
  readonly config?: string
  readonly from?: string
  /** The environment variables; those of the process if absent. */
  readonly variables?: Variables
}

/** Opens the project that the options of a command name. Throws the errors of the config. */
export function openCommandProject({ env, config, from, variables }: CommandProject): Project {
  return openProject(
    {
      ...(config === undefined ? {} : { config }),
      ...(from === undefined ? {} : { from }),
      ...(env === undefined ? {} : { environment: env }),
    },
    variables,
  )
}
