import { importPeer } from '../../contract/peer.ts'
import { assertWebGlobals } from './assert-web-globals.ts'
import { type Nock, nockOf } from './mock-packages.ts'

/**
 * The project's own nock, which may be missing. A second copy would hold interceptors of its own, so the CommonJS build
 * takes its twin, nock-peer-by-require.ts, instead (see tsdown.config.ts).
 */
export const nock: Nock = await importPeer('flow-contract/nock', 'nock', async () => {
  assertWebGlobals('flow-contract/nock')
  return nockOf(await import('nock'))
})
