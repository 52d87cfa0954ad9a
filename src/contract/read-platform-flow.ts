import type { FlowContract } from './contract.ts'
import { DocumentNode, Members } from './document-node.ts'
import type { VariablesSchema } from './flow-variables.ts'
import { readPlatformSchema } from './read-platform-schema.ts'
import { noInputs, takesNothing } from './takes-nothing.ts'

/** A flow as the platform describes it: its contract, and what changes with every publication. */
export interface PlatformFlow {
  readonly contract: FlowContract
  /** The published version, such as `"3.0"`; undefined for a flow that was never published. */
  readonly version?: string
  /** When that version was published, ISO 8601 in UTC. */
  readonly datePublished?: string
  /** False when neither inputs nor outputs had a schema: the flow's version, asked for by itself, may still have them. */
  readonly schemasFound: boolean
}

/** What is known besides the answer itself. */
export interface PlatformFlowOptions {
  /** The region that answered, for the contract's source. */
  readonly region?: string
  /** The answer of `GET /api/v2/flows/{flowId}/versions/{versionId}`, the last place where schemas are looked for. */
  readonly version?: unknown
}

/**
 * Reads the platform's `Flow` (`GET /api/v2/flows/{flowId}`, or an entity of the listing). Schemas stand in `inputSchema`
 * and `outputSchema`, or as a list in `inputs` and `outputs`; at the top, else on `publishedVersion`, else on
 * `options.version`. An absent or empty schema gives null. Nothing but identity, schemas and version is taken over: no
 * people, links or dates of edits. Throws `InvalidDocumentError` (`platform-flow-invalid`) for what is no flow.
 */
export function readPlatformFlow(flow: unknown, options: PlatformFlowOptions = {}): PlatformFlow {
  const top = answer(flow, 'the flow that the platform answered with')
  const identity = membersOf(top)
  const id = identity.optional('id', (node) => node.text())
  const name = identity.required('name').text()
  const type = identity.required('type').text().toUpperCase()
  const publishedVersion = identity.optional('publishedVersion', (node) => node).publishedVersion
  const places = [top, publishedVersion, optionalAnswer(options.version)].filter((place) => place !== undefined)
  const inputs = firstSchema(places, ['inputSchema', 'inputs'])
  const outputs = firstSchema(places, ['outputSchema', 'outputs'])
  const notes = new Set([
    ...(takesNothing(inputs?.schema ?? null) ? [noInputs] : []),
    ...(inputs?.notes ?? []),
    ...(outputs?.notes ?? []),
  ])
  return {
    contract: {
      flow: { ...id, name, type },
      inputs: inputs?.schema ?? null,
      outputs: outputs?.schema ?? null,
      source: { kind: 'api', ...(options.region === undefined ? {} : { region: options.region }) },
      ...(notes.size === 0 ? {} : { notes: [...notes] }),
    },
    ...(publishedVersion === undefined ? {} : readPublication(membersOf(publishedVersion))),
    schemasFound: inputs !== undefined || outputs !== undefined,
  }
}

function firstSchema(places: readonly DocumentNode[], names: readonly string[]): VariablesSchema | undefined {
  for (const members of places.map(membersOf)) {
    for (const name of names) {
      const found = members.optional(name, readPlatformSchema)[name]
      if (found !== undefined) return found
    }
  }
  return undefined
}

function readPublication(published: Members): { version?: string; datePublished?: string } {
  const version = published.optional('id', (node) =>
    typeof node.value === 'number' ? String(node.value) : node.text(),
  )
  const date = published.optional('datePublished', (node) => instantOf(node)).datePublished
  return {
    ...(version.id === undefined ? {} : { version: version.id }),
    ...(date === undefined ? {} : { datePublished: date }),
  }
}

/** An instant as ISO text in UTC; undefined for a text that no calendar knows. */
function instantOf(node: DocumentNode): string | undefined {
  const { value } = node
  if (typeof value !== 'number' && typeof value !== 'string')
    return node.refuse('a date, as ISO text or epoch milliseconds')
  // Without an offset the text would be read in this machine's time zone.
  const date = new Date(typeof value === 'string' && /T[\d:.]+$/.test(value) ? `${value}Z` : value)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

/** The members that say something: the platform writes null for what is not there. */
function membersOf(node: DocumentNode): Members {
  return new Members(node, new Map(node.entries().filter(([, member]) => member.value !== null)))
}

function answer(value: unknown, name: string): DocumentNode {
  return new DocumentNode(value, { code: 'platform-flow-invalid', file: name })
}

function optionalAnswer(value: unknown): DocumentNode | undefined {
  return value === undefined || value === null
    ? undefined
    : answer(value, 'the flow version that the platform answered with')
}
