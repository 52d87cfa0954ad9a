import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { dictionary } from '../contract/dictionary.ts'
import { DocumentNode } from '../contract/document-node.ts'
import { formatVersion, readFormatVersion } from '../contract/format-version.ts'
import { type Json } from '../contract/json.ts'
import { parseJsonText } from '../contract/json-text.ts'
import { renderJson } from '../contract/render-json.ts'
import type { FlowPayloads, RunNotes, SentPayload } from './run-notes.ts'

/** How the name of a file of run notes ends: as nothing does that a runner in watch mode looks at. */
export const notesEnding = '.notes'

/** The file, in the run folder, of what a test file sent: the same in every run, so that a run replaces the one before. */
export function notesFileName(testFile: string): string {
  const digest = createHash('sha256').update(testFile).digest('hex').slice(0, 12)
  const readable = posix.basename(testFile).replaceAll(/[^A-Za-z0-9.-]+/g, '-')
  return `${readable.slice(0, 60)}-${digest}${notesEnding}`
}

/** The text of a file of run notes. */
export function renderRunNotes({ testFile, flows }: RunNotes): string {
  const rendered = dictionary(
    Object.entries(flows).map(([key, { payloads, leftOut }]): [string, Json] => [
      key,
      { payloads: payloads.map((payload): Json => ({ ...payload })), leftOut },
    ]),
  )
  return renderJson({ formatVersion, testFile, flows: rendered }, ['formatVersion', 'testFile'])
}

/** Reads a file of run notes. Throws `run-notes-invalid` with the place that is wrong. */
export function parseRunNotes(text: string, file: string): RunNotes {
  const code = 'run-notes-invalid'
  const document = new DocumentNode(parseJsonText(text, code, file), { code, file })
  readFormatVersion(document)
  const members = document.members(['formatVersion', 'testFile', 'flows'])
  const flows = members.required('flows').entries()
  return {
    testFile: members.required('testFile').text(),
    flows: dictionary(flows.map(([key, sent]) => [key, readPayloads(sent)])),
  }
}

function readPayloads(node: DocumentNode): FlowPayloads {
  const members = node.members(['payloads', 'leftOut'])
  const leftOut = members.required('leftOut')
  return {
    payloads: members.required('payloads').items().map(readPayload),
    leftOut: typeof leftOut.value === 'number' ? leftOut.value : leftOut.refuse('a number'),
  }
}

function readPayload(node: DocumentNode): SentPayload {
  const members = node.members(['inputs', 'masked'])
  return {
    inputs: members.required('inputs').json(),
    ...members.optional('masked', (masked) => masked.items().map((path) => pointer(path))),
  }
}

function pointer(node: DocumentNode): string {
  const { value } = node
  return typeof value === 'string' && (value === '' || value.startsWith('/')) ? value : node.refuse('a JSON Pointer')
}
