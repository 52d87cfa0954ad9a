import { isJsonObject, type Json, type JsonObject, ownMember } from '../contract/json.ts'
import { compilePattern } from './pattern.ts'
import type { SchemaDocument } from './schema-document.ts'
import type { SchemaNode } from './schema-resources.ts'
import { isSchema } from './schema-walk.ts'

/** What a schema says, on purpose, of the values at one place: the names of their members, and the places within. */
export class DescribedPlace {
  readonly #document: SchemaDocument
  readonly #schemas: readonly SchemaNode[]
  readonly #members = new Map<string, DescribedPlace>()
  #names: readonly string[] | undefined

  constructor(document: SchemaDocument, roots: readonly SchemaNode[] = [document.root]) {
    this.#document = document
    this.#schemas = applying(document, roots)
  }

  /** The names of members, in the schema's order; those that are only required too. */
  get names(): readonly string[] {
    return (this.#names ??= this.#described())
  }

  #described(): readonly string[] {
    const described = this.#objects().flatMap(({ properties, required }) => [
      ...(isJsonObject(properties) ? Object.keys(properties) : []),
      ...(Array.isArray(required) ? required.filter((name): name is string => typeof name === 'string') : []),
    ])
    return [...new Set(described)]
  }

  /** Whether a member of this name is meant: named, or of a map whose members are described. */
  knows(name: string): boolean {
    return this.names.includes(name) || this.#membersOf(name).length > 0
  }

  member(name: string): DescribedPlace {
    let member = this.#members.get(name)
    if (member === undefined)
      this.#members.set(name, (member = new DescribedPlace(this.#document, this.#membersOf(name))))
    return member
  }

  item(index: number): DescribedPlace {
    return new DescribedPlace(this.#document, this.#itemsOf(index))
  }

  /** The types that are named for values here, of all alternatives; empty when none is. */
  get types(): readonly string[] {
    return [
      ...new Set(
        this.#objects().flatMap(({ type }) => (Array.isArray(type) ? type.map(String) : [type].filter(isText))),
      ),
    ]
  }

  /** The one value that is taken here; undefined when there are others, or no list of them. */
  get onlyValue(): Json | undefined {
    const lists = this.#objects().flatMap((schema): (readonly Json[])[] => {
      const [constant, list] = [ownMember(schema, 'const'), ownMember(schema, 'enum')]
      return [
        ...(constant === undefined ? [] : [[constant]]),
        ...(Array.isArray(list) ? [list as readonly Json[]] : []),
      ]
    })
    const [only] = lists.find((list) => list.length === 1) ?? []
    return only
  }

  #objects(): readonly JsonObject[] {
    return this.#schemas.map(({ schema }) => schema).filter(isJsonObject)
  }

  #membersOf(name: string): readonly SchemaNode[] {
    return this.#schemas.flatMap((node) => {
      if (!isJsonObject(node.schema)) return []
      const { properties, patternProperties, additionalProperties } = node.schema
      const named = isJsonObject(properties) ? ownMember(properties, name) : undefined
      const matching = isJsonObject(patternProperties)
        ? Object.entries(patternProperties)
            .filter(([pattern]) => compilePattern(pattern).test(name))
            .map(([, schema]) => schema)
        : []
      const own = named === undefined ? matching : [named, ...matching]
      // `additionalProperties` speaks of members that nothing else names; `true` and `{}` mean none of them in particular.
      const isMap = isJsonObject(additionalProperties) && Object.keys(additionalProperties).length > 0
      return this.#nodes(own.length === 0 && isMap ? [additionalProperties] : own, node)
    })
  }

  #itemsOf(index: number): readonly SchemaNode[] {
    return this.#schemas.flatMap((node) => {
      if (!isJsonObject(node.schema)) return []
      const { items, prefixItems, additionalItems } = node.schema
      const [first, rest] = Array.isArray(items) ? [items, additionalItems] : [prefixItems, items]
      const placed = Array.isArray(first) ? (first as readonly Json[])[index] : undefined
      return this.#nodes([placed ?? rest], node)
    })
  }

  #nodes(schemas: readonly (Json | undefined)[], { resource }: SchemaNode): readonly SchemaNode[] {
    return schemas.filter(isSchema).map((schema) => this.#document.resources.node(schema, resource))
  }
}

const lists = ['allOf', 'anyOf', 'oneOf']
const single = ['if', 'then', 'else']
const maps = ['dependentSchemas', 'dependencies']

/** The schemas, and all that apply to the same value: along references and through every composite. */
function applying({ resources, references }: SchemaDocument, roots: readonly SchemaNode[]): readonly SchemaNode[] {
  const found = new Map<unknown, SchemaNode>()
  const pending = [...roots]
  for (let node = pending.shift(); node !== undefined; node = pending.shift()) {
    const { schema, resource } = node
    if (!isJsonObject(schema) || found.has(schema)) continue
    found.set(schema, node)
    const within = [
      ...lists.flatMap((keyword) => Object.values(Object(ownMember(schema, keyword)) as object) as Json[]),
      ...single.map((keyword) => ownMember(schema, keyword)),
      ...maps.flatMap((keyword) => Object.values(Object(ownMember(schema, keyword)) as object) as Json[]),
    ]
    for (const part of within) if (isJsonObject(part)) pending.push(resources.node(part, resource))
    const reference = ownMember(schema, '$ref') ?? ownMember(schema, '$dynamicRef')
    const target = typeof reference === 'string' ? references.follow(reference, resource) : undefined
    if (target !== undefined) pending.push(target)
  }
  return [...found.values()]
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string'
}
