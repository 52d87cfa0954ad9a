import fc from 'fast-check'

/**
 * A generator that is a fast-check arbitrary.
 * @param {fc.Arbitrary<unknown>} arbitrary
 * @returns {import('./peer.mjs').Generator}
 */
export function fromArbitrary(arbitrary) {
  return {
    sample: (count, seed) => fc.sample(arbitrary, { numRuns: count, seed }),
    falsify(isBug, seed, runs) {
      const property = fc.property(arbitrary, (value) => !isBug(value))
      return fc.check(property, { numRuns: runs, seed }).counterexample?.[0]
    },
  }
}
