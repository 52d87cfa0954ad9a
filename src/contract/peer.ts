import { FlowContractError } from './errors.ts'

/** `peer-missing`: a door needs a package that this one does not bring along. */
export class MissingPeerError extends FlowContractError {
  readonly door: string
  readonly peer: string

  constructor(door: string, peer: string, cause: unknown) {
    super('peer-missing', `${door} needs ${peer}, which is not installed: npm install --save-dev ${peer}`, { cause })
    this.door = door
    this.peer = peer
  }
}

/** `peer-esm-only`: a peer that is an ES module alone, in a runner that cannot load one by `require`. */
export class EsmOnlyPeerError extends FlowContractError {
  readonly door: string
  readonly peer: string

  constructor(door: string, peer: string, commonJs: string, cause: unknown) {
    super(
      'peer-esm-only',
      `${door} needs ${peer}, whose installed version, or a package below it, is an ES module alone, which this process ` +
        `cannot load by require. Jest can on Node 24.9 or later with NODE_OPTIONS=--experimental-vm-modules, or import it ` +
        `from a test that is an ES module itself. Or install a version that is CommonJS: npm install --save-dev ${commonJs}`,
      { cause },
    )
    this.door = door
    this.peer = peer
  }
}

/**
 * A peer that may be missing, loaded as a door opens; a static import would fail before a word can be said.
 * @param door The door as users write it, such as `flow-contract/vitest`.
 * @param peer The package name.
 * Rejects with `MissingPeerError` when the package is not there, and with the peer's own error when it does not start.
 */
export async function importPeer<Module>(door: string, peer: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    throw explained(door, peer, error)
  }
}

/**
 * The same without a promise, for runners that load a door by `require`. Throws as `importPeer` rejects, and
 * `EsmOnlyPeerError`.
 * @param commonJs What to install of a peer whose later versions are ES modules alone, such as `nock@14`.
 */
export function requirePeer<Module>(door: string, peer: string, load: () => Module, commonJs?: string): Module {
  try {
    return load()
  } catch (error) {
    if (commonJs !== undefined && isEsmRefused(error)) throw new EsmOnlyPeerError(door, peer, commonJs, error)
    throw explained(door, peer, error)
  }
}

// Jest up to 30.0 compiles an ES module as CommonJS and says what the compiler does. Its errors have classes of their own.
function isEsmRefused(error: unknown): boolean {
  const { code, name, message = '' } = error as Partial<NodeJS.ErrnoException>
  const isUnreadable = /Cannot use import statement outside a module|Unexpected token '?export/.test(message)
  return code === 'ERR_REQUIRE_ESM' || code === 'ERR_REQUIRE_ASYNC_MODULE' || (name === 'SyntaxError' && isUnreadable)
}

// A package missing from within the peer is the peer's own matter, so the message must name the peer itself.
function explained(door: string, peer: string, error: unknown): unknown {
  const { code, message } = error as Partial<NodeJS.ErrnoException>
  const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
  return isMissing && message?.includes(`'${peer}'`) === true ? new MissingPeerError(door, peer, error) : error
}
