import { isJsonObject, type JsonSchema, ownMember } from '../contract/json.ts'

/** The JSON Schema dialects that are read. */
export const dialects = ['draft4', 'draft6', 'draft7', 'draft2019-09', 'draft2020-12'] as const

export type Dialect = (typeof dialects)[number]

// The addresses without scheme, `#` and trailing slash: all of these vary in the wild.
const addresses: ReadonlyMap<string, Dialect> = new Map<string, Dialect>([
  ['json-schema.org/draft-04/schema', 'draft4'],
  ['json-schema.org/draft-06/schema', 'draft6'],
  ['json-schema.org/draft-07/schema', 'draft7'],
  ['json-schema.org/draft/2019-09/schema', 'draft2019-09'],
  ['json-schema.org/draft/2020-12/schema', 'draft2020-12'],
])

/** The dialect that a schema names in its `$schema`; undefined when it names none, or none that is known. */
function statedDialect(schema: JsonSchema): Dialect | undefined {
  const stated = isJsonObject(schema) ? ownMember(schema, '$schema') : undefined
  if (typeof stated !== 'string') return undefined
  const address = stated
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/?#?\/?$/, '')
  return addresses.get(address.toLowerCase())
}

/** The dialect that a schema is read in: the one it names, else draft-07. */
export function dialectOf(schema: JsonSchema): Dialect {
  return statedDialect(schema) ?? 'draft7'
}

/** The address of a dialect's meta-schema; draft-06 is read as 07, which only adds to it. */
export function metaSchemaOf(dialect: Dialect): string {
  const [address = ''] = [...addresses].find(([, one]) => one === (dialect === 'draft6' ? 'draft7' : dialect)) ?? []
  return address.startsWith('json-schema.org/draft-') ? `http://${address}` : `https://${address}`
}

/** Whether a dialect lets a `$ref` hide what stands beside it, as it was before 2019-09. */
export function hidesReferenceSiblings(dialect: Dialect): boolean {
  return dialect === 'draft4' || dialect === 'draft6' || dialect === 'draft7'
}
