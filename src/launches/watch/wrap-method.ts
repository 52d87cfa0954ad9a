import type { Undo } from './undo.ts'

type Method = (this: object, ...args: unknown[]) => unknown

/**
 * Lets `before` see the calls of a method, own or inherited; the method itself is called just as it was.
 * `before` must not throw.
 */
export function wrapMethod(owner: object, name: string, before: (self: object, args: unknown[]) => unknown): Undo {
  const own = Object.getOwnPropertyDescriptor(owner, name)
  const method = Reflect.get(owner, name) as Method
  let isActive = true
  const wrapped: Method = function (...args) {
    if (isActive) before(this, args)
    return Reflect.apply(method, this, args)
  }
  Object.defineProperty(owner, name, {
    value: wrapped,
    writable: true,
    configurable: true,
    enumerable: own?.enumerable ?? false,
  })
  return () => {
    isActive = false
    if (Reflect.get(owner, name) !== wrapped) return
    if (own === undefined) Reflect.deleteProperty(owner, name)
    else Object.defineProperty(owner, name, own)
  }
}
