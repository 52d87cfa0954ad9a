import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { isObject } from '../contract/json.ts'

/** `store-unreadable`, `store-unwritable`: the file system refused; `path` is the file or folder that it refused. */
export class StoreFileError extends FlowContractError {
  readonly path: string

  constructor(code: 'store-unreadable' | 'store-unwritable', path: string, problem: FileProblem) {
    super(
      code,
      `Cannot ${code === 'store-unreadable' ? 'read' : 'write'} ${escapeText(path)}: ${problem.reason}. ${problem.remedy}`,
      problem.cause === undefined ? undefined : { cause: problem.cause },
    )
    this.path = path
  }
}

/** Why the file system refused, what to do about it, and its own error. */
export interface FileProblem {
  readonly reason: string
  readonly remedy: string
  readonly cause?: unknown
}

const known: ReadonlyMap<string, readonly [reason: string, remedy: string]> = new Map([
  ['ENOENT', ['there is no such file or folder', 'Correct the path']],
  ['EACCES', ['permission denied', 'Give this user the right to it']],
  ['EPERM', ['the operation is not permitted', 'Give this user the right to it, or close what holds it open']],
  ['EISDIR', ['it is a folder, not a file', 'Name a file, or move the folder away']],
  ['ENOTDIR', ['a part of the path is a file, not a folder', 'Correct the path, or rename the file']],
  ['EEXIST', ['a file stands where a folder is needed', 'Correct the path, or rename the file']],
  ['ENOSPC', ['the disk is full', 'Free some space and try again; nothing was half-written']],
  ['EDQUOT', ['the disk quota is used up', 'Free some space and try again; nothing was half-written']],
  ['EROFS', ['the file system is read-only', 'Write to another folder']],
  ['ENAMETOOLONG', ['the name is too long for the file system', 'Choose a shorter flow key']],
  ['ELOOP', ['its symbolic links go round in a circle', 'Correct the links']],
  ['EMFILE', ['this process has too many files open', 'Try again with fewer workers']],
  ['EBUSY', ['another program holds it', 'Close that program and try again']],
])

/** What the error of a `node:fs` call means; a code alone, such as `ENOENT`, will do. */
export function fileProblem(error: unknown): FileProblem {
  const code = typeof error === 'string' ? error : errorCode(error)
  const [reason, remedy] = known.get(code ?? '') ?? [
    code === undefined ? 'the file system refused' : `the file system answered ${escapeText(code)}`,
    'Look at the path and the disk',
  ]
  return typeof error === 'string' ? { reason, remedy } : { reason, remedy, cause: error }
}

/**
 * The code of a `node:fs` error, such as `ENOENT`; undefined for any other thing thrown. Not asked of `instanceof Error`:
 * in Jest's sandbox the file system's errors belong to another realm.
 */
export function errorCode(error: unknown): string | undefined {
  const code: unknown = isObject(error) ? error['code'] : undefined
  return typeof code === 'string' ? code : undefined
}
