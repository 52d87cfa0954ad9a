import type { CallerExpectations, Leniency } from '../contract/contract.ts'
import { dictionary } from '../contract/dictionary.ts'
import { DocumentNode } from '../contract/document-node.ts'
import { parseJsonText } from '../contract/json-text.ts'
import { collidingNames, unsafeName } from './file-safe-name.ts'
import type { EnvironmentConfig, FlowConfig } from './project-config.ts'
import { isServiceUrl, serviceUrlExpected } from './service-url.ts'

/** The code of every error about what a config says. */
export const configCode = 'config-invalid'

/** One config file as it is written: paths as they stand there, nothing inherited yet. */
export interface ConfigDocument {
  readonly extends?: string
  readonly contracts?: string
  readonly recordFrom?: string
  readonly types?: string
  readonly environments: Readonly<Record<string, EnvironmentConfig>>
  readonly flows: Readonly<Record<string, FlowConfig>>
}

/**
 * The config in a config file: its text, or the JSON value that the text stands for. The format is docs/config.md.
 * Throws `InvalidDocumentError` (`config-invalid`) with the file, the JSON Pointer, what was found and what was expected.
 */
export function parseConfig(textOrValue: unknown, file?: string): ConfigDocument {
  const value = typeof textOrValue === 'string' ? parseJsonText(textOrValue, configCode, file) : textOrValue
  const members = new DocumentNode(value, { code: configCode, file }).members([
    '$schema',
    'extends',
    'contracts',
    'recordFrom',
    'types',
    'environments',
    'flows',
  ])
  members.optional('$schema', text)
  return {
    ...members.optional('extends', text),
    ...members.optional('contracts', text),
    ...members.optional('recordFrom', text),
    ...members.optional('types', text),
    environments:
      members.optional('environments', (node) => named(node, 'environment name', readEnvironment)).environments ??
      dictionary([]),
    flows: members.optional('flows', (node) => named(node, 'flow key', readFlow)).flows ?? dictionary([]),
  }
}

function text(node: DocumentNode): string {
  return node.text()
}

function url(node: DocumentNode): string {
  return isServiceUrl(node.text()) ? node.text() : node.refuse(serviceUrlExpected, 'another text')
}

/** Reads an object whose names become parts of file names. */
function named<Value>(node: DocumentNode, what: string, read: (node: DocumentNode) => Value): Record<string, Value> {
  const entries = node.entries()
  for (const [name, member] of entries) {
    const problem = unsafeName(name)
    if (problem !== undefined) member.refuse(`a ${what} that can be part of a file name`, `"${name}": ${problem}`)
  }
  const colliding = collidingNames(entries.map(([name]) => name))
  if (colliding !== undefined) {
    node.refuse(`names that differ in more than case`, `"${colliding[0]}" and "${colliding[1]}"`)
  }
  return dictionary(entries.map(([name, member]) => [name, read(member)]))
}

function readEnvironment(node: DocumentNode): EnvironmentConfig {
  const members = node.members(['region', 'apiUrl', 'loginUrl', 'organization'])
  const environment: EnvironmentConfig = {
    ...members.optional('region', text),
    ...members.optional('apiUrl', url),
    ...members.optional('loginUrl', url),
    ...members.optional('organization', text),
  }
  const { region, apiUrl, loginUrl } = environment
  if (region === undefined ? apiUrl === undefined || loginUrl === undefined : (apiUrl ?? loginUrl) !== undefined) {
    const found = Object.keys(environment).filter((name) => name !== 'organization')
    node.refuse(
      'either "region", or "apiUrl" and "loginUrl"',
      found.length === 0 ? 'neither' : found.map((name) => `"${name}"`).join(' and '),
    )
  }
  return environment
}

function readFlow(node: DocumentNode): FlowConfig {
  const members = node.members([
    'name',
    'type',
    'id',
    'version',
    'callerExpects',
    'launchKey',
    'unknownInputs',
    'accept',
  ])
  return {
    ...members.optional('name', text),
    ...members.optional('type', text),
    ...members.optional('id', readId),
    ...members.optional('version', (member) => member.text('a text such as "3.0"')),
    ...members.optional('callerExpects', readCallerExpects),
    ...members.optional('launchKey', text),
    ...members.optional('unknownInputs', (member) => member.word<'allow' | 'refuse'>(['allow', 'refuse'])),
    ...members.optional('accept', (member) =>
      member.items().map((item) => item.word<Leniency>(['null', 'numeric-text'])),
    ),
  }
}

function readId(node: DocumentNode): string | Record<string, string> {
  if (typeof node.value === 'string') return node.text()
  if (typeof node.value !== 'object' || node.value === null) return node.refuse('an id, or ids by environment')
  return dictionary(node.entries().map(([environment, id]) => [environment, id.text()]))
}

function readCallerExpects(node: DocumentNode): CallerExpectations {
  const members = node.members(['required', 'properties'])
  return {
    ...members.optional('required', readRequired),
    ...members.optional('properties', (member) =>
      // An input may be called __proto__, and the checks take this object for a plain one.
      Object.fromEntries(member.entries().map(([input, schema]) => [input, schema.schema()])),
    ),
  }
}

function readRequired(node: DocumentNode): readonly string[] | 'all' {
  if (node.value === 'all') return 'all'
  if (!Array.isArray(node.value)) return node.refuse('a list of input names, or "all"')
  const names = new Set<string>()
  for (const item of node.items()) {
    const name = item.text()
    if (names.has(name)) item.refuse('each input once', `"${name}" for the second time`)
    names.add(name)
  }
  return [...names]
}
