import { readdirSync, unlinkSync, type Dirent } from 'node:fs'
import { join, resolve } from 'node:path'
import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { messagePath } from './message-path.ts'
import { readTextFile } from './read-text-file.ts'
import { errorCode, fileProblem, StoreFileError } from './store-file-error.ts'
import type { TextStore } from './text-store.ts'
import { writeAtomically } from './write-atomically.ts'

/** The text files of a folder on the disk, which need not exist yet. Files whose names begin with a dot are not listed. */
export function directoryStore(folder: string): TextStore {
  const root = resolve(folder)
  const location = messagePath(root)
  return {
    location,
    list: () => fileNames(root, location),
    read: (name) => readTextFile(pathOf(root, name)),
    write: (name, text) => writeAtomically(pathOf(root, name), text),
    remove: (name) => removeFile(pathOf(root, name)),
  }
}

function fileNames(root: string, location: string): readonly string[] {
  return entries(root, location)
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .toSorted()
}

function entries(root: string, location: string): readonly Dirent[] {
  try {
    return readdirSync(root, { withFileTypes: true })
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw new StoreFileError('store-unreadable', location, fileProblem(error))
  }
}

function removeFile(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw new StoreFileError('store-unwritable', messagePath(path), fileProblem(error))
  }
}

// A name comes from a flow key, and a flow key from a user or a server: it must never lead out of the folder.
function pathOf(root: string, name: string): string {
  if (name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name)) {
    throw new FlowContractError(
      'file-name-unsafe',
      `"${escapeText(name)}" is not a plain file name. Choose a flow key without path separators`,
    )
  }
  return join(root, name)
}
