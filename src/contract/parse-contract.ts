import type { ContractSource, FlowContract, FlowIdentity, SourceKind } from './contract.ts'
import { DocumentNode } from './document-node.ts'
import { readFormatVersion } from './format-version.ts'
import type { JsonSchema } from './json.ts'
import { parseJsonText } from './json-text.ts'

const code = 'contract-invalid'
const sourceKinds: readonly SourceKind[] = ['api', 'archy', 'export', 'hand']
const schemaOrNull = 'a JSON Schema (an object or a boolean), or null when nobody knows it'

/**
 * The contract in a contract file: its text, or the JSON value that the text stands for. The format is
 * docs/contract-file.md. Throws `InvalidDocumentError` (`contract-invalid`) with the file, the JSON Pointer, what was
 * found and what was expected; `file` is the path that its message names.
 */
export function parseContract(textOrValue: unknown, file?: string): FlowContract {
  const value = typeof textOrValue === 'string' ? parseJsonText(textOrValue, code, file) : textOrValue
  const document = new DocumentNode(value, { code, file })
  readFormatVersion(document)
  const members = document.members(['$schema', 'formatVersion', 'flow', 'inputs', 'outputs', 'source', 'notes'])
  members.optional('$schema', (node) => node.text())
  return {
    flow: readFlow(members.required('flow')),
    inputs: readSchema(members.required('inputs', `Write "inputs": null when nobody knows them`)),
    outputs: readSchema(members.required('outputs', `Write "outputs": null when nobody knows them`)),
    source: readSource(members.required('source', `Write "source": { "kind": "hand" } for a contract written by hand`)),
    ...members.optional('notes', (node) => node.items().map((note) => note.text())),
  }
}

function readFlow(node: DocumentNode): FlowIdentity {
  const members = node.members(['id', 'name', 'type'])
  return {
    ...members.optional('id', (id) => id.text()),
    name: members.required('name').text(),
    type: members.required('type').text(),
  }
}

function readSource(node: DocumentNode): ContractSource {
  const members = node.members(['kind', 'region', 'file'])
  return {
    kind: members.required('kind').word(sourceKinds),
    ...members.optional('region', (region) => region.text()),
    ...members.optional('file', (file) => file.text()),
  }
}

function readSchema(node: DocumentNode): JsonSchema | null {
  return node.value === null ? null : node.schema(schemaOrNull)
}
