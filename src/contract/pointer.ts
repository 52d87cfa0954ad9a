/**
 * JSON Pointers (RFC 6901), the paths of violations and changes: `''` is the whole value, `/Flow.ids/0` its first id.
 */

/** The pointer one step below `parent`: at a member's name or an item's index. */
export function pointerTo(parent: string, step: string | number): string {
  return `${parent}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The steps of a pointer, unescaped: `/a~1b/0` gives `['a/b', '0']`. */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The pointer made of steps: the inverse of `pointerSteps`. */
export function pointerOf(steps: Iterable<string | number>): string {
  let pointer = ''
  for (const step of steps) pointer = pointerTo(pointer, step)
  return pointer
}

/** The pointer one step above; the root's own is `''`. */
export function parentPointer(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))
}

/** The last step of a pointer, unescaped; empty for the root. */
export function lastStep(pointer: string): string {
  return pointerSteps(pointer).at(-1) ?? ''
}

/** Whether `path` is `ancestor` or lies beneath it. */
export function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}/`)
}
