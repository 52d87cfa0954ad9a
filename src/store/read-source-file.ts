import { closeSync, openSync, readSync } from 'node:fs'
import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { messagePath } from './message-path.ts'
import { fileProblem, StoreFileError } from './store-file-error.ts'
import { utf8Text } from './utf8-text.ts'

// Flow files have some megabytes at most: what is larger is another file, and a device such as /dev/zero has no end.
const largest = 32 * 1024 * 1024

/**
 * The text of a file that a user names, such as a flow's YAML: UTF-8, a byte order mark in front left out. Throws
 * `store-unreadable` when it cannot be read or is not UTF-8, `source-too-large` past 32 MiB.
 */
export function readSourceFile(path: string): string {
  const bytes = bytesOf(path)
  if (bytes.length > largest) {
    const limit = `${largest / 1024 / 1024} MiB`
    const shown = escapeText(messagePath(path))
    throw new FlowContractError('source-too-large', `${shown} has more than ${limit}. Name the file of a flow`)
  }
  return utf8Text(bytes, path)
}

/** The bytes of a file, and one more than is taken when it has too many. */
function bytesOf(path: string): Buffer {
  try {
    const descriptor = openSync(path, 'r')
    try {
      return bytesFrom(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    throw new StoreFileError('store-unreadable', messagePath(path), fileProblem(error))
  }
}

function bytesFrom(descriptor: number): Buffer {
  const chunks: Buffer[] = []
  let total = 0
  while (total <= largest) {
    const chunk = Buffer.allocUnsafe(Math.min(256 * 1024, largest + 1 - total))
    const count = readSync(descriptor, chunk)
    if (count === 0) break
    chunks.push(chunk.subarray(0, count))
    total += count
  }
  return Buffer.concat(chunks, total)
}
