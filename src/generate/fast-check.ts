import { importPeer } from '../contract/peer.ts'

export type { Arbitrary, Random, Stream, Value } from 'fast-check'

/**
 * The project's own fast-check, which may be missing. Of two copies in one process each would have settings of its own, so
 * the CommonJS build takes its twin, fast-check-by-require.ts, instead (see tsdown.config.ts).
 */
export const fc: typeof import('fast-check') = await importPeer(
  'flow-contract/generators',
  'fast-check',
  () => import('fast-check'),
)
