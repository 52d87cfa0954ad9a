import type { Nock } from './mock-packages.ts'

const mark = '(emulated by flow-contract)'

/** A path function for nock that nock's lists of mocks show by a name instead of its source. */
export function namedPath(matches: (path: string) => boolean): (path: string) => boolean {
  return Object.assign((path: string) => matches(path), { toString: () => mark })
}

/** Whether nock has mocks at an origin that are not the emulator's. */
export function hasOthersMocks(nock: Nock, origin: string): boolean {
  const place = ` ${baseOf(origin)}/`
  return nock.activeMocks().some((mock) => mock.includes(place) && !mock.endsWith(mark))
}

/** How nock names an origin, as in its list of mocks: `GET https://api.mypurecloud.ie:443/api/v2/users`. */
export function baseOf(origin: string): string {
  const { protocol, hostname, port } = new URL(origin)
  return `${protocol}//${hostname.replace(/^\[|\]$/g, '')}:${port === '' ? (protocol === 'https:' ? 443 : 80) : port}`
}
