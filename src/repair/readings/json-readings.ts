import type { Json } from '../../contract/json.ts'
import type { Reading } from '../reading.ts'
import { converted } from './reader.ts'

/** What a JSON text holds, also one that a script printed by its own habits, or that an address carried. */
export function jsonReadings(value: Json): readonly Reading[] {
  if (typeof value !== 'string' || value.length > longestText) return []
  const text = value.trim()
  if (/^["[{]/.test(text)) {
    const exact = parsed(text)
    if (exact !== undefined) return [converted(exact, 1)]
    const loose = parsed(fromLooseText(text))
    return loose === undefined ? [] : [converted(loose, 1.5)]
  }
  if (!/^%(?:7B|5B)/i.test(text)) return []
  const decoded = parsed(unescaped(text))
  return decoded === undefined ? [] : [converted(decoded, 1.25)]
}

const longestText = 1_000_000
/** What the check takes at most. */
const deepest = 1_000

function parsed(text: string): Json | undefined {
  if (nesting(text) > deepest) return undefined
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** At least as deep as the text's value: brackets in its texts count too. */
function nesting(text: string): number {
  let depth = 0
  let most = 0
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > most) most = depth
  }
  return most
}

/** Single quotes, a comma at the end, names without quotes, the words of Python. */
function fromLooseText(text: string): string {
  if (text.includes('\\') || (text.includes('"') && text.includes("'"))) return text
  return text
    .replaceAll("'", '"')
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : looseWords(part)))
    .join('')
}

function looseWords(part: string): string {
  return part
    .replace(/,(\s*[\]}])/g, '$1')
    .replace(/([{,]\s*)([A-Za-z_$][\w$.-]*)(\s*:)/g, '$1"$2"$3')
    .replace(/\bTrue\b/g, 'true')
    .replace(/\bFalse\b/g, 'false')
    .replace(/\bNone\b/g, 'null')
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
