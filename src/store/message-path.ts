import { isAbsolute, relative, resolve, sep } from 'node:path'

/**
 * A path as messages show it: relative to the working folder when it lies within, absolute otherwise; with forward
 * slashes, so that a message reads the same on every system.
 */
export function messagePath(path: string, workingFolder: string = process.cwd()): string {
  const absolute = resolve(workingFolder, path)
  const within = relative(workingFolder, absolute)
  const outside = within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within)
  const shown = outside ? absolute : within === '' ? '.' : within
  return shown.replaceAll(sep, '/')
}
