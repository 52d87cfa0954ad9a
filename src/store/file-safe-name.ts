/**
 * Flow keys and environment names become parts of file names, on every system that a team uses: no separators and
 * nothing else that Windows refuses, no device names of Windows (Microsoft, "Naming Files, Paths, and Namespaces"), no
 * `@`, which parts key and environment, nothing that hides or that a listing would not show.
 */
const rules: readonly (readonly [refused: RegExp, problem: string])[] = [
  [/^$/, 'it is empty'],
  [/[\s\S]{101}/u, 'it is longer than 100 characters'],
  [/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u, 'it has a control character or an invisible one'],
  [/[/\\]/, 'it has a path separator'],
  [/@/, 'it has an "@", which parts key and environment in file names'],
  [/[:*?"<>|]/, 'it has one of : * ? " < > |, which Windows refuses in file names'],
  [/^\./, 'it begins with a dot'],
  [/\.\./, 'it has two dots in a row'],
  [/^\s|[\s.]$/, 'it begins or ends with a space, or ends with a dot'],
  [/^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i, 'Windows keeps that name for a device'],
]

/** Why a text cannot be a flow key or an environment's name; undefined when it can. */
export function unsafeName(name: string): string | undefined {
  return rules.find(([refused]) => refused.test(name))?.[1]
}

/** Two names that some file system takes for the same: they differ in case or in Unicode normal form only. */
export function collidingNames(names: Iterable<string>): readonly [string, string] | undefined {
  const seen = new Map<string, string>()
  for (const name of names) {
    const folded = name.normalize('NFC').toLowerCase()
    const other = seen.get(folded)
    if (other !== undefined) return [other, name]
    seen.set(folded, name)
  }
  return undefined
}
