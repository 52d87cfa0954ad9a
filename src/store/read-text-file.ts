import { readFileSync } from 'node:fs'
import { messagePath } from './message-path.ts'
import { errorCode, fileProblem, StoreFileError } from './store-file-error.ts'

/** The UTF-8 text of a file; undefined when there is no such file. Throws `store-unreadable` when it cannot be read. */
export function readTextFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw new StoreFileError('store-unreadable', messagePath(path), fileProblem(error))
  }
}
