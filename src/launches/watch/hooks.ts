import http from 'node:http'
import { type DepartureListener, Departures } from './departures.ts'
import type { Undo } from './undo.ts'
import { watchFetch } from './watch-fetch.ts'
import { watchNodeHttp } from './watch-node-http.ts'
import { watchUndici } from './watch-undici.ts'
import { watchXhr } from './watch-xhr.ts'

// On a module of Node itself, of which a process has one. Copies of this package share it, such as its two formats; so do
// Jest's environments, each of which has a global object and a copy of its own.
const place = Symbol.for('flow-contract.departures')

/** The hooks of a process, and the environment whose code they are. */
interface Hooks {
  readonly environment: object
  readonly departures: Departures
  readonly undo: Undo[]
}

/**
 * Tells of departures from now on, until it is undone; the hooks stand as long as anybody listens. Listeners of an
 * environment that came before hear no more: it has ended, as environments of a process run one after the other.
 */
export function hearDepartures(listener: DepartureListener): Undo {
  const hooks = ownHooks()
  const { departures, undo } = hooks
  if (departures.isIdle) {
    undo.push(watchFetch(departures), watchNodeHttp(departures), watchUndici(departures), watchXhr(departures))
  }
  departures.listen(listener)
  return () => {
    departures.leave(listener)
    if (!departures.isIdle) return
    for (const one of undo.splice(0).toReversed()) one()
    // Nothing is to hold on to an environment that has ended.
    if (standingHooks() === hooks) Reflect.deleteProperty(http, place)
  }
}

/** Resolves once the bodies that were being read are reported. */
export async function settleDepartures(): Promise<void> {
  const hooks = standingHooks()
  if (hooks?.environment === globalThis) await hooks.departures.settle()
}

function ownHooks(): Hooks {
  const standing = standingHooks()
  if (standing?.environment === globalThis) return standing
  if (standing !== undefined) retire(standing)
  const hooks: Hooks = { environment: globalThis, departures: new Departures(), undo: [] }
  Object.defineProperty(http, place, { value: hooks, configurable: true })
  return hooks
}

function standingHooks(): Hooks | undefined {
  return Reflect.get(http, place) as Hooks | undefined
}

/** Takes away the hooks of an environment that left a watch open. Its globals may be gone, which must not matter here. */
function retire({ departures, undo }: Hooks): void {
  departures.dismiss()
  for (const one of undo.splice(0).toReversed()) {
    try {
      one()
    } catch {
      // A hook in something that is no more.
    }
  }
}
