/** A header from any form in which HTTP clients keep them; undefined when it is not there. `name` is in lower case. */
export function headerOf(headers: unknown, name: string): string | undefined {
  if (typeof headers === 'string') return new RegExp(`^${name}: *([^\\r\\n]*)`, 'im').exec(headers)?.[1]
  if (typeof headers !== 'object' || headers === null) return undefined
  for (const [key, value] of pairsOf(headers)) {
    if (String(key).toLowerCase() === name) return String(value)
  }
  return undefined
}

function pairsOf(headers: object): Iterable<readonly [unknown, unknown]> {
  if (!(Symbol.iterator in headers)) return Object.entries(headers)
  const list = [...(headers as Iterable<unknown>)]
  if (list.every((pair) => Array.isArray(pair))) return list as [unknown, unknown][]
  // Names and values in turn, as undici keeps them.
  return list.flatMap((key, index) => (index % 2 === 0 ? [[key, list[index + 1]] as const] : []))
}
