import type { MountPlace } from './mount-places.ts'

/** What a request asks for at the places where the emulator answers. */
export interface AskedPlace {
  /** The path behind the place's prefix, with the query. */
  readonly path: string
  /** Whether that service has the path: signing in and the API are two services. */
  readonly isServed: boolean
}

/** What a path at an origin asks for; undefined when the emulator answers at no such address. */
export function placeOfRequest(places: readonly MountPlace[], origin: string, path: string): AskedPlace | undefined {
  const asked = places
    .filter((place) => place.origin === origin && isBelow(path, place.prefix))
    .map(({ prefix, service }) => askedAt(path.slice(prefix.length), service))
  return asked.find(({ isServed }) => isServed) ?? asked[0]
}

function isBelow(path: string, prefix: string): boolean {
  return path.startsWith(prefix) && /^(?:$|[/?])/.test(path.slice(prefix.length))
}

function askedAt(path: string, service: MountPlace['service']): AskedPlace {
  return { path, isServed: /^\/oauth(?:[/?]|$)/.test(path) === (service === 'login') }
}
