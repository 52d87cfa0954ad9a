import { bearerOf } from './access-tokens.ts'
import type { Fault } from './fault.ts'

/** Whether a request is one that a fault is for. */
export function befalls({ method, path, expireToken, paging }: Fault, request: Request): boolean {
  const { pathname } = new URL(request.url)
  return (
    (method === undefined || method.toUpperCase() === request.method.toUpperCase()) &&
    (path === undefined || (typeof path === 'string' ? path === pathname : pathname.search(path) !== -1)) &&
    (expireToken !== true || bearerOf(request.headers) !== undefined) &&
    (paging === undefined || (request.method === 'GET' && isListing(pathname)))
  )
}

/** Whether a path is that of a listing. */
export function isListing(pathname: string): boolean {
  return /^\/api\/v2\/flows(?:\/divisionviews|\/[^/]+\/versions)?$/.test(pathname)
}
