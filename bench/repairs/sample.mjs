import fc from 'fast-check'
import { seededRandom } from '../../src/generate/seeded-random.ts'
import { randomFlow } from '../../test/support/random-flow.ts'
import { slip } from '../../test/support/random-slips.ts'
import { slipContracts } from '../../test/support/slip-contracts.ts'

const seed = 4
const contracts = fc.oneof(fc.constantFrom(...Object.values(slipContracts)), randomFlow)

/**
 * @typedef {import('../../test/support/random-slips.ts').SlipSubject} Subject
 * @typedef {import('../../test/support/random-slips.ts').Slipped} Slipped
 * @typedef {Slipped & { subject: Subject }} Slip
 */

/**
 * Payloads with one slip, by its kind: as many of each as are asked for, fewer where the payloads do not offer them.
 * @param {Subject} subject
 * @param {number} count
 * @returns {Map<string, Slip[]>}
 */
export function singleSlips(subject, count) {
  const payloads = validPayloads(subject, 2 * count)
  const random = seededRandom(seed)
  return new Map(
    Object.keys(subject.kinds).map((name, kind) => {
      /** @type {Slip[]} */
      const made = []
      for (const [contract, original] of payloads) {
        if (made.length === count) break
        const one = slip(subject, contract, original, [{ kind, slip: random.integer(0, 9_999) }])
        if (one.slips[0]?.startsWith(`${name}: `)) made.push({ ...one, subject })
      }
      return [name, made]
    }),
  )
}

/**
 * Payloads with two, three and four slips of any kinds.
 * @param {Subject} subject
 * @param {number} count
 * @returns {Map<string, Slip[]>}
 */
export function slipsAtOnce(subject, count) {
  const payloads = validPayloads(subject, count)
  const random = seededRandom(seed)
  const choice = () => ({ kind: random.integer(0, 999), slip: random.integer(0, 9_999) })
  return new Map(
    [2, 3, 4].map((number) => [
      `${number} at once`,
      payloads
        .map(([contract, original]) => ({
          ...slip(subject, contract, original, Array.from({ length: number }, choice)),
          subject,
        }))
        .filter(({ slips }) => slips.length === number),
    ]),
  )
}

/** @param {Subject} subject @param {number} count */
function validPayloads(subject, count) {
  return fc.sample(
    contracts.chain((contract) => fc.tuple(fc.constant(contract), subject.valid(contract))),
    { seed, numRuns: count },
  )
}
