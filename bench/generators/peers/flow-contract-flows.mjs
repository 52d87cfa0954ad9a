import { parseContract } from '../../../dist/index.mjs'
import { validInputs } from '../../../dist/generators.mjs'
import { fromArbitrary } from './fast-check.mjs'

/** @type {import('./peer.mjs').Peer['has']} */
export function has({ flow }) {
  return flow !== undefined
}

/** @type {import('./peer.mjs').Peer['open']} */
export function open(schema, { flow: name = '' }) {
  const flow = { id: 'e3b2c1a0-4567-89ab-cdef-1234567890ab', name, type: 'WORKFLOW' }
  const contract = { formatVersion: 1, flow, inputs: schema, outputs: null, source: { kind: 'hand' } }
  return fromArbitrary(validInputs(parseContract(contract)))
}
