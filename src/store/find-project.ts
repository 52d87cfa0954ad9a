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
 * The nearest folder, upward from `start` and itself included, that has a config file or a `flow-contracts` folder;
 * undefined when there is none. `start` is a file or a folder, as a path or a `file:` URL, and need not exist.
 */
export function findProject(start: string): ProjectPlace | undefined {
  const first = resolve(start.startsWith('file:') ? fileURLToPath(start) : start)
  for (let folder = first; ; folder = dirname(folder)) {
    const file = join(folder, configFile)
    if (kind(file) === 'file') return { root: folder, configFile: file }
    if (kind(join(folder, contractsFolder)) === 'folder') return { root: folder }
    if (folder === dirname(folder)) return undefined
  }
}

// What cannot be looked at (no such path, no permission to pass through) is passed over on the way up.
function kind(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path)
    return stats.isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined
  }
}
