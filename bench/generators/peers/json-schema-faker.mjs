import { createGeneratorSync } from 'json-schema-faker'

/** @type {import('./peer.mjs').Peer['open']} */
export function open(schema, { documents = {} }) {
  const refResolver = (/** @type {string} */ address) => {
    const document = documents[address.replace(/#.*$/, '')]
    if (document === undefined) throw new Error(`No document is at ${address}`)
    return document
  }
  return {
    sample(count, seed) {
      const generator = createGeneratorSync({ seed, refResolver })
      return Array.from({ length: count }, () => generator.generate(schema))
    },
  }
}
