/**
 * Values of a schema, as the JSON that would be sent of each; undefined where that is none.
 * @param {import('../peers/peer.mjs').Peer} peer
 * @param {{ schema: unknown, about: import('../peers/peer.mjs').About, count: number }} input
 */
export async function run(peer, { schema, about, count }) {
  const generator = await peer.open(schema, about)
  return generator.sample(count, 1).map(sentText)
}

/** @param {unknown} value */
export function sentText(value) {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
