import { FlowContractError } from '../../contract/errors.ts'
import { escapeText } from '../../contract/escape-text.ts'
import { messagePath } from '../../store/message-path.ts'
import { readSourceFile, readSourceStream, type SizeLimit } from '../../store/read-source-file.ts'

/** A text that the user gave, and how messages name where it came from. */
export interface GivenText {
  readonly text: string
  readonly place: string
}

const standardInput = 'standard input'
const limit: SizeLimit = { largest: 10, remedy: 'Give one payload, or one answer' }

/**
 * The text of a file, or of the standard input for `-`: UTF-8, at most 10 MiB, a byte order mark left out. Rejects with
 * `store-unreadable`, `source-too-large`, and `source-empty` when there is nothing in it.
 */
export async function readGiven(path: string, input: AsyncIterable<Uint8Array>): Promise<GivenText> {
  const isInput = path === '-'
  const text = isInput ? await readSourceStream(input, standardInput, limit) : readSourceFile(path, limit)
  const place = isInput ? standardInput : escapeText(messagePath(path))
  if (text.trim() !== '') return { text, place }
  throw new FlowContractError(
    'source-empty',
    `There is nothing in ${place}. Give the payload's JSON, or the platform's answer`,
  )
}
