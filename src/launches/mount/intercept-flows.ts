import { FlowContractError } from '../../contract/errors.ts'
import type { FlowsApi } from '../../emulator/flows-api.ts'
import { disposeKey } from '../dispose-key.ts'
import { interceptOrigin } from './intercept-origin.ts'
import type { Nock } from './mock-packages.ts'
import { createMount } from './mount.ts'
import type { MountOptions } from './mount-options.ts'
import { withApi } from './with-api.ts'

/** An emulated organisation that nock answers for. Disposing of it is restoring. */
export interface InterceptedFlows extends FlowsApi, Disposable {
  /** Takes the emulator's interceptors out of nock, and no other. */
  readonly restore: () => void
}

/** What mounts an emulated organisation behind nock. */
export type InterceptFlows = (options?: MountOptions) => InterceptedFlows

/**
 * Makes `interceptFlows` for this nock: an emulated organisation answers for the hosts of the platform, as often as it is
 * asked, and leaves `nock.isDone()` and `nock.pendingMocks()` as they are. Interceptors of the user go first, also those
 * that are added later: each for its own path, and for what is not emulated. Of two organisations at an address, the
 * later one answers. Throws `nock-inactive` after `nock.restore()`, and what `createMount` throws.
 */
export function flowInterception(nock: Nock): InterceptFlows {
  return (options = {}) => {
    if (!nock.isActive()) throw inactive()
    const mount = createMount(options)
    const origins = new Set(mount.places.map(({ origin }) => origin))
    const undo = [...origins].map((origin) => interceptOrigin(nock, origin, mount))
    const restore = (): void => {
      for (const step of undo.splice(0)) step()
    }
    return withApi(mount.api, { restore, [disposeKey]: restore } as Pick<
      InterceptedFlows,
      'restore' | typeof Symbol.dispose
    >)
  }
}

function inactive(): FlowContractError {
  return new FlowContractError(
    'nock-inactive',
    'nock intercepts nothing since nock.restore() was called. Call nock.activate() before interceptFlows()',
  )
}
