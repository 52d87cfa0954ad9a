import { sentText } from './sample.mjs'

const rounds = 5
const roundTime = 250
const batch = 200
const builds = 15

/**
 * How fast a schema's values come, and some of them.
 * @param {import('../peers/peer.mjs').Peer} peer
 * @param {{ schema: unknown, about: import('../peers/peer.mjs').About }} input
 */
export async function run(peer, { schema, about }) {
  const cold = await buildTime(peer, schema, about)
  const warm = []
  for (let build = 0; build < builds; build += 1) warm.push(await buildTime(peer, schema, about))
  const generator = await peer.open(schema, about)
  valuesPerSecond(generator, 0)
  const speeds = Array.from({ length: rounds }, (_, round) => valuesPerSecond(generator, round + 1))
  const texts = generator.sample(1000, 1).map(sentText)
  const again = generator.sample(1000, 1).map(sentText)
  const bytes = texts.reduce((sum, text = '') => sum + Buffer.byteLength(text), 0) / texts.length
  const values = median(speeds)
  return {
    values,
    bytes: values * bytes,
    cold,
    warm: median(warm),
    repeats: texts.every((text, index) => text === again[index]),
    texts,
  }
}

/** Milliseconds from a schema to its first value. The schema is a new one each time, since a cache could know it. */
async function buildTime(peer, schema, about) {
  const copy = structuredClone(schema)
  const start = performance.now()
  const generator = await peer.open(copy, about)
  generator.sample(1, 1)
  return performance.now() - start
}

function valuesPerSecond(generator, round) {
  const start = performance.now()
  let [count, elapsed] = [0, 0]
  while (elapsed < roundTime) {
    count += generator.sample(batch, round * 100_000 + count).length
    elapsed = performance.now() - start
  }
  return (count / elapsed) * 1000
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]
}
