import { messagePath } from './message-path.ts'
import type { ProjectConfig } from './project-config.ts'
import { UnknownEnvironmentError } from './project-errors.ts'

/** An environment that somebody asked for, and how messages say who did. */
export interface AskedEnvironment {
  readonly name: string
  readonly by: string
}

/**
 * The environment whose contracts count: the one asked for, else the config's `recordFrom`, else the only one there is,
 * else none. `known` gives the environments that may be asked for, `configFile` the config where more can be added.
 * Throws `UnknownEnvironmentError`.
 */
export function chooseEnvironment(
  config: ProjectConfig,
  asked: AskedEnvironment | undefined,
  known: () => readonly string[],
  configFile: string,
): string | undefined {
  if (asked === undefined) {
    const configured = Object.keys(config.environments)
    return config.recordFrom ?? (configured.length === 1 ? configured[0] : undefined)
  }
  const names = known()
  if (names.includes(asked.name)) return asked.name
  throw new UnknownEnvironmentError(asked.name, names, messagePath(configFile), asked.by)
}
