import type { Undo } from './undo.ts'

// What nock 14 and MSW 2 stand on keeps its running instance here, and does so once its function is in place.
const announcements: Readonly<Record<string, symbol>> = {
  fetch: Symbol.for('fetch-interceptor'),
  XMLHttpRequest: Symbol.for('xhr-interceptor'),
}

/**
 * Tells, once, when a mock has taken the place of a global function, in the same turn: a test may install it and launch
 * at once. Undefined when that is waited for already, or a mock is there.
 */
export function onAnnouncedMock(owner: object, name: string, tell: () => void): Undo | undefined {
  const place = announcements[name]
  if (place === undefined || Object.hasOwn(owner, place)) return undefined
  let running: unknown
  const get = (): unknown => running
  const set = (value: unknown): void => {
    running = value
    giveBack()
    tell()
  }
  const giveBack = (): void => {
    if (Object.getOwnPropertyDescriptor(owner, place)?.get !== get) return
    Reflect.deleteProperty(owner, place)
    if (running !== undefined) Reflect.set(owner, place, running)
  }
  Object.defineProperty(owner, place, { get, set, configurable: true, enumerable: true })
  return giveBack
}
