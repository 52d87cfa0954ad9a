import type { JsonObject } from '../../contract/json.ts'
import type { SchemaDocument } from '../../schema/schema-document.ts'
import { anything, type Claim, ClaimPool } from '../shape/claim.ts'
import { ClaimedPlace } from './claimed-place.ts'
import type { Place, Places } from './place.ts'

/** All places of a schema. */
export class ClaimedPlaces implements Places {
  readonly pool: ClaimPool = new ClaimPool()
  readonly #places = new Map<string, Place>()
  readonly #claims = new Map<string, Claim>()
  readonly #document: SchemaDocument

  /** @param document Where demands stand that no schema makes, such as that a name is a text. */
  constructor(document: SchemaDocument) {
    this.#document = document
  }

  place(claims: readonly Claim[]): Place {
    const distinct = [...new Map(claims.filter(saysSomething).map((claim) => [claim.id, claim])).values()]
    const key = distinct
      .map(({ id }) => id)
      .toSorted((one, other) => one - other)
      .join(' ')
    let place = this.#places.get(key)
    if (place === undefined) this.#places.set(key, (place = new ClaimedPlace(distinct, this)))
    return place
  }

  names(claims: readonly Claim[], pattern?: string): Place {
    const key = pattern ?? ''
    let claim = this.#claims.get(key)
    if (claim === undefined) {
      const schema: JsonObject = pattern === undefined ? { type: 'string' } : { type: 'string', pattern }
      claim = this.pool.on(this.#document, { schema, resource: this.#document.root.resource }, true, [])
      this.#claims.set(key, claim)
    }
    return this.place([...claims, claim])
  }
}

function saysSomething({ schema, holds }: Claim): boolean {
  return schema !== anything || !holds
}
