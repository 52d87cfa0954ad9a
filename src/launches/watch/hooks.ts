import { type DepartureListener, Departures } from './departures.ts'
import type { Undo } from './undo.ts'
import { watchFetch } from './watch-fetch.ts'
import { watchNodeHttp } from './watch-node-http.ts'
import { watchUndici } from './watch-undici.ts'
import { watchXhr } from './watch-xhr.ts'

// Both module formats of this package share the hooks of one process.
const shared = Symbol.for('flow-contract.departures')

interface Shared {
  readonly departures: Departures
  readonly undo: Undo[]
}

/** Tells of departures from now on, until it is undone; the hooks stand as long as anybody listens. */
export function hearDepartures(listener: DepartureListener): Undo {
  const { departures, undo } = sharedState()
  if (departures.isIdle) {
    undo.push(watchFetch(departures), watchNodeHttp(departures), watchUndici(departures), watchXhr(departures))
  }
  departures.listen(listener)
  return () => {
    departures.leave(listener)
    if (departures.isIdle) for (const one of undo.splice(0).toReversed()) one()
  }
}

/** Resolves once the bodies that were being read are reported. */
export async function settleDepartures(): Promise<void> {
  await sharedState().departures.settle()
}

function sharedState(): Shared {
  const place = globalThis as { [shared]?: Shared }
  return (place[shared] ??= { departures: new Departures(), undo: [] })
}
