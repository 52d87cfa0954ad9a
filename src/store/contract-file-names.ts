import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { unsafeName } from './file-safe-name.ts'
import type { TextStore } from './text-store.ts'

const ending = '.flow.json'

/** A contract file's name in its parts. */
export interface ContractFileName {
  readonly name: string
  readonly key: string
  /** The one environment that the file is for; undefined for the file that serves all the others. */
  readonly environment: string | undefined
}

/** The contract files of a store. Files with names that no flow key and environment make are passed over. */
export function contractFileNames(store: TextStore): readonly ContractFileName[] {
  return store.list().flatMap((name) => {
    if (!name.endsWith(ending)) return []
    const stem = name.slice(0, -ending.length)
    const at = stem.indexOf('@')
    const key = at === -1 ? stem : stem.slice(0, at)
    const environment = at === -1 ? undefined : stem.slice(at + 1)
    if (unsafeName(key) !== undefined) return []
    return environment !== undefined && unsafeName(environment) !== undefined ? [] : [{ name, key, environment }]
  })
}

/** The name of a contract file. Throws `flow-key-unsafe` for a key or environment that cannot be part of a file name. */
export function contractFileName(key: string, environment?: string): string {
  for (const [what, name] of [
    ['flow key', key],
    ['environment', environment],
  ] as const) {
    const problem = name === undefined ? undefined : unsafeName(name)
    if (problem === undefined) continue
    throw new FlowContractError(
      'flow-key-unsafe',
      `The ${what} "${escapeText(name ?? '')}" cannot be part of a file name: ${problem}. Choose another in the config's flows`,
    )
  }
  return `${key}${environment === undefined ? '' : `@${environment}`}${ending}`
}

/**
 * The file that holds a flow's contract for an environment: the environment's own, else the one that serves all.
 * Undefined when there is neither.
 */
export function contractFileFor(store: TextStore, key: string, environment?: string): string | undefined {
  // Found in the listing and not by trying to read: on some systems "ONBOARDING" would open the file of "onboarding".
  return contractFilesFor(store, environment).get(key)
}

/** The same for every flow that has one, by flow key, sorted. */
export function contractFilesFor(store: TextStore, environment?: string): ReadonlyMap<string, string> {
  const all = contractFileNames(store)
  const files = new Map<string, string>()
  for (const file of all) if (file.environment === undefined) files.set(file.key, file.name)
  for (const file of all)
    if (file.environment !== undefined && file.environment === environment) files.set(file.key, file.name)
  return new Map([...files].toSorted(([key], [other]) => (key < other ? -1 : 1)))
}
