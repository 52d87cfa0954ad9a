/**
 * What makes values of one schema.
 * @typedef {object} Generator
 * @property {(count: number, seed: number) => readonly unknown[]} sample
 * @property {(isBug: (value: any) => boolean, seed: number, runs: number) => unknown} [falsify] Looks for inputs that have
 *   the bug and gives the simplest that it came to; undefined when it met none. Absent where nothing shrinks.
 */

/**
 * A package that generates values from JSON Schemas.
 * @typedef {object} Peer
 * @property {(schema: any, about: About) => Generator | Promise<Generator>} open Throws what the schema does not suit.
 * @property {(about: About) => boolean} [has] Whether it is made for the schema at all; by default it is for each.
 */

/**
 * @typedef {object} About
 * @property {string} dialect
 * @property {Readonly<Record<string, unknown>>} [documents] Further documents that references lead to, by address.
 * @property {string} [flow] The name of a flow-like schema.
 */

/** The peers by the name of their file, with the name that a table shows. */
export const peers = {
  'flow-contract': 'flow-contract',
  'flow-contract-flows': 'flow-contract, validInputs(flow)',
  'json-schema-faker': 'json-schema-faker',
  effect: 'effect',
  'generate-examples': '@amritk/generate-examples',
  'hand-written': 'hand-written fast-check',
}

/**
 * @param {string} file
 * @returns {Promise<Peer>}
 */
export function loadPeer(file) {
  return import(`./${file}.mjs`)
}
