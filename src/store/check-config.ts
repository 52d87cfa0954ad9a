import { InvalidDocumentError } from '../contract/errors.ts'
import { didYouMean } from '../contract/nearest.ts'
import { pointerOf } from '../contract/pointer.ts'
import type { ConfigFile } from './config-chain.ts'
import { collidingNames } from './file-safe-name.ts'
import { messagePath } from './message-path.ts'
import { configCode } from './parse-config.ts'
import type { ProjectConfig } from './project-config.ts'

/**
 * What can only be judged once a config has all that it extends: that environments are named where they must be and
 * exist where they are named, and that no two names fall together on some file system. `chain` is the config and those
 * it extends, the nearest first; `config` is what they make together. Throws `config-invalid` for the file at fault.
 */
export function checkConfig(chain: readonly [ConfigFile, ...ConfigFile[]], config: ProjectConfig): void {
  const environments = Object.keys(config.environments)
  if (config.recordFrom === undefined && environments.length > 1) {
    throw wrong(
      chain[0],
      '',
      'none',
      `a member "recordFrom" that names one of the environments ${listed(environments)}`,
    )
  }
  for (const file of chain) checkEnvironmentNames(file, environments)
  for (const names of [environments, Object.keys(config.flows)]) {
    const pair = collidingNames(names)
    if (pair === undefined) continue
    const pointer = names === environments ? '/environments' : '/flows'
    throw wrong(chain[0], pointer, `${listed(pair)}, one of them inherited`, 'names that differ in more than case')
  }
}

function checkEnvironmentNames(file: ConfigFile, environments: readonly string[]): void {
  const { recordFrom, flows } = file.document
  const check = (name: string, pointer: string): void => {
    if (environments.includes(name)) return
    const expected =
      environments.length === 0
        ? 'no environment, since none is configured'
        : `one of the environments ${listed(environments)}`
    throw wrong(file, pointer, `"${name}"${didYouMean(name, environments)}`, expected)
  }
  if (recordFrom !== undefined) check(recordFrom, '/recordFrom')
  for (const [key, { id }] of Object.entries(flows)) {
    if (id === undefined || typeof id === 'string') continue
    for (const environment of Object.keys(id)) check(environment, pointerOf(['flows', key, 'id', environment]))
  }
}

function wrong(file: ConfigFile, pointer: string, found: string, expected: string): InvalidDocumentError {
  return new InvalidDocumentError(configCode, { file: messagePath(file.path), pointer, found, expected })
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ')
}
