import { statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contractsFolder } from './load-config.ts'

/** The name of the config file. */
export const configFile = 'flow-contract.config.json'

/** Where a project is: its root folder, and its config file when it has one. Absolute paths. */
export interface ProjectPlace {
  readonly root: string
  readonly configFile?: string
}

/**
 * The project that `start` lies in: that of the nearest config file upward, `start` itself included; without one, that of
 * the nearest `flow-contracts` folder; undefined when there is neither. A folder of contracts never hides a config
 * further up: the config may keep its contracts right there, and what it expects would be lost in silence.
 * `start` is a file or a folder, as a path or a `file:` URL, and need not exist.
 */
export function findProject(start: string): ProjectPlace | undefined {
  const folders = upwardFrom(resolve(start.startsWith('file:') ? fileURLToPath(start) : start))
  const withConfig = folders.find((folder) => kind(join(folder, configFile)) === 'file')
  if (withConfig !== undefined) return { root: withConfig, configFile: join(withConfig, configFile) }
  const withContracts = folders.find((folder) => kind(join(folder, contractsFolder)) === 'folder')
  return withContracts === undefined ? undefined : { root: withContracts }
}

function upwardFrom(folder: string): readonly string[] {
  const folders = [folder]
  for (let inner = folder; inner !== dirname(inner); inner = dirname(inner)) folders.push(dirname(inner))
  return folders
}

// What cannot be looked at (no such path, no permission to pass through) is passed over on the way up.
function kind(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined
  }
}
