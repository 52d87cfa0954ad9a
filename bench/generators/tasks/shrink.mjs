import { bugs } from '../bugs.mjs'
import { sentText } from './sample.mjs'

const mostRuns = 2000

/**
 * How a bug's inputs shrink, for each seed: the runs after the first failure until the simplest inputs were met, and in
 * all, the simplest inputs, and all inputs on the way. Undefined for a peer that does not shrink.
 * @param {import('../peers/peer.mjs').Peer} peer
 * @param {{ schema: unknown, about: import('../peers/peer.mjs').About, seeds: number }} input
 */
export async function run(peer, { schema, about, seeds }) {
  const { falsify } = await peer.open(schema, about)
  if (falsify === undefined) return undefined
  return Array.from({ length: seeds }, (_, index) => shrunk(falsify, bugs[about.flow ?? ''], index + 1))
}

function shrunk(falsify, hasBug, seed) {
  const texts = []
  let lastFailure = 0
  const minimum = falsify(
    (inputs) => {
      const isBug = failsOn(hasBug, inputs)
      if (isBug || texts.length > 0) texts.push(sentText(inputs))
      if (isBug) lastFailure = texts.length
      return isBug
    },
    seed,
    mostRuns,
  )
  // The first of the texts is the failure that shrinking starts from.
  return { minimum: sentText(minimum), runs: lastFailure - 1, runsInAll: texts.length - 1, texts: texts.slice(1) }
}

/** What is no input of the flow at all may make the code throw, which is no failure that was looked for. */
function failsOn(hasBug, inputs) {
  try {
    return hasBug(inputs) === true
  } catch {
    return false
  }
}
