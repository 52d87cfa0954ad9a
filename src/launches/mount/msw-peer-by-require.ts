import { createRequire } from 'node:module'
import { requirePeer } from '../../contract/peer.ts'
import { assertWebGlobals } from './assert-web-globals.ts'

const require = createRequire(import.meta.url)

/** The twin of msw-peer.ts where no promise can be waited for: the CommonJS build. */
export const msw: typeof import('msw') = requirePeer('flow-contract/msw', 'msw', load, 'msw@2.10')

function load(): typeof import('msw') {
  assertWebGlobals('flow-contract/msw')
  return require('msw') as typeof import('msw')
}
