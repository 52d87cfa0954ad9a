import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { messagePath } from './message-path.ts'
import { fileProblem, StoreFileError } from './store-file-error.ts'

/**
 * Writes a file so that a reader, or a crash at any moment, sees the old text or the new one and never a part: into a
 * new file in the same folder, onto the disk, then over the old name. Creates the folder. Throws `store-unwritable`.
 */
export function writeAtomically(path: string, text: string): void {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`)
  try {
    mkdirSync(dirname(path), { recursive: true })
    const descriptor = openSync(temporary, 'wx')
    try {
      writeFileSync(descriptor, text)
      // Without it a file system may put the rename on the disk before the text, and a power cut leaves an empty file.
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(temporary, path)
  } catch (error) {
    discard(temporary)
    throw new StoreFileError('store-unwritable', messagePath(path), fileProblem(error))
  }
}

// The first error is the one to tell: a temporary file that cannot be removed either must not hide it.
function discard(temporary: string): void {
  try {
    rmSync(temporary, { force: true })
  } catch {}
}
