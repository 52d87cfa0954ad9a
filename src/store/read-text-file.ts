import { readFileSync } from 'node:fs'
import { messagePath } from './message-path.ts'
import { errorCode, fileProblem, StoreFileError } from './store-file-error.ts'
import { utf8Text } from './utf8-text.ts'

/** The text of a file; undefined when there is no such file. Throws `store-unreadable` when it cannot be read. */
export function readTextFile(path: string): string | undefined {
  const bytes = bytesOf(path)
  return bytes === undefined ? undefined : utf8Text(bytes, path)
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw new StoreFileError('store-unreadable', messagePath(path), fileProblem(error))
  }
}
