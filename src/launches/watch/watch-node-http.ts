import http from 'node:http'
import https from 'node:https'
import { plainAddress } from './address.ts'
import { BodyChunks } from './bytes.ts'
import { type Departures, isPost } from './departures.ts'
import { headerOf } from './header-of.ts'
import { isSeen } from './in-flight.ts'
import { stayOnTop } from './stay-on-top.ts'
import type { Undo } from './undo.ts'
import { wrapMethod } from './wrap-method.ts'

/** Hears what leaves by `node:http` and `node:https`, and all that is built on them. */
export function watchNodeHttp(departures: Departures): Undo {
  const watched = new WeakMap<object, BodyChunks | undefined>()
  const onWrite = (request: object, [chunk, encoding]: unknown[]): void => {
    if (!watched.has(request)) watched.set(request, isLaunch(departures, request) ? new BodyChunks() : undefined)
    watched.get(request)?.add(chunk, encoding)
  }
  const onEnd = (request: object, args: unknown[]): void => {
    onWrite(request, args)
    const chunks = watched.get(request)
    // A second `end` sends nothing.
    watched.set(request, undefined)
    if (chunks === undefined) return
    const encoding = headerOf((request as http.ClientRequest).getHeaders(), 'content-encoding')
    departures.report({ url: addressOf(request), sentBy: 'node:http', encoding, body: chunks.body })
  }
  const genuine = genuinePrototype()
  // Requests of nock 13 and of early MSW 2 have methods of their own, and call the genuine ones late or never.
  const ownMethods = new WeakSet<object>()
  const watch = (owner: object): Undo[] => {
    const isHere = (request: object): boolean => owner === request || !ownMethods.has(request)
    return [
      wrapMethod(owner, 'write', (request, args) => isHere(request) && quietly(() => onWrite(request, args))),
      wrapMethod(owner, 'end', (request, args) => isHere(request) && quietly(() => onEnd(request, args))),
    ]
  }
  const cover = (request: object): object =>
    new Proxy(request, {
      apply(target, self: unknown, args: unknown[]) {
        const made: unknown = Reflect.apply(target as () => unknown, self, args)
        if (made instanceof http.OutgoingMessage && made.end !== Reflect.get(genuine, 'end') && !ownMethods.has(made)) {
          ownMethods.add(made)
          watch(made)
        }
        return made
      },
    })
  const undo = [...watch(genuine), stayOnTop(http, 'request', cover), stayOnTop(https, 'request', cover)]
  return () => {
    for (const one of undo.toReversed()) one()
  }
}

/** The prototype of the requests that Node itself makes: mocks put classes of their own in the place of `ClientRequest`. */
function genuinePrototype(): object {
  let prototype: object = http.ClientRequest.prototype
  for (let above: unknown; ; prototype = above as object) {
    above = Object.getPrototypeOf(prototype)
    if (above === null || above === http.OutgoingMessage.prototype) return prototype
  }
}

function isLaunch(departures: Departures, request: object): boolean {
  if (!isPost((request as http.ClientRequest).method)) return false
  const address = addressOf(request)
  return departures.isWatched(address) && !isSeen(address)
}

function addressOf(request: object): string {
  const { protocol, host, path } = request as http.ClientRequest
  const named = headerOf((request as http.ClientRequest).getHeaders(), 'host') ?? host
  // By way of a proxy the path is a whole URL.
  return plainAddress(path, `${protocol}//${named}`)
}

/** What cannot be looked at must not disturb who sends it. */
function quietly(look: () => void): void {
  try {
    look()
  } catch {
    // Nothing was seen of this request.
  }
}
