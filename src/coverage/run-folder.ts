import { join } from 'node:path'

/** The folder, in a project's root, for what this package keeps between runs. */
const ownFolder = '.flow-contract'

/** The run folder of a project: what its last test run noted. */
export function runFolderOf(root: string): string {
  return join(root, ownFolder, 'run')
}

/** The file that keeps the folder out of git, wherever the project ignores it or not. */
export function ignoreFileOf(root: string): string {
  return join(root, ownFolder, '.gitignore')
}
