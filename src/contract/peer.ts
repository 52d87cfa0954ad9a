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

/** The same without a promise, for runners that load a door by `require`. Throws as `importPeer` rejects. */
export function requirePeer<Module>(door: string, peer: string, load: () => Module): Module {
  try {
    return load()
  } catch (error) {
    throw explained(door, peer, error)
  }
}

// A package missing from within the peer is the peer's own matter, so the message must name the peer itself.
function explained(door: string, peer: string, error: unknown): unknown {
  const { code, message } = error as Partial<NodeJS.ErrnoException>
  const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
  return isMissing && message?.includes(`'${peer}'`) === true ? new MissingPeerError(door, peer, error) : error
}
