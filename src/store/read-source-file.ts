import { readFileSync, statSync } from 'node:fs'
import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { messagePath } from './message-path.ts'
import { fileProblem, StoreFileError } from './store-file-error.ts'

/** Flow files are some megabytes at most; what is larger is another file, and would stall the reader. */
const largest = 32 * 1024 * 1024

/**
 * The text of a file that a user names, such as a flow's YAML: UTF-8, a byte order mark in front left out. Throws
 * `store-unreadable` when it cannot be read, `source-too-large` past 32 MiB, `source-not-text` when it is not UTF-8.
 */
export function readSourceFile(path: string): string {
  const shown = escapeText(messagePath(path))
  const bytes = bytesOf(path)
  if (bytes.length > largest) {
    throw new FlowContractError(
      'source-too-large',
      `${shown} has more than ${largest / 1024 / 1024} MiB: no flow file does. Name the flow's own file`,
    )
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new FlowContractError('source-not-text', `${shown} is not UTF-8 text. Save it as UTF-8 and try again`, {
      cause,
    })
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    // One byte more than is taken, so that an endless file is refused and not read.
    return statSync(path).size > largest ? new Uint8Array(largest + 1) : readFileSync(path)
  } catch (error) {
    throw new StoreFileError('store-unreadable', messagePath(path), fileProblem(error))
  }
}
