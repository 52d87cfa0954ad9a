import type { Nock } from './mock-packages.ts'

const mark = '(emulated by flow-contract)'

/** A path function for nock that nock's lists of mocks show by a name instead of its source. */
export function namedPath(matches: (path: string) => boolean): (path: string) => boolean {
  return Object.assign((path: string) => matches(path), { toString: () => mark })
}

/** The mocks of an origin that are not the emulator's, as nock lists them: `GET https://api.mypurecloud.ie:443/api/v2/users`. */
export function othersMocks(nock: Nock, origin: string): readonly string[] {
  const place = ` ${originOfKey(origin)}/`
  return nock.activeMocks().filter((mock) => mock.includes(place) && !mock.endsWith(mark))
}

/** How nock lists a mock of exactly this path. */
export function mockKey(method: string, origin: string, path: string): string {
  return `${method} ${originOfKey(origin)}${path.replace(/\?.*/s, '')}`
}

function originOfKey(origin: string): string {
  const { protocol, hostname, port } = new URL(origin)
  return `${protocol}//${hostname.replace(/^\[|\]$/g, '')}:${port === '' ? (protocol === 'https:' ? 443 : 80) : port}`
}
