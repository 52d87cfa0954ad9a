/** What the mounts use of nock, as versions 14 and 15 have it; the types of the two disagree. */
export interface Nock {
  /** `filteringScope` is asked, before any interceptor, whether the scope is meant by a request to an origin. */
  (origin: string, options?: { readonly filteringScope: (origin: string) => boolean }): NockScope
  isActive(): boolean
  activeMocks(): readonly string[]
  removeInterceptor(interceptor: NockInterceptor): boolean
}

/** The interceptors of one origin. */
export interface NockScope {
  persist(flag?: boolean): NockScope
  intercept(path: (path: string) => boolean, method: string): NockInterceptor
  activeMocks(): readonly string[]
  /** Hears of a request just before its reply function is called, in the same turn; `body` is its text, or hex digits. */
  on(event: 'request', listener: (request: unknown, interceptor: unknown, body: string) => void): unknown
}

/** What answers one method at one origin. */
export interface NockInterceptor {
  optionally(): NockInterceptor
  reply(answer: () => Promise<NockReply>): NockScope
}

/** Status, body and headers. */
export type NockReply = readonly [status: number, body: NodeJS.ReadableStream | '', headers: Record<string, string>]

/**
 * The function that nock's module is, or exports by default: version 14 is CommonJS, version 15 is an ES module, and each
 * can be loaded either way.
 */
export function nockOf(loaded: unknown): Nock {
  return (typeof loaded === 'function' ? loaded : (loaded as { readonly default: unknown }).default) as Nock
}
