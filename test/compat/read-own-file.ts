import { readFileSync } from 'node:fs'

/** The text of a file of this repository, by its path from the repository's root. */
export function readOwnFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}
