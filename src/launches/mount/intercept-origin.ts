import { isEmulatedRoute } from './emulated-route.ts'
import { interceptLast } from './last-interceptors.ts'
import type { Nock } from './mock-packages.ts'
import type { Mount } from './mount.ts'
import { nockReply } from './nock-reply.ts'
import { nockRequest } from './nock-request.ts'
import { hasOthersMocks } from './own-mocks.ts'
import { placeOfRequest } from './place-of-request.ts'

/** The organisations that were put before each origin, the latest last. */
const mounted = new Map<string, readonly Mount[]>()

/** Lets nock answer at an origin for the organisation, and gives what takes that back. */
export function interceptOrigin(nock: Nock, origin: string, mount: Mount): () => void {
  const scope = nock(origin).persist()
  let playing = new Request(origin)
  scope.on('request', (played, _interceptor, body) => {
    playing = nockRequest(origin, played, body)
  })
  const remove = interceptLast(nock, origin, scope, {
    takes: (method, path) => takes(nock, origin, mount, method, path),
    reply: () => {
      const request = playing
      return nockReply(async () => mount.answer(request))
    },
  })
  mounted.set(origin, [...(mounted.get(origin) ?? []), mount])
  return () => {
    remove()
    mounted.set(
      origin,
      (mounted.get(origin) ?? []).filter((other) => other !== mount),
    )
  }
}

/**
 * Whether the organisation is to answer what no other mock takes. It stands back for a later one, and, where it could only
 * say that it does not emulate the path, for what nock says of that when it has mocks of that origin.
 */
function takes(nock: Nock, origin: string, mount: Mount, method: string, path: string): boolean {
  const asked = placeOfRequest(mount.places, origin, path)
  if (asked === undefined || mounted.get(origin)?.at(-1) !== mount) return false
  return isEmulatedRoute(method === 'HEAD' ? 'GET' : method, asked.path) || !hasOthersMocks(nock, origin)
}
