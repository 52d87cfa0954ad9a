import { onAnnouncedMock } from './announced-mocks.ts'
import type { Undo } from './undo.ts'

type Cover = (inner: object) => object

// What a cover covers: others take a cover for the original, and put it back.
const covered = new WeakMap<object, object>()

/**
 * Covers a function that stands under a name, such as `fetch` of the global object, and stays the outermost: mocks that
 * are installed later put their own function in its place, and one beneath an answering mock would hear nothing. Whoever
 * replaces the function reads it first, by which it is noticed. A runner's spy is shown as it is, since tests know it by
 * its identity.
 * @param cover Makes the covering function from the one beneath.
 */
export function stayOnTop(owner: object, name: string, cover: Cover): Undo {
  const covers = new WeakMap<object, object>()
  const post: Post = {
    owner,
    name,
    cover: (inner) => {
      const outer = covers.get(inner) ?? cover(inner)
      covers.set(inner, outer)
      covered.set(outer, inner)
      return outer
    },
    getters: new Set(),
    isActive: true,
    unannounce: () => undefined,
  }
  layOver(post)
  return () => {
    post.isActive = false
    post.unannounce()
    // Reading lets the outermost cover take itself away, then the next one; one beneath a mock, once that is gone.
    for (let top = getterOf(post), before: unknown; top !== before; top = getterOf(post)) {
      before = top
      Reflect.get(owner, name)
    }
  }
}

/** A place that is kept covered. */
interface Post {
  readonly owner: object
  readonly name: string
  readonly cover: Cover
  /** What notices that the function is read: one of them on top is enough. */
  readonly getters: Set<unknown>
  isActive: boolean
  unannounce: Undo
}

function layOver(post: Post): void {
  const { owner, name, cover } = post
  const below = Object.getOwnPropertyDescriptor(owner, name)
  if (below?.configurable !== true || post.getters.has(below.get)) return
  const found: unknown = Reflect.get(owner, name)
  if (typeof found !== 'function' || covered.has(found)) return
  const shownFor = (value: unknown): unknown => (isCoverable(value) ? cover(value) : value)
  let inner: unknown = found
  let shown: unknown = shownFor(found)
  let isLooking = false
  let isHandedOut = false
  let isHeld = false

  const get = (): unknown => {
    if (!post.isActive) {
      giveBack()
      return inner
    }
    if (!isLooking) {
      isLooking = true
      waitForMock()
      // Not `queueMicrotask`, which fake timers replace.
      void Promise.resolve().then(look)
    }
    isHandedOut ||= shown !== inner
    return shown
  }
  post.getters.add(get)
  const look = (): void => {
    isLooking = false
    if (post.isActive) layOver(post)
  }
  const waitForMock = (): void => {
    post.unannounce = onAnnouncedMock(owner, name, look) ?? post.unannounce
  }
  const set = (value: unknown): void => {
    const original = typeof value === 'function' ? covered.get(value) : undefined
    isHeld = isHandedOut && original === undefined && value !== found
    inner = original ?? value
    shown = shownFor(inner)
    if (!post.isActive) giveBack()
  }
  // A mock that stands on top may hold the cover, and will put that back in the end: the setter knows it then, as it
  // knows what stood here before.
  const giveBack = (): void => {
    if (getterOf(post) !== get || isHeld) return
    // Writable again: a mock that replaced a getter by its function made it a constant.
    const value = { value: inner, writable: true, configurable: true, enumerable: below.enumerable ?? true }
    Object.defineProperty(owner, name, inner === found && below.get !== undefined ? below : value)
  }
  Object.defineProperty(owner, name, { get, set, configurable: true, enumerable: below.enumerable ?? true })
  waitForMock()
}

function getterOf({ owner, name }: Post): unknown {
  return Object.getOwnPropertyDescriptor(owner, name)?.get
}

function isCoverable(value: unknown): value is object {
  return typeof value === 'function' && !covered.has(value) && Reflect.get(value, '_isMockFunction') !== true
}
