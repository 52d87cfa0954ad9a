import { createRequire } from 'node:module'
import { requirePeer } from '../contract/peer.ts'

const require = createRequire(import.meta.url)

/** The twin of fast-check.ts where no promise can be waited for: the CommonJS build. */
export const fc: typeof import('fast-check') = requirePeer(
  'flow-contract/generators',
  'fast-check',
  () => require('fast-check') as typeof import('fast-check'),
)
