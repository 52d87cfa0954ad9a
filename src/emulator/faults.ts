import { bearerOf } from './access-tokens.ts'
import { assertFault, type Fault } from './fault.ts'

/** The faults that are still to come, in the order in which they were asked for. */
export class Faults {
  readonly #coming: { readonly fault: Fault; left: number }[] = []

  /** Throws `fault-invalid`. */
  add(fault: Fault): void {
    assertFault(fault)
    this.#coming.push({ fault, left: fault.times ?? 1 })
  }

  /** The first fault that a request which has just come in may befall; undefined when it is to be answered as usual. */
  next(request: Request): Fault | undefined {
    const index = this.#coming.findIndex(({ fault }) => befalls(fault, request))
    const found = this.#coming[index]
    if (found === undefined) return undefined
    found.left--
    if (found.left < 1) this.#coming.splice(index, 1)
    return found.fault
  }
}

function befalls({ method, path, expireToken, paging }: Fault, request: Request): boolean {
  const { pathname } = new URL(request.url)
  return (
    (method === undefined || method.toUpperCase() === request.method.toUpperCase()) &&
    (path === undefined || (typeof path === 'string' ? path === pathname : pathname.search(path) !== -1)) &&
    (expireToken !== true || bearerOf(request.headers) !== undefined) &&
    (paging === undefined || (request.method === 'GET' && listings.test(pathname)))
  )
}

const listings = /^\/api\/v2\/flows(?:\/divisionviews|\/[^/]+\/versions)?$/
