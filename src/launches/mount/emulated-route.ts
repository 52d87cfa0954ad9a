import { emulatedRoutes } from '../../emulator/not-found.ts'

/** Whether the emulator has an answer of its own to a path, with or without a query, and not only that it has none. */
export function isEmulatedRoute(method: string, path: string): boolean {
  const asked = `${method} ${path.replace(/\?.*/s, '')}`
  return patterns.some((pattern) => pattern.test(asked))
}

const patterns = emulatedRoutes.map((route) => new RegExp(`^${route.replaceAll(/\{\w+\}/g, '[^/]+')}$`))
