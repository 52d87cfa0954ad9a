import fc from 'fast-check'
import { invalidFromSchema } from '../../../dist/generators.mjs'

const samples = 3000
const time = 1000

/**
 * Invalid values of a schema with their labels, the steps that some of them shrink by, and how fast they come.
 * @param {unknown} _peer
 * @param {{ schema: any, about: import('../peers/peer.mjs').About, seeds: number }} input
 */
export function run(_peer, { schema, about: { dialect }, seeds }) {
  const arbitrary = invalidFromSchema(schema, /** @type {any} */ ({ dialect }))
  const values = fc.sample(arbitrary, { numRuns: samples, seed: 1 })
  return {
    values,
    steps: Array.from({ length: seeds }, (_, index) => steps(arbitrary, index + 1)),
    perSecond: perSecond(arbitrary),
  }
}

/** What a failing property sees, from the first failure to the simplest one. */
function steps(arbitrary, seed) {
  const seen = []
  fc.check(
    fc.property(arbitrary, (given) => {
      seen.push(given)
      return false
    }),
    { seed },
  )
  return seen
}

function perSecond(arbitrary) {
  const start = performance.now()
  let [count, elapsed] = [0, 0]
  while (elapsed < time) {
    count += fc.sample(arbitrary, { numRuns: 100, seed: count + 2 }).length
    elapsed = performance.now() - start
  }
  return (count / elapsed) * 1000
}
