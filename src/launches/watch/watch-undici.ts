import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { plainAddress } from './address.ts'
import { BodyChunks } from './bytes.ts'
import { type Departures, isPost } from './departures.ts'
import { headerOf } from './header-of.ts'
import { isSeen } from './in-flight.ts'
import type { Undo } from './undo.ts'
import { wrapMethod } from './wrap-method.ts'

/** A request of undici, as its channels show it: https://undici.nodejs.org/#/docs/api/DiagnosticsChannel */
interface UndiciRequest {
  readonly method: string
  readonly origin: string | URL
  readonly path: string
  readonly headers: unknown
  readonly body: unknown
}

const created = 'undici:request:create'

/** Hears what the package undici sends over the network; what its own MockAgent answers is never told. */
export function watchUndici(departures: Departures): Undo {
  const onCreate = (message: unknown): void => {
    try {
      watchRequest(departures, (message as { readonly request: UndiciRequest }).request)
    } catch {
      // A version of undici that shows its requests otherwise.
    }
  }
  subscribe(created, onCreate)
  return () => void unsubscribe(created, onCreate)
}

function watchRequest(departures: Departures, request: UndiciRequest): void {
  const { method, origin, path, headers, body } = request
  if (!isPost(method)) return
  const url = plainAddress(`${String(origin)}${path}`)
  if (!departures.isWatched(url) || isSeen(url)) return
  const chunks = new BodyChunks()
  const report = (): void =>
    departures.report({ url, sentBy: 'undici', encoding: headerOf(headers, 'content-encoding'), body: chunks.body })
  chunks.add(body)
  if (body === null || ArrayBuffer.isView(body)) return report()
  // A stream or a form: it shows as it is sent.
  wrapMethod(request, 'onBodySent', (_, [chunk]) => chunks.add(chunk))
  wrapMethod(request, 'onRequestSent', report)
}
