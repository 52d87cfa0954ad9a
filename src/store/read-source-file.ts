import { closeSync, openSync, readSync } from 'node:fs'
import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { messagePath } from './message-path.ts'
import { fileProblem, StoreFileError } from './store-file-error.ts'
import { utf8Text } from './utf8-text.ts'

/** How large a file may be, and what to do when it is larger. */
export interface SizeLimit {
  /** In MiB. */
  readonly largest: number
  readonly remedy: string
}

// Flow files have some megabytes at most: what is larger is another file, and a device such as /dev/zero has no end.
const flowFile: SizeLimit = { largest: 32, remedy: 'Name the file of a flow' }

/**
 * The text of a file that a user names, such as a flow's YAML: UTF-8, a byte order mark in front left out. Throws
 * `store-unreadable` when it cannot be read or is not UTF-8, `source-too-large` past the limit, 32 MiB if absent.
 */
export function readSourceFile(path: string, limit: SizeLimit = flowFile): string {
  const largest = bytesIn(limit)
  const bytes = bytesOf(path, largest)
  if (bytes.length > largest) throw tooLarge(path, limit)
  return utf8Text(bytes, path)
}

/** The same from a stream; `name` is how messages call it. */
export async function readSourceStream(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  limit: SizeLimit = flowFile,
): Promise<string> {
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of stream) {
    total += chunk.length
    if (total > bytesIn(limit)) throw tooLarge(name, limit)
    chunks.push(chunk)
  }
  return utf8Text(Buffer.concat(chunks, total), name)
}

function bytesIn({ largest }: SizeLimit): number {
  return largest * 1024 * 1024
}

function tooLarge(path: string, { largest, remedy }: SizeLimit): FlowContractError {
  const shown = escapeText(messagePath(path))
  return new FlowContractError('source-too-large', `${shown} has more than ${largest} MiB. ${remedy}`)
}

/** The bytes of a file, and one more than is taken when it has too many. */
function bytesOf(path: string, largest: number): Buffer {
  try {
    const descriptor = openSync(path, 'r')
    try {
      return bytesFrom(descriptor, largest)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    throw new StoreFileError('store-unreadable', messagePath(path), fileProblem(error))
  }
}

function bytesFrom(descriptor: number, largest: number): Buffer {
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
