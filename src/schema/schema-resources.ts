import { isJsonObject, type Json, type JsonObject, type JsonSchema, ownMember } from '../contract/json.ts'
import { pointerSteps, pointerTo } from '../contract/pointer.ts'
import { type Dialect, statedDialect } from './dialect.ts'
import { referenceStandsAlone } from './keywords.ts'
import { resolveAddress } from './schema-address.ts'
import { isSchema, schemasWithin } from './schema-walk.ts'

/** A schema with an address of its own, and the names that it gives to schemas within it (2020-12 core, 4.3.5 and 8.2). */
export interface SchemaResource {
  readonly base: string
  readonly root: JsonSchema
  /** The document that the resource stands in. */
  readonly document: JsonSchema
  readonly anchors: Map<string, JsonObject>
  /** Names that a dynamic reference looks for; `''` stands for `$recursiveAnchor: true`. */
  readonly dynamicAnchors: Map<string, JsonObject>
}

/** A schema and the resource that its references start from. */
export interface SchemaNode {
  readonly schema: JsonSchema
  readonly resource: SchemaResource
}

/** Every resource of some documents, found by address. */
export class SchemaResources {
  readonly #dialect: Dialect
  readonly #resources = new Map<string, SchemaResource>()
  readonly #homes = new Map<JsonObject, { readonly resource: SchemaResource; readonly pointer: string }>()

  constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  /** Takes in a document that is known under an address. */
  add(document: JsonSchema, address: string): SchemaResource {
    const resource = this.#open(document, document, address)
    this.#index(document, resource, '')
    // A document whose root names itself is known under both addresses.
    return isJsonObject(document) ? (this.homeOf(document) ?? resource) : resource
  }

  get(address: string): SchemaResource | undefined {
    return this.#resources.get(address)
  }

  /** The resource of a schema that was taken in. */
  homeOf(schema: JsonObject): SchemaResource | undefined {
    return this.#homes.get(schema)?.resource
  }

  /** JSON Pointer to a schema from its document. */
  pointerOf(schema: JsonObject): string {
    return this.#homes.get(schema)?.pointer ?? ''
  }

  /** The schema at a JSON Pointer from the root of a resource; undefined when nothing that can be a schema stands there. */
  at(resource: SchemaResource, pointer: string): SchemaNode | undefined {
    let value: Json | undefined = resource.root
    let home = resource
    let place = isJsonObject(value) ? this.pointerOf(value) : ''
    for (const step of pointerSteps(pointer)) {
      value = typeof value === 'object' && value !== null ? ownMember(value as JsonObject, step) : undefined
      place = pointerTo(place, step)
      if (isJsonObject(value)) home = this.homeOf(value) ?? home
    }
    if (!isSchema(value)) return undefined
    // A place that no keyword makes a schema, such as a member that is unknown: it becomes one by being referred to.
    if (isJsonObject(value) && !this.#homes.has(value)) this.#index(value, home, place)
    return { schema: value, resource: isJsonObject(value) ? (this.homeOf(value) ?? home) : home }
  }

  #open(root: JsonSchema, document: JsonSchema, base: string): SchemaResource {
    const resource = { base, root, document, anchors: new Map(), dynamicAnchors: new Map() }
    if (!this.#resources.has(base)) this.#resources.set(base, resource)
    return resource
  }

  #index(root: JsonSchema, home: SchemaResource, pointer: string): void {
    const dialect = statedDialect(home.document) ?? this.#dialect
    const pending = [{ schema: root, resource: home, pointer }]
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
      const { schema } = place
      if (!isJsonObject(schema) || this.#homes.has(schema)) continue
      const resource = this.#named(schema, place.resource, dialect)
      this.#homes.set(schema, { resource, pointer: place.pointer })
      for (const inner of schemasWithin(schema, place.pointer)) pending.push({ ...inner, resource })
    }
  }

  /** The resource that a schema stands in or, by its identifier, is; notes the names that it goes by. */
  #named(schema: JsonObject, outer: SchemaResource, dialect: Dialect): SchemaResource {
    const id = identifierOf(schema, dialect)
    const { resource: base, fragment } = resolveAddress(id ?? '', outer.base)
    const named = id !== undefined && base !== outer.base
    const resource = named ? this.#open(schema, outer.document, base) : outer
    if (fragment !== '' && !fragment.startsWith('/')) note(resource.anchors, fragment, schema)
    if (referenceStandsAlone(dialect)) return resource
    const [anchor, dynamic] = [ownMember(schema, '$anchor'), ownMember(schema, '$dynamicAnchor')]
    if (typeof anchor === 'string') note(resource.anchors, anchor, schema)
    if (typeof dynamic === 'string' && dialect === 'draft2020-12') {
      note(resource.anchors, dynamic, schema)
      note(resource.dynamicAnchors, dynamic, schema)
    }
    const recursive = dialect === 'draft2019-09' && ownMember(schema, '$recursiveAnchor') === true
    if (recursive && resource.root === schema) note(resource.dynamicAnchors, '', schema)
    return resource
  }
}

function note(names: Map<string, JsonObject>, name: string, schema: JsonObject): void {
  if (!names.has(name)) names.set(name, schema)
}

/** A schema's `$id`; in draft-04, and where no dialect is stated and there is no other, its bare `id`. */
function identifierOf(schema: JsonObject, dialect: Dialect): string | undefined {
  if (referenceStandsAlone(dialect) && typeof ownMember(schema, '$ref') === 'string') return undefined
  const id = ownMember(schema, dialect === 'draft4' ? 'id' : '$id')
  return typeof id === 'string' ? id : undefined
}
