import { createRequire } from 'node:module'
import { requirePeer } from '../../contract/peer.ts'
import { assertWebGlobals } from './assert-web-globals.ts'
import { type Nock, nockOf } from './mock-packages.ts'

const require = createRequire(import.meta.url)

/** The twin of nock-peer.ts where no promise can be waited for: the CommonJS build. */
export const nock: Nock = requirePeer('flow-contract/nock', 'nock', load, 'nock@14')

function load(): Nock {
  assertWebGlobals('flow-contract/nock')
  return nockOf(require('nock'))
}
