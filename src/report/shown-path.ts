import { escapeText } from '../contract/escape-text.ts'
import { maskSecrets } from '../inputs/print-value.ts'

const longest = 200

/** The path of a request, with its query, as logs may show it. */
export function shownPath(path: string): string {
  const shown = escapeText(maskSecrets(path))
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown
}
