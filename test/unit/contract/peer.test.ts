import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { EsmOnlyPeerError, importPeer, MissingPeerError, requirePeer } from '../../../src/contract/peer.ts'
import { folderWith } from '../../support/folder.ts'
import { rejected } from '../../support/rejected.ts'
import { thrown } from '../../support/thrown.ts'

const door = 'flow-contract/vitest'
const present = 'peer'
const missing = 'absent-peer'

/** A `require` in a project whose peer needs a package that is missing. */
function requireIn(files: Readonly<Record<string, string>>): NodeJS.Require {
  return createRequire(`${folderWith(files)}/index.js`)
}

describe('a peer', () => {
  test('that is there is handed on', async () => {
    const require = requireIn({ 'node_modules/peer/index.js': 'module.exports = { is: "there" }' })
    expect(requirePeer(door, present, () => require(present) as unknown)).toEqual({ is: 'there' })
    expect(await importPeer(door, present, async () => 'there')).toBe('there')
  })

  test('that is missing is named with the door and its install command', async () => {
    const require = requireIn({})
    const load = (): unknown => require(missing)
    for (const error of [
      thrown(() => requirePeer(door, missing, load)),
      await rejected(importPeer(door, missing, async () => load())),
    ]) {
      expect(error).toBeInstanceOf(MissingPeerError)
      expect(error).toMatchObject({ code: 'peer-missing', door, peer: missing })
      expect(error.message).toBe(`${door} needs ${missing}, which is not installed: npm install --save-dev ${missing}`)
      expect(error.cause).toMatchObject({ code: 'MODULE_NOT_FOUND' })
    }
  })

  test('that lacks a package of its own speaks for itself', () => {
    const require = requireIn({ 'node_modules/peer/index.js': "require('other')" })
    expect(() => requirePeer(door, present, () => require(present) as unknown)).toThrow(/^Cannot find module 'other'/)
  })

  test('that is an ES module alone is told so, with a version that is not, whatever the runner says of it', () => {
    const esm = Object.assign(new Error('Must use import to load ES Module: peer'), { code: 'ERR_REQUIRE_ESM' })
    const compiled = ['Cannot use import statement outside a module', "Unexpected token 'export'"]
    const errors = [esm, ...compiled.map((message) => Object.assign(new Error(message), { name: 'SyntaxError' }))]
    for (const cause of errors) {
      const load = (): never => {
        throw cause
      }
      const error = thrown(() => requirePeer(door, present, load, 'peer@14'))
      expect(error).toBeInstanceOf(EsmOnlyPeerError)
      expect(error).toMatchObject({ code: 'peer-esm-only', door, peer: present, cause })
      expect(error.message).toMatch(/NODE_OPTIONS=--experimental-vm-modules.*npm install --save-dev peer@14$/)
      expect(() => requirePeer(door, present, load)).toThrow(cause)
    }
  })

  test('that does not start speaks for itself', async () => {
    const refusal = new Error('not outside of its runner')
    const refuse = (): never => {
      throw refusal
    }
    expect(() => requirePeer(door, present, refuse)).toThrow(refusal)
    await expect(importPeer(door, present, async () => refuse())).rejects.toBe(refusal)
  })
})
