import { isJsonObject, type JsonSchema } from '../contract/json.ts'
import { resolveAddress } from './schema-address.ts'
import { type SchemaNode, type SchemaResource, type SchemaResources } from './schema-resources.ts'

/** Follows references through documents that are taken in as they are needed. */
export class SchemaReferences {
  readonly #resources: SchemaResources
  readonly #document: (address: string) => JsonSchema | undefined

  /** @param document Gives a further document by its address, such as a dialect's meta-schema. */
  constructor(resources: SchemaResources, document: (address: string) => JsonSchema | undefined) {
    this.#resources = resources
    this.#document = document
  }

  /** Where a `$ref` leads; undefined when that is nowhere. */
  follow(reference: string, from: SchemaResource): SchemaNode | undefined {
    const { resource: address, fragment } = resolveAddress(reference, from.base)
    const resource = this.#resource(address)
    if (resource === undefined) return undefined
    if (fragment === '') return this.#resources.node(resource.root, resource)
    if (fragment.startsWith('/')) return this.#resources.at(resource, fragment)
    const anchored = resource.anchors.get(fragment)
    return anchored === undefined ? undefined : this.#resources.node(anchored, resource)
  }

  /**
   * Where a `$dynamicRef` (2020-12 core, 8.2.3.2) leads, or a `$recursiveRef` (2019-09 core, 8.2.4.2).
   * @param scope The resources that were entered on the way, the outermost first.
   */
  followDynamic(reference: string, from: SchemaResource, scope: readonly SchemaResource[]): SchemaNode | undefined {
    const first = this.follow(reference, from)
    const { fragment: name } = resolveAddress(reference, from.base)
    if (first === undefined || first.resource.dynamicAnchors.get(name) !== first.schema) return first
    const outermost = scope.find(({ dynamicAnchors }) => dynamicAnchors.has(name))
    const target = outermost?.dynamicAnchors.get(name)
    return outermost === undefined || target === undefined ? first : this.#resources.node(target, outermost)
  }

  #resource(address: string): SchemaResource | undefined {
    const known = this.#resources.get(address)
    if (known !== undefined) return known
    const document = this.#document(address)
    if (document === undefined) return undefined
    const { schema, resource } = this.#resources.add(document, address)
    return isJsonObject(schema) ? resource : this.#resources.get(address)
  }
}
