import { type Json, type JsonObject, type JsonSchema, ownMember } from '../../contract/json.ts'
import type { SchemaDocument } from '../../schema/schema-document.ts'
import type { SchemaNode, SchemaResource } from '../../schema/schema-resources.ts'

/** A schema that a value must fit (`holds`), or must not. */
export interface Claim {
  /** Claims that say the same have the same number. */
  readonly id: number
  readonly schema: JsonObject
  readonly holds: boolean
  readonly document: SchemaDocument
  readonly resource: SchemaResource
  /** The resources entered on the way, the outermost first; kept only where references are dynamic. */
  readonly scope: readonly SchemaResource[]
}

/** The schema that no value fits. */
export const nothing: JsonObject = { not: {} }
/** The schema that every value fits. */
export const anything: JsonObject = {}

/** Gives claims their numbers. */
export class ClaimPool {
  readonly #claims = new Map<string, Claim>()
  readonly #numbers = new Map<object, number>()
  #scopes = 0
  readonly #dynamic = new Map<SchemaDocument, boolean>()

  /** The claim on the root of a document. */
  onRoot(document: SchemaDocument): Claim {
    return this.on(document, document.root, true, [])
  }

  on(document: SchemaDocument, node: SchemaNode, holds: boolean, scope: readonly SchemaResource[]): Claim {
    const { resource } = node
    const entered = this.#isDynamic(document) && scope.at(-1) !== resource ? [...scope, resource] : scope
    const schema = typeof node.schema === 'boolean' ? (node.schema ? anything : nothing) : node.schema
    const key = `${holds ? '' : '!'}${this.#number(schema)} ${entered.map((one) => this.#number(one)).join(' ')}`
    let claim = this.#claims.get(key)
    if (claim === undefined) {
      claim = { id: this.#claims.size, schema, holds, document, resource, scope: entered }
      this.#claims.set(key, claim)
    }
    return claim
  }

  /** The claim on a schema that stands within the schema of another claim. */
  within(claim: Claim, schema: JsonSchema, holds = true): Claim {
    return this.on(claim.document, claim.document.resources.node(schema, claim.resource), holds, claim.scope)
  }

  /** The claim turned around. */
  opposite({ document, schema, resource, scope, holds }: Claim): Claim {
    return this.on(document, { schema, resource }, !holds, scope)
  }

  /** A number that stands for no other scope of evaluation. */
  newScope(): number {
    this.#scopes += 1
    return this.#scopes
  }

  #number(one: object): number {
    let number = this.#numbers.get(one)
    if (number === undefined) this.#numbers.set(one, (number = this.#numbers.size))
    return number
  }

  #isDynamic(document: SchemaDocument): boolean {
    let dynamic = this.#dynamic.get(document)
    if (dynamic === undefined) {
      const text = JSON.stringify(document.root.schema)
      dynamic = document.dialect.startsWith('draft20') && /"\$(?:dynamic|recursive)Ref"|json-schema\.org/.test(text)
      this.#dynamic.set(document, dynamic)
    }
    return dynamic
  }
}

/** Whether a value fits the claim, as the validator judges it. */
export function fitsClaim({ document, schema, holds }: Claim, value: Json): boolean {
  if (schema === nothing || schema === anything) return holds === (schema === anything)
  return document.fits(schema, value) === holds
}

/** A keyword's value in the claim's schema. */
export function keywordOf({ schema }: Claim, keyword: string): Json | undefined {
  return ownMember(schema, keyword)
}
