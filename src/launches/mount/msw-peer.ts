import { importPeer } from '../../contract/peer.ts'
import { assertWebGlobals } from './assert-web-globals.ts'

/** The project's own MSW, which may be missing. The CommonJS build takes its twin, msw-peer-by-require.ts, instead. */
export const msw: typeof import('msw') = await importPeer('flow-contract/msw', 'msw', async () => {
  assertWebGlobals('flow-contract/msw')
  return import('msw')
})
