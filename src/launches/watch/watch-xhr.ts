import { plainAddress } from './address.ts'
import type { Departure } from './departure.ts'
import { type Departures, isPost } from './departures.ts'
import { type FetchBody, fetchBody } from './fetch-body.ts'
import { isSeen, sendSeen } from './in-flight.ts'
import { stayOnTop } from './stay-on-top.ts'
import type { Undo } from './undo.ts'

type Constructor = new (...args: unknown[]) => object
type Method = (...args: unknown[]) => unknown

/** Hears what leaves by the `XMLHttpRequest` of a DOM, where there is one. */
export function watchXhr(departures: Departures): Undo {
  return stayOnTop(globalThis, 'XMLHttpRequest', (inner) => {
    const cover: Constructor = new Proxy(inner as Constructor, {
      construct(target, args, newTarget: Constructor) {
        const made: object = Reflect.construct(target, args, newTarget === cover ? target : newTarget)
        return watched(made as XhrLike, departures)
      },
    })
    return cover
  })
}

interface XhrLike {
  readonly readyState: number
  readonly open: Method
  readonly send: Method
}

function watched(xhr: XhrLike, departures: Departures): XhrLike {
  const inner = { open: xhr.open, send: xhr.send }
  const asked = { method: '', url: '' }
  const own: Readonly<Record<string, Method>> = {
    open(this: unknown, ...args) {
      const [method, url] = args
      asked.method = String(method)
      asked.url = plainAddress(String(url))
      return Reflect.apply(inner.open, this, args)
    },
    send(this: unknown, ...args) {
      const send = (): unknown => Reflect.apply(inner.send, this, args)
      if (!isPost(asked.method) || !departures.isWatched(asked.url) || isSeen(asked.url)) return send()
      reportBody(departures, asked.url, args[0])
      return sendSeen(asked.url, () => xhr.readyState < headersReceived, send)
    },
  }
  return withMethods(xhr, own)
}

// XMLHttpRequest.HEADERS_RECEIVED
const headersReceived = 2

/** The object with methods of its own; where a mock hides those, an object in front of it. */
function withMethods(xhr: XhrLike, own: Readonly<Record<string, Method>>): XhrLike {
  for (const name of Object.keys(own))
    Object.defineProperty(xhr, name, { value: own[name], writable: true, configurable: true })
  if (xhr.send === own['send']) return xhr
  for (const name of Object.keys(own)) Reflect.deleteProperty(xhr, name)
  return new Proxy(xhr, {
    get: (target, name) => own[String(name)] ?? (Reflect.get(target, name, target) as unknown),
    set: (target, name, value) => Reflect.set(target, name, value, target),
  })
}

function reportBody(departures: Departures, url: string, sent: unknown): void {
  const departure = (body: Departure['body']): Departure => ({
    url,
    sentBy: 'XMLHttpRequest',
    encoding: undefined,
    body,
  })
  let content: FetchBody
  try {
    content = fetchBody(undefined, { body: sent }, () => undefined)
  } catch {
    // A body of the DOM's own, such as a form, which Node's classes do not read.
    content = { body: String(sent) }
  }
  if ('read' in content) void departures.reportLater(content.read(new AbortController().signal).then(departure))
  else departures.report(departure('body' in content ? content.body : String(sent)))
}
