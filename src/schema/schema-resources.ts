import { isJsonObject, type Json, type JsonObject, type JsonSchema, ownMember } from '../contract/json.ts'
import { pointerSteps, pointerTo } from '../contract/pointer.ts'
import { type Dialect, hidesReferenceSiblings } from './dialect.ts'
import { resolveAddress } from './schema-address.ts'
import { isSchema, schemasWithin } from './schema-walk.ts'

/** A schema with an address of its own, and the names that it gives to schemas within it (2020-12 core, 4.3.5 and 8.2). */
export interface SchemaResource {
  readonly base: string
  readonly root: JsonSchema
  readonly anchors: Map<string, JsonObject>
  /** Names that a dynamic reference looks for; `''` stands for `$recursiveAnchor: true`. */
  readonly dynamicAnchors: Map<string, JsonObject>
}

/** A schema and the resource that its references start from. */
export interface SchemaNode {
  readonly schema: JsonSchema
  readonly resource: SchemaResource
}

/** Where a schema stands: the address and the place of its document. */
interface Home {
  readonly resource: SchemaResource
  readonly document: string
  readonly pointer: string
}

/** Every resource of some documents of one dialect, found by address. */
export class SchemaResources {
  readonly #dialect: Dialect
  readonly #resources = new Map<string, SchemaResource>()
  readonly #homes = new Map<JsonObject, Home>()

  constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  /** Takes in a document that is known under an address, and gives its root. */
  add(document: JsonSchema, address: string): SchemaNode {
    const resource = this.#open(document, address)
    this.#index(document, { resource, document: address, pointer: '' })
    // A document whose root names itself is known under both addresses.
    return { schema: document, resource: this.#homeResource(document) ?? resource }
  }

  get(address: string): SchemaResource | undefined {
    return this.#resources.get(address)
  }

  /** The address of a schema that was taken in: its document's, and its place there as a JSON Pointer. */
  addressOf(schema: JsonObject): { readonly document: string; readonly pointer: string } | undefined {
    return this.#homes.get(schema)
  }

  /** A schema that was taken in, with the resource that it stands in. */
  node(schema: JsonSchema, outer: SchemaResource): SchemaNode {
    return { schema, resource: this.#homeResource(schema) ?? outer }
  }

  /** The schema at a JSON Pointer from the root of a resource; undefined when nothing that can be a schema stands there. */
  at(resource: SchemaResource, pointer: string): SchemaNode | undefined {
    let value: Json | undefined = resource.root
    let home: Home = (isJsonObject(value) ? this.#homes.get(value) : undefined) ?? {
      resource,
      document: resource.base,
      pointer: '',
    }
    for (const step of pointerSteps(pointer)) {
      value = typeof value === 'object' && value !== null ? ownMember(value as JsonObject, step) : undefined
      home = { ...home, pointer: pointerTo(home.pointer, step) }
      if (isJsonObject(value)) home = this.#homes.get(value) ?? home
    }
    if (!isSchema(value)) return undefined
    // A place that no keyword makes a schema, such as a member that is unknown: it becomes one by being referred to.
    if (isJsonObject(value) && !this.#homes.has(value)) this.#index(value, home)
    return this.node(value, home.resource)
  }

  #homeResource(schema: JsonSchema): SchemaResource | undefined {
    return isJsonObject(schema) ? this.#homes.get(schema)?.resource : undefined
  }

  #open(root: JsonSchema, base: string): SchemaResource {
    const resource = { base, root, anchors: new Map(), dynamicAnchors: new Map() }
    if (!this.#resources.has(base)) this.#resources.set(base, resource)
    return resource
  }

  #index(root: JsonSchema, home: Home): void {
    const pending = [{ schema: root, home }]
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
      const { schema, home: outer } = place
      if (!isJsonObject(schema) || this.#homes.has(schema)) continue
      const inner = { ...outer, resource: this.#named(schema, outer.resource) }
      this.#homes.set(schema, inner)
      for (const within of schemasWithin(schema, inner.pointer))
        pending.push({ schema: within.schema, home: { ...inner, pointer: within.pointer } })
    }
  }

  /** The resource that a schema stands in or, by its identifier, is; notes the names that it goes by. */
  #named(schema: JsonObject, outer: SchemaResource): SchemaResource {
    const id = this.#identifierOf(schema)
    const { resource: base, fragment } = resolveAddress(id ?? '', outer.base)
    const resource = id !== undefined && base !== outer.base ? this.#open(schema, base) : outer
    if (fragment !== '' && !fragment.startsWith('/')) note(resource.anchors, fragment, schema)
    if (hidesReferenceSiblings(this.#dialect)) return resource
    const [anchor, dynamic] = [ownMember(schema, '$anchor'), ownMember(schema, '$dynamicAnchor')]
    if (typeof anchor === 'string') note(resource.anchors, anchor, schema)
    if (typeof dynamic === 'string' && this.#dialect === 'draft2020-12') {
      note(resource.anchors, dynamic, schema)
      note(resource.dynamicAnchors, dynamic, schema)
    }
    const recursive = this.#dialect === 'draft2019-09' && ownMember(schema, '$recursiveAnchor') === true
    if (recursive && resource.root === schema) note(resource.dynamicAnchors, '', schema)
    return resource
  }

  #identifierOf(schema: JsonObject): string | undefined {
    if (hidesReferenceSiblings(this.#dialect) && typeof ownMember(schema, '$ref') === 'string') return undefined
    const id = ownMember(schema, this.#dialect === 'draft4' ? 'id' : '$id')
    return typeof id === 'string' ? id : undefined
  }
}

function note(names: Map<string, JsonObject>, name: string, schema: JsonObject): void {
  if (!names.has(name)) names.set(name, schema)
}
