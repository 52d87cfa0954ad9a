import { isUtf8 } from 'node:buffer'
import { messagePath } from './message-path.ts'
import { StoreFileError } from './store-file-error.ts'

/**
 * The text of a file's bytes: UTF-8, a byte order mark in front left out. Throws `store-unreadable` when they are not
 * UTF-8: names with other letters than ASCII would be read as names that no flow has.
 */
export function utf8Text(bytes: Buffer, path: string): string {
  if (!isUtf8(bytes)) {
    const problem = { reason: 'it is not UTF-8 text', remedy: 'Save it as UTF-8' }
    throw new StoreFileError('store-unreadable', messagePath(path), problem)
  }
  const text = bytes.toString('utf8')
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
