import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FlowContractError } from '../contract/errors.ts'
import { messagePath } from '../store/message-path.ts'
import { readTextFile } from '../store/read-text-file.ts'
import { errorCode, fileProblem, StoreFileError } from '../store/store-file-error.ts'
import type { RunNotes } from './run-notes.ts'
import { notesEnding, parseRunNotes } from './run-notes-file.ts'

/**
 * What test runs noted, from one or more run folders, such as those of a run's shards, sorted by test file. Where a test
 * file was noted in several folders, each counts. Throws `run-folder-empty` for a folder that is not there or holds no
 * notes, `run-notes-invalid` for a broken file, `store-unreadable`.
 */
export function readRunFolders(folders: readonly string[]): readonly RunNotes[] {
  const notes = folders.flatMap((folder) => {
    const names = notesIn(folder)
    if (names.length === 0) throw emptyFolder(folder)
    return names.map((name) => readNotes(join(folder, name)))
  })
  return notes.toSorted((one, other) => (one.testFile < other.testFile ? -1 : one.testFile > other.testFile ? 1 : 0))
}

function notesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(notesEnding) && !name.startsWith('.'))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw new StoreFileError('store-unreadable', messagePath(folder), fileProblem(error))
  }
}

function readNotes(path: string): RunNotes {
  return parseRunNotes(readTextFile(path) ?? '', messagePath(path))
}

function emptyFolder(folder: string): FlowContractError {
  return new FlowContractError(
    'run-folder-empty',
    `There are no notes of a test run in ${messagePath(folder)}. Run the tests first, with 'flow-contract/vitest' or ` +
      `'flow-contract/jest' in their set-up file, or name the folder that they wrote: --runs DIR`,
  )
}
