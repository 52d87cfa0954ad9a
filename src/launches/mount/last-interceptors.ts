import type { Nock, NockInterceptor, NockReply, NockScope } from './mock-packages.ts'
import { baseOf, hasOthersMocks, namedPath } from './own-mocks.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

/** What interceptors answer, and when. */
export interface LastAnswer {
  readonly takes: (method: string, path: string) => boolean
  /** Without parameters: nock tells from their number whether a reply function wants a callback. */
  readonly reply: () => Promise<NockReply>
}

/**
 * Interceptors of every method that nock asks after all others of their origin, also after those that are added later: nock
 * asks the first that fits, and others may narrow what they take by body, header, query or pattern. Gives what takes them
 * away. `scope` is of that origin, and persists.
 */
export function interceptLast(nock: Nock, origin: string, scope: NockScope, answer: LastAnswer): () => void {
  const base = baseOf(origin)
  const own = new Set<NockInterceptor>()
  const add = (): void => {
    for (const method of methods) {
      const interceptor = scope.intercept(
        namedPath((path) => answer.takes(method, path)),
        method,
      )
      interceptor.optionally().reply(answer.reply)
      own.add(interceptor)
    }
  }
  const remove = (): void => {
    // Nock forgets a persisted interceptor only half.
    scope.persist(false)
    for (const interceptor of own) nock.removeInterceptor(interceptor)
    own.clear()
    scope.persist()
  }
  // It answers nothing: nock asks it, before any interceptor, whether its scope is meant by a request.
  const watching = nock(origin, {
    filteringScope: (asked) => {
      if (asked === base && hasOthersMocks(nock, origin)) {
        remove()
        add()
      }
      return false
    },
  })
  const never = namedPath(() => false)
  const watcher = watching.intercept(never, 'OPTIONS')
  watcher.optionally().reply(answer.reply)
  add()
  return () => {
    remove()
    nock.removeInterceptor(watcher)
  }
}
