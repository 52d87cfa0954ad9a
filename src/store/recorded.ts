import { dictionary } from '../contract/dictionary.ts'
import { DocumentNode } from '../contract/document-node.ts'
import { formatVersion, readFormatVersion } from '../contract/format-version.ts'
import type { Json } from '../contract/json.ts'
import { parseJsonText } from '../contract/json-text.ts'
import { renderJson } from '../contract/render-json.ts'
import { fileIn, type TextStore } from './text-store.ts'

/** The file, beside the contract files, of what changes without a change of schema. */
export const recordedFile = 'recorded.json'

/** The environment of recordings made where the config names none. */
export const defaultEnvironment = 'default'

/** What was last recorded of a flow in one environment. */
export interface RecordedFlow {
  readonly id: string
  /** The published version, such as `"3.0"`. */
  readonly version?: string
  /** When that version was published: the platform's ISO text. */
  readonly datePublished?: string
}

/** What was last recorded: by flow key, then by environment. The records have no prototype. */
export interface Recorded {
  readonly flows: Readonly<Record<string, Readonly<Record<string, RecordedFlow>>>>
}

/** The content of `recorded.json`; no flows when there is no such file. Throws `recorded-invalid` or `store-unreadable`. */
export function readRecorded(store: TextStore): Recorded {
  const text = store.read(recordedFile)
  return text === undefined ? { flows: dictionary([]) } : parseRecorded(text, fileIn(store, recordedFile))
}

/** `recorded` with what was recorded of one flow in one environment put in, or taken out with `undefined`. */
export function withRecordedFlow(
  recorded: Recorded,
  key: string,
  environment: string | undefined,
  flow: RecordedFlow | undefined,
): Recorded {
  const flows = new Map(Object.entries(recorded.flows))
  const environments = new Map(Object.entries(flows.get(key) ?? {}))
  const name = environment ?? defaultEnvironment
  if (flow === undefined) environments.delete(name)
  else environments.set(name, flow)
  if (environments.size === 0) flows.delete(key)
  else flows.set(key, dictionary(environments))
  return { flows: dictionary(flows) }
}

/** Writes `recorded.json` if that changes what it says, and tells whether it did. Throws `store-unwritable`. */
export function writeRecorded(store: TextStore, recorded: Recorded): boolean {
  const text = renderRecorded(recorded)
  if (text === renderRecorded(readRecorded(store))) return false
  store.write(recordedFile, text)
  return true
}

function parseRecorded(text: string, file: string): Recorded {
  const code = 'recorded-invalid'
  const document = new DocumentNode(parseJsonText(text, code, file), { code, file })
  readFormatVersion(document)
  const flows = document.members(['$schema', 'formatVersion', 'flows']).required('flows')
  return {
    flows: dictionary(
      flows
        .entries()
        .map(([key, environments]) => [
          key,
          dictionary(environments.entries().map(([environment, flow]) => [environment, readFlow(flow)])),
        ]),
    ),
  }
}

function readFlow(node: DocumentNode): RecordedFlow {
  const members = node.members(['id', 'version', 'datePublished'])
  return {
    id: members.required('id').text(),
    ...members.optional('version', (version) => version.text()),
    ...members.optional('datePublished', (date) => date.text()),
  }
}

function renderRecorded({ flows }: Recorded): string {
  const rendered = dictionary(
    Object.entries(flows).map(([key, environments]) => [
      key,
      dictionary(
        Object.entries(environments).map(([environment, flow]): [string, Json] => [environment, allowed(flow)]),
      ),
    ]),
  )
  return renderJson({ formatVersion, flows: rendered }, ['formatVersion'])
}

// By name, so that nothing else that a recording carries along gets into the file.
function allowed({ id, version, datePublished }: RecordedFlow): Json {
  return {
    id,
    ...(version === undefined ? {} : { version }),
    ...(datePublished === undefined ? {} : { datePublished }),
  }
}
