import { isEmulatedRoute } from './emulated-route.ts'
import type { Nock } from './mock-packages.ts'
import type { Mount } from './mount.ts'
import { nockReply } from './nock-reply.ts'
import { nockRequest } from './nock-request.ts'
import { mockKey, namedPath, othersMocks } from './own-mocks.ts'
import { placeOfRequest } from './place-of-request.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** The organisations that were put before each origin, the latest last. */
const mounted = new Map<string, readonly Mount[]>()

/** Lets nock answer at an origin for the organisation, and gives what takes that back. */
export function interceptOrigin(nock: Nock, origin: string, mount: Mount): () => void {
  const scope = nock(origin).persist()
  let playing = new Request(origin)
  scope.on('request', (played, _interceptor, body) => {
    playing = nockRequest(origin, played, body)
  })
  // Without parameters: nock tells from their number whether a reply function wants a callback.
  const reply = (): ReturnType<typeof nockReply> => {
    const request = playing
    return nockReply(async () => mount.answer(request))
  }
  const interceptors = methods.map((method) => {
    const interceptor = scope.intercept(
      namedPath((path) => answers(nock, origin, mount, method, path)),
      method,
    )
    interceptor.optionally().reply(reply)
    return interceptor
  })
  mounted.set(origin, [...(mounted.get(origin) ?? []), mount])
  return () => {
    // Nock forgets a persisted interceptor only half.
    scope.persist(false)
    for (const interceptor of interceptors) nock.removeInterceptor(interceptor)
    mounted.set(
      origin,
      (mounted.get(origin) ?? []).filter((other) => other !== mount),
    )
  }
}

/**
 * Whether the organisation is to answer. It stands back for a later one, for a mock of just that path, and, where it could
 * only say that it does not emulate the path, for any mock of that origin.
 */
function answers(nock: Nock, origin: string, mount: Mount, method: string, path: string): boolean {
  const asked = placeOfRequest(mount.places, origin, path)
  if (asked === undefined || mounted.get(origin)?.at(-1) !== mount) return false
  const others = othersMocks(nock, origin)
  return isEmulatedRoute(method, asked.path) ? !others.includes(mockKey(method, origin, path)) : others.length === 0
}
