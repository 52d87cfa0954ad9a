import { type JsonObject, type JsonSchema, isJsonObject } from '../contract/json.ts'
import { addDocuments, createAjv } from './create-ajv.ts'
import type { Dialect } from './dialect.ts'
import type { ReadSchema } from './read-schema.ts'
import { nameless } from './schema-address.ts'
import { SchemaReferences } from './schema-references.ts'
import { type SchemaNode, SchemaResources } from './schema-resources.ts'

/** A schema that can be walked through, along its references. */
export interface SchemaDocument {
  readonly dialect: Dialect
  readonly root: SchemaNode
  readonly resources: SchemaResources
  readonly references: SchemaReferences
  /** Whether a value fits a schema of the document, as the validator judges it. */
  fits(schema: JsonObject, value: unknown): boolean
}

/** Opens for walking a schema that was read, and that `compileRead` takes. */
export function openSchema({ dialect, schema, documents }: ReadSchema): SchemaDocument {
  const resources = new SchemaResources(dialect)
  const root = resources.add(schema, nameless)
  for (const [address, document] of documents) resources.add(document, address)
  const references = new SchemaReferences(resources, (address) => metaSchema(dialect, address))
  const judge = partJudge(dialect, new Map([[nameless, schema], ...documents]))
  return {
    dialect,
    root,
    resources,
    references,
    fits(part, value) {
      const address = resources.addressOf(part)
      return address !== undefined && judge(`${address.document}#${encoded(address.pointer)}`, value)
    },
  }
}

/** Judges by the schema at an address; each is compiled when it is first asked for. */
function partJudge(
  dialect: Dialect,
  documents: ReadonlyMap<string, JsonSchema>,
): (address: string, value: unknown) => boolean {
  const judges = new Map<string, (value: unknown) => unknown>()
  let ajv: ReturnType<typeof createAjv> | undefined
  return (address, value) => {
    let judge = judges.get(address)
    if (judge === undefined) {
      if (ajv === undefined) addDocuments((ajv = createAjv(dialect)), documents)
      judges.set(address, (judge = ajv.compile({ $ref: address })))
    }
    return judge(value) === true
  }
}

/** A dialect's own schemas, which a schema may refer to. */
function metaSchema(dialect: Dialect, address: string): JsonSchema | undefined {
  const known = createAjv(dialect).schemas[address]?.schema
  return typeof known === 'boolean' || isJsonObject(known as JsonObject | undefined) ? (known as JsonSchema) : undefined
}

function encoded(pointer: string): string {
  return pointer.split('/').map(encodeURIComponent).join('/')
}
