import { validFromSchema } from '../../../dist/generators.mjs'
import { fromArbitrary } from './fast-check.mjs'

/** @type {import('./peer.mjs').Peer['open']} */
export function open(schema, { dialect, documents = {} }) {
  return fromArbitrary(validFromSchema(schema, { dialect, documents }))
}
